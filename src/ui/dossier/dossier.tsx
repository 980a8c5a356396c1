/** The file before the call: what is known, and three things to take along. */
import { useLayoutEffect } from 'preact/hooks';
import { Heading } from '../parts.tsx';
import type { PageProps } from '../ports.ts';
import { Tables } from './tables.tsx';
import './dossier.css';
import './plan.css';

function Plan({ state, actions, words, browser }: PageProps) {
  const { open, ticks } = state;
  if (!open) return null;
  const facts = open.data.rules.nodes.find((node) => node.key === 'plan')?.menu.filter((reply) => reply.mark) ?? [];
  const taken = [...open.view.marked, ...ticks];
  const full = taken.length >= 3;
  const toggle = (id: string): void => {
    browser.sound('pen');
    actions.tick(id);
  };
  const dial = (): void => {
    browser.sound('dial');
    void actions.dial();
  };
  return (
    <section class="plan" aria-labelledby="plan-title">
      <h2 id="plan-title">{words.t('dossier.plan')}</h2>
      <p>{words.t('dossier.plan.hint')}</p>
      <ul class="facts">
        {facts.map((fact) => (
          <li key={fact.id}>
            <label>
              <input
                type="checkbox"
                checked={taken.includes(fact.id)}
                disabled={open.view.marked.includes(fact.id) || (full && !taken.includes(fact.id))}
                onChange={() => toggle(fact.id)}
              />
              {words.reply(open.card.id, fact.id, 0)}
            </label>
          </li>
        ))}
      </ul>
      <p class="plan-go">
        <span aria-live="polite">
          <span class="plan-marks" aria-hidden="true">
            {[1, 2, 3].map((n) => (
              <b key={n} class={n <= taken.length ? 'on' : 'off'} />
            ))}
          </span>
          {words.t('dossier.plan.count', { count: taken.length })}
        </span>
        <button type="button" class="primary" onClick={dial}>
          {words.t('dossier.dial')}
        </button>
      </p>
    </section>
  );
}

export function DossierPage(props: PageProps) {
  const { state, actions, words, browser } = props;
  const { open, texts } = state;
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') actions.go('desk');
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [actions]);
  if (!open || !texts) return null;
  const { words: own } = texts;
  return (
    <article class="sheet dossier">
      <header class="dossier-head">
        <img class="photo" src={browser.asset(`images/portraits/${open.card.person}/calm.svg`)} alt="" width="120" height="120" />
        <div>
          <p class="soft">{words.t('dossier.title')}</p>
          <Heading>{own.title}</Heading>
          <p class="dossier-who">
            <b>{own.person}</b> · {own.role}
          </p>
          <p>{own.about}</p>
        </div>
      </header>
      <div class="dossier-book">
        <Tables {...props} />
        <Plan {...props} />
      </div>
    </article>
  );
}
