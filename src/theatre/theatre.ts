/** Keeps the stage: loads Phaser behind the page once a call is near, shows it what the state says, and does without when it cannot be. */
import type { Stage, StageMoment, StageView } from '../../scenes/scenes.ts';
import type { Seat } from '../classroom/classroom.ts';
import type { OpenCall, State } from '../session/session.ts';

/** What is to be seen: somebody at a place, in a moment of the call. */
export interface Scene extends Pick<StageView, 'place' | 'person' | 'face' | 'temper' | 'speaking' | 'moment' | 'still'> {
  /** False: the stage keeps its picture and rests, since another page lies over it. */
  readonly awake: boolean;
}
export interface Theatre {
  /** Null: nothing of a call is on screen. */
  show(scene: Scene | null, look: { readonly night: boolean; readonly still: boolean }): void;
  ready(): boolean;
}
interface TheatreOptions {
  readonly host: HTMLElement;
  readonly assetsBase: string;
  readonly changed: () => void;
  readonly failed: () => void;
}

const momentOf = (open: Pick<OpenCall, 'view' | 'call'>): StageMoment => {
  if (open.view.part === 'plan') return 'dialling';
  const ending = open.call.log.find((turn) => turn.edge.ends !== undefined)?.edge;
  if (ending?.ends === 'conduct-stop') return 'stopped';
  if (ending?.ends === 'hang-up' && open.view.part === 'after' && open.call.log.at(-1)?.edge === ending) return 'hungUp';
  const justEnded = ending !== undefined && open.call.log.at(-1)?.edge === ending;
  // The seal comes down on what was paid or settled; a promise for later is written into the ledger instead.
  if (justEnded && ending.ends === 'by-promise' && open.view.agreed >= 3) return 'paid';
  if (justEnded && ending.ends === 'by-promise' && open.view.agreed > 0) return 'promised';
  if (open.view.part === 'after') return 'after';
  return open.call.log.at(-1)?.edge.cue === 'promise' ? 'promised' : 'talking';
};

/** The scene of the sitting's open call, while its file or the call itself is on screen. */
export function sceneOf({ open, page, paused }: State): Scene | null {
  if (!open || (page !== 'call' && page !== 'dossier')) return null;
  const { line, part } = open.view;
  return {
    place: open.card.place,
    person: open.card.person,
    face: line.face,
    temper: line.temper,
    speaking: part === 'contact' && line.by === 'customer',
    moment: momentOf(open),
    still: paused,
    awake: page === 'call' && !paused,
  };
}

/** The scene of a player's call in a competition. What a sealed call shows is what can be heard of it. */
export function sceneOfSeat({ room, content, fair, cue }: Seat): Scene | null {
  const { run, competition } = room;
  const turn = run?.mode === 'sealed' ? run.turn : fair?.view;
  if (!content || !run || run.content !== content.hash || !turn || fair?.call.ended === true) return null;
  const { face, temper, by } =
    run.mode === 'sealed' ? run.line : (fair?.view.line ?? { face: 'calm', temper: 'cold', by: 'narrator' });
  const calling = turn.part === 'plan' ? 'dialling' : turn.part === 'after' ? 'after' : 'talking';
  const sealed = cue === 'promise' ? 'promised' : cue === 'slam' ? 'hungUp' : calling;
  return {
    place: content.place,
    person: content.person,
    face,
    temper,
    speaking: turn.part === 'contact' && by === 'customer',
    moment: fair ? momentOf(fair) : sealed,
    still: competition.stage === 'paused',
    awake: turn.part !== 'plan' && competition.stage === 'running',
  };
}

export function createTheatre({ host, assetsBase, changed, failed }: TheatreOptions): Theatre {
  let stage: Stage | null = null;
  let drawn = false;
  let phase: 'none' | 'loading' | 'there' | 'impossible' = 'none';
  let wanted: StageView | null = null;

  /** Phaser is large: it starts when the browser is idle, behind a page that works without it. */
  async function build(): Promise<void> {
    phase = 'loading';
    await new Promise<void>((resolve) =>
      'requestIdleCallback' in globalThis ? requestIdleCallback(() => resolve(), { timeout: 1500 }) : setTimeout(resolve, 200),
    );
    try {
      // Phaser feels for a canvas as soon as it is loaded, and trips where there is none.
      if (document.createElement('canvas').getContext('2d') === null)
        throw new Error('This browser gives no surface to draw on.');
      const { createStage } = await import('../../scenes/scenes.ts');
      stage = await createStage(host, {
        assetsBase,
        onReady: () => {
          drawn = true;
          changed();
        },
      });
      phase = 'there';
      if (wanted) stage.show(wanted);
    } catch {
      phase = 'impossible';
      failed();
    }
  }
  return {
    ready: () => drawn,
    show(scene, look) {
      if (scene) {
        const { place, person, face, temper, speaking, moment } = scene;
        wanted = { place, person, face, temper, speaking, moment, night: look.night, still: look.still || scene.still };
        if (phase === 'none') void build();
        stage?.show(wanted);
      }
      stage?.sleep(scene?.awake !== true);
    },
  };
}
