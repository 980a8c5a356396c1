/** Whoever is no trainer yet: where the link is, and a place to paste it. */
import { useState } from 'preact/hooks';
import { Heading } from '../../parts.tsx';
import type { ArenaProps } from '../arena.tsx';

export function SignIn({ arena, words }: ArenaProps) {
  const [pasted, setPasted] = useState('');
  const submit = (event: Event): void => {
    event.preventDefault();
    void arena.actions.desk.signIn(pasted.trim().split('/').at(-1) ?? '');
  };
  return (
    <div class="sheet trainer">
      <Heading>{words.t('trainer.signin')}</Heading>
      <p class="lead">{words.t('trainer.signin.how')}</p>
      <form class="code-form" onSubmit={submit}>
        <label for="link">{words.t('trainer.signin.link')}</label>
        <input
          id="link"
          value={pasted}
          onInput={(event) => setPasted(event.currentTarget.value)}
          autocomplete="off"
          spellcheck={false}
        />
        <button type="submit" class="second" disabled={pasted.trim() === ''}>
          {words.t('trainer.signin.go')}
        </button>
      </form>
      <p>
        <button type="button" class="quiet" onClick={() => arena.actions.visit({ at: 'door', code: '' })}>
          {words.t('trainer.signin.player')}
        </button>
      </p>
    </div>
  );
}
