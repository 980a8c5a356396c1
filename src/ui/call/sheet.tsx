/** The call on one screen: where we are, who is there, what was said, what can be said. It draws a screen, whoever turns the call. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { STEP_ORDER } from '../order.ts';
import { focusOnce } from '../parts.tsx';
import type { PageProps } from '../ports.ts';
import { Replies } from './replies.tsx';
import type { CallScreen, CallWays } from './screen.ts';
import { Spoken } from './spoken.tsx';
import { Transcript } from './transcript.tsx';
import './call.css';
import './head.css';
import './over.css';
import './replies.css';
import './talk.css';

/** What every piece of the page is given. */
export type SheetProps = PageProps & { readonly screen: CallScreen; readonly ways: CallWays };

function Steps({ screen, words }: SheetProps) {
  return (
    <ol class="steps" aria-label={words.t('call.steps')}>
      {STEP_ORDER.map((step) => (
        <li key={step} class={screen.steps[step] ? 'done' : 'todo'} aria-current={screen.step === step ? 'step' : undefined}>
          <span class="step-name">{words.t(`step.${step}`)}</span>
          <span class="unseen"> {words.t(screen.steps[step] ? 'call.step.done' : 'call.step.todo')}</span>
        </li>
      ))}
    </ol>
  );
}

/** The stage lies behind this window; until it draws, a picture stands in. */
function StageWindow({ screen, words, browser }: SheetProps) {
  const { line, part, place } = screen;
  const mood = words.t('call.mood', { face: words.t(`face.${line.face}`), temper: words.t(`temper.${line.temper}`) });
  return (
    <div class="window">
      {!browser.stage && (
        <img
          class="stand-in"
          src={browser.asset(`images/portraits/${screen.portrait}/${line.face}.svg`)}
          alt=""
          width="240"
          height="240"
        />
      )}
      <p class="who">
        {part === 'after' ? (
          <b>{words.t('place.desk')}</b>
        ) : (
          <>
            <b>{screen.person}</b> <span>{`${words.t(`place.${place}`)} · ${mood}`}</span>
          </>
        )}
      </p>
    </div>
  );
}

function Paused({ ways, words, onTranscript }: SheetProps & { readonly onTranscript: () => void }) {
  const { pause } = ways;
  return (
    <div class="over" role="dialog" aria-modal="true" aria-labelledby="paused">
      <div class="over-sheet">
        <h2 id="paused" tabIndex={-1} ref={focusOnce}>
          {words.t('call.paused')}
        </h2>
        <p class="over-ways">
          <button type="button" class="primary" onClick={() => pause?.set(false)}>
            {words.t('call.resume')}
          </button>
          <button type="button" class="second" onClick={onTranscript}>
            {words.t('call.transcript')}
          </button>
          <button type="button" class="second" onClick={() => pause?.restart()}>
            {words.t('call.restart')}
          </button>
          <button type="button" class="second" onClick={() => pause?.leave()}>
            {words.t('call.leave')}
          </button>
        </p>
      </div>
    </div>
  );
}

export function CallSheet(props: SheetProps & { readonly children?: ComponentChildren }) {
  const { state, actions, words, screen, ways } = props;
  const { pause } = ways;
  const paused = pause?.on ?? false;
  const [reading, setReading] = useState(false);
  // Before the next paint: a key pressed at once must meet this screen, not the one before.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      if (reading) setReading(false);
      else pause?.set(!paused);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
  const hidden = paused || reading;
  return (
    <div class={`call call-${screen.part}`}>
      <div class="call-rest" inert={hidden}>
        <div class="call-head">
          <h1 tabIndex={-1}>{screen.title}</h1>
          <Steps {...props} />
          <p class="tools">
            <button type="button" class="quiet" onClick={() => setReading(true)}>
              {words.t('call.transcript')}
            </button>
            <button type="button" class="quiet" onClick={() => void actions.set({ muted: !state.settings.muted })}>
              {words.t(state.settings.muted ? 'call.sound.on' : 'call.sound.off')}
            </button>
            {pause && (
              <button type="button" class="quiet" onClick={() => pause.set(true)}>
                {words.t('call.pause')}
              </button>
            )}
          </p>
        </div>
        <StageWindow {...props} />
        <div class="desk-sheet">
          {props.children}
          <Spoken {...props} />
          <Replies {...props} active={!hidden} />
        </div>
      </div>
      {paused && !reading && <Paused {...props} onTranscript={() => setReading(true)} />}
      {reading && <Transcript {...props} onClose={() => setReading(false)} />}
    </div>
  );
}
