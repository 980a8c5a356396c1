/** The door: a join code and a name; a personal code for whoever was in already; ways for everybody else. */
import { useState } from 'preact/hooks';
import { Heading } from '../../parts.tsx';
import type { ArenaProps } from '../arena.tsx';

function Join({ arena, words }: ArenaProps) {
  const { address, busy } = arena.state;
  const [code, setCode] = useState(address.at === 'door' ? address.code : '');
  const [name, setName] = useState('');
  const submit = (event: Event): void => {
    event.preventDefault();
    void arena.actions.seat.join(code, name);
  };
  return (
    <form class="door-form" onSubmit={submit}>
      <h2>{words.t('arena.join')}</h2>
      <label for="join-code">{words.t('arena.join.code')}</label>
      <input
        id="join-code"
        class="code-field"
        value={code}
        maxLength={12}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        aria-describedby="join-code-hint"
        onInput={(event) => setCode(event.currentTarget.value)}
      />
      <p class="soft" id="join-code-hint">
        {words.t('arena.join.code.hint')}
      </p>
      <label for="join-name">{words.t('arena.join.name')}</label>
      <input
        id="join-name"
        value={name}
        maxLength={40}
        autocomplete="nickname"
        aria-describedby="join-name-hint"
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <p class="soft" id="join-name-hint">
        {words.t('arena.join.name.hint')}
      </p>
      <p>
        <button type="submit" class="primary" disabled={busy || code.trim() === '' || name.trim() === ''}>
          {words.t('arena.join.go')}
        </button>
      </p>
    </form>
  );
}

function Return({ arena, words }: ArenaProps) {
  const [code, setCode] = useState('');
  const submit = (event: Event): void => {
    event.preventDefault();
    void arena.actions.seat.rejoin(code);
  };
  return (
    <form class="door-form" onSubmit={submit}>
      <h2>{words.t('arena.return')}</h2>
      <label for="personal-code">{words.t('arena.return.code')}</label>
      <input
        id="personal-code"
        class="code-field"
        value={code}
        maxLength={24}
        autocomplete="off"
        spellcheck={false}
        aria-describedby="personal-code-hint"
        onInput={(event) => setCode(event.currentTarget.value)}
      />
      <p class="soft" id="personal-code-hint">
        {words.t('arena.return.hint')}
      </p>
      <p>
        <button type="submit" class="second" disabled={arena.state.busy || code.trim() === ''}>
          {words.t('arena.return.go')}
        </button>
      </p>
    </form>
  );
}

export function Door(props: ArenaProps) {
  const { arena, words } = props;
  return (
    <div class="sheet door">
      <header>
        <Heading>{words.t('arena.title')}</Heading>
        <p class="lead">{words.t('arena.about')}</p>
      </header>
      <div class="door-forms">
        <Join {...props} />
        <Return {...props} />
      </div>
      <section aria-labelledby="door-ways">
        <h2 id="door-ways">{words.t('arena.ways')}</h2>
        <ul class="door-ways">
          <li>
            <button type="button" class="quiet" onClick={() => arena.actions.visit({ at: 'competitions' })}>
              {words.t('arena.ways.trainer')}
            </button>
          </li>
          <li>
            <button type="button" class="quiet" onClick={() => arena.actions.visit({ at: 'class' })}>
              {words.t('arena.ways.class')}
            </button>
          </li>
          <li>
            <button type="button" class="quiet" onClick={() => arena.actions.visit({ at: 'certificate', code: '' })}>
              {words.t('arena.ways.certificate')}
            </button>
          </li>
        </ul>
      </section>
    </div>
  );
}
