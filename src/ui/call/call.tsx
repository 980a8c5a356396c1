/** The call on one screen: where we are, who is there, what was said, what can be said. */
import { useLayoutEffect, useState } from 'preact/hooks';
import { STEP_ORDER } from '../order.ts';
import { focusOnce } from '../parts.tsx';
import type { PageProps } from '../ports.ts';
import { Replies } from './replies.tsx';
import { Spoken } from './spoken.tsx';
import { Transcript } from './transcript.tsx';
import './call.css';
import './head.css';
import './over.css';
import './replies.css';
import './talk.css';

function Steps({ state, words }: PageProps) {
  const { open } = state;
  if (!open) return null;
  return (
    <ol class="steps" aria-label={words.t('call.steps')}>
      {STEP_ORDER.map((step) => (
        <li key={step} class={open.steps[step] ? 'done' : 'todo'} aria-current={open.view.step === step ? 'step' : undefined}>
          <span class="step-name">{words.t(`step.${step}`)}</span>
          <span class="unseen"> {words.t(open.steps[step] ? 'call.step.done' : 'call.step.todo')}</span>
        </li>
      ))}
    </ol>
  );
}

/** The stage lies behind this window; until it draws, a picture stands in. */
function StageWindow({ state, words, browser }: PageProps) {
  const { open, texts } = state;
  if (!open || !texts) return null;
  const { line, part } = open.view;
  const mood = words.t('call.mood', { face: words.t(`face.${line.face}`), temper: words.t(`temper.${line.temper}`) });
  return (
    <div class="window">
      {!browser.stage && (
        <img
          class="stand-in"
          src={browser.asset(`images/portraits/${open.card.person}/${line.face}.svg`)}
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
            <b>{texts.words.person}</b> <span>{`${words.t(`place.${open.card.place}`)} · ${mood}`}</span>
          </>
        )}
      </p>
    </div>
  );
}

function Paused({ actions, words, onTranscript }: PageProps & { readonly onTranscript: () => void }) {
  return (
    <div class="over" role="dialog" aria-modal="true" aria-labelledby="paused">
      <div class="over-sheet">
        <h2 id="paused" tabIndex={-1} ref={focusOnce}>
          {words.t('call.paused')}
        </h2>
        <p class="over-ways">
          <button type="button" class="primary" onClick={() => actions.pause(false)}>
            {words.t('call.resume')}
          </button>
          <button type="button" class="second" onClick={onTranscript}>
            {words.t('call.transcript')}
          </button>
          <button type="button" class="second" onClick={() => void actions.restart()}>
            {words.t('call.restart')}
          </button>
          <button type="button" class="second" onClick={() => actions.go('desk')}>
            {words.t('call.leave')}
          </button>
        </p>
      </div>
    </div>
  );
}

export function CallPage(props: PageProps) {
  const { state, actions, words } = props;
  const { open, texts, paused } = state;
  const [reading, setReading] = useState(false);
  // Before the next paint: a key pressed at once must meet this screen, not the one before.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      if (reading) setReading(false);
      else actions.pause(!paused);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [actions, paused, reading]);
  if (!open || !texts) return null;
  const hidden = paused || reading;
  return (
    <div class={`call call-${open.view.part}`}>
      <div class="call-rest" inert={hidden}>
        <div class="call-head">
          <h1 tabIndex={-1}>{texts.words.title}</h1>
          <Steps {...props} />
          <p class="tools">
            <button type="button" class="quiet" onClick={() => setReading(true)}>
              {words.t('call.transcript')}
            </button>
            <button type="button" class="quiet" onClick={() => void actions.set({ muted: !state.settings.muted })}>
              {words.t(state.settings.muted ? 'call.sound.on' : 'call.sound.off')}
            </button>
            <button type="button" class="quiet" onClick={() => actions.pause(true)}>
              {words.t('call.pause')}
            </button>
          </p>
        </div>
        <StageWindow {...props} />
        <div class="desk-sheet">
          <Spoken {...props} />
          <Replies {...props} active={!hidden} />
        </div>
      </div>
      {paused && !reading && <Paused {...props} onTranscript={() => setReading(true)} />}
      {reading && <Transcript {...props} onClose={() => setReading(false)} />}
    </div>
  );
}
