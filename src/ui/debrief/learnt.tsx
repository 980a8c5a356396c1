/** Who it was and what was true, and the documented response at each excuse. Only here are temperament and truth named. */
import type { PageProps } from '../ports.ts';

export function Learnt({ state, words }: PageProps) {
  const { open, texts } = state;
  if (!open?.report || !texts) return null;
  const { archetype, excuses } = texts.codex;
  const raised = new Set(open.call.log.flatMap((turn) => /^reason\/([^/]+)/.exec(turn.node)?.[1] ?? []));
  const stop = words.lang === 'en' ? ' ' : '';
  return (
    <section class="learnt">
      {!open.card.tutorial && (
        <>
          <h2>{words.t('debrief.person')}</h2>
          <p>
            <b>{archetype.name}</b> · {archetype.gloss}
          </p>
          <p>
            {archetype.codex?.['works']}
            {stop}
            {archetype.codex?.['backfires']}
          </p>
        </>
      )}
      <h2>{words.t('debrief.truth')}</h2>
      <div class="truths">
        {[...raised].map((id) => {
          const so = open.report?.truth[id] === true;
          const excuse = excuses[id];
          const truth = texts.words.truth[id];
          return (
            <div key={id} class={so ? 'truth truth-true' : 'truth truth-false'}>
              <h3>
                {excuse?.name} <span class="mark">{words.t(so ? 'debrief.truth.true' : 'debrief.truth.false')}</span>
              </h3>
              <p>{so ? truth?.true : truth?.false}</p>
              <dl>
                <dt>{words.t(so ? 'debrief.tell.true' : 'debrief.tell.false')}</dt>
                <dd>{excuse?.codex?.[so ? 'true' : 'false']}</dd>
                <dt>{words.t('debrief.respond')}</dt>
                <dd>{excuse?.codex?.['respond']}</dd>
              </dl>
            </div>
          );
        })}
      </div>
    </section>
  );
}
