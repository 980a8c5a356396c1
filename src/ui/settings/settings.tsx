/** Settings and one's own data. */
import { useState } from 'preact/hooks';
import type { UiKey } from '../../i18n/i18n.ts';
import type { Settings } from '../../storage/storage.ts';
import { Heading } from '../parts.tsx';
import type { PageProps } from '../ports.ts';
import './settings.css';

type Choice = { readonly [K in 'theme' | 'textSpeed' | 'motion']: readonly (readonly [Settings[K], UiKey])[] };
const CHOICES: Choice = {
  theme: [['auto', 'settings.theme.auto'], ['day', 'settings.theme.day'], ['night', 'settings.theme.night']],
  textSpeed: [['slow', 'settings.speed.slow'], ['normal', 'settings.speed.normal'], ['fast', 'settings.speed.fast'], ['instant', 'settings.speed.instant']],
  motion: [['auto', 'settings.motion.auto'], ['still', 'settings.motion.still']],
}; // prettier-ignore
const LEGEND = { theme: 'settings.theme', textSpeed: 'settings.speed', motion: 'settings.motion' } as const;

function Choices({ name, state, actions, words }: PageProps & { readonly name: keyof Choice }) {
  return (
    <fieldset class="choices">
      <legend>{words.t(LEGEND[name])}</legend>
      {CHOICES[name].map(([value, key]) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            checked={state.settings[name] === value}
            onChange={() => void actions.set({ [name]: value })}
          />
          {words.t(key)}
        </label>
      ))}
    </fieldset>
  );
}

function Sound({ state, actions, words }: PageProps) {
  const { muted, volume, captions } = state.settings;
  return (
    <fieldset class="choices">
      <legend>{words.t('settings.sound')}</legend>
      <label>
        <input type="checkbox" checked={!muted} onChange={() => void actions.set({ muted: !muted })} />
        {words.t(muted ? 'settings.off' : 'settings.on')}
      </label>
      <label>
        {words.t('settings.volume')}
        <input
          type="range"
          min={0}
          max={100}
          step={5}
          value={volume}
          onInput={(event) => void actions.set({ volume: Number(event.currentTarget.value) })}
        />
      </label>
      <label>
        <input type="checkbox" checked={captions} onChange={() => void actions.set({ captions: !captions })} />
        {words.t('settings.captions')}
      </label>
    </fieldset>
  );
}

function Practice({ state, actions, words }: PageProps) {
  const { practice } = state.settings;
  return (
    <fieldset class="choices">
      <legend>{words.t('practice.title')}</legend>
      <label>
        <input type="checkbox" checked={practice} onChange={() => void actions.set({ practice: !practice })} />
        {words.t('settings.practice')}
      </label>
    </fieldset>
  );
}

function Data({ actions, words, browser }: PageProps) {
  const [sure, setSure] = useState(false);
  const read = async (event: Event): Promise<void> => {
    const input = event.currentTarget as HTMLInputElement;
    const file = input.files?.[0];
    if (file) await actions.importRecord(await file.text());
    input.value = '';
  };
  return (
    <section class="data">
      <h2>{words.t('settings.data')}</h2>
      <p class="data-ways">
        <button
          type="button"
          class="second"
          onClick={() => void actions.exportRecord().then((text) => browser.saveFile('dunning-dojo-record.json', text))}
        >
          {words.t('settings.export')}
        </button>
        <label class="second as-button">
          {words.t('settings.import')}
          <input type="file" accept="application/json,.json" class="unseen" onChange={(event) => void read(event)} />
        </label>
        <button type="button" class="second" onClick={() => void actions.openReplay('')}>
          {words.t('settings.replay')}
        </button>
        {!sure && (
          <button type="button" class="danger" onClick={() => setSure(true)}>
            {words.t('settings.delete')}
          </button>
        )}
      </p>
      {sure && (
        <p role="alert" class="data-sure">
          <span>{words.t('settings.delete.sure')}</span>
          <button type="button" class="danger" onClick={() => void actions.deleteData().then(() => setSure(false))}>
            {words.t('settings.delete.yes')}
          </button>
          <button type="button" class="second" onClick={() => setSure(false)}>
            {words.t('settings.delete.no')}
          </button>
        </p>
      )}
    </section>
  );
}

export function SettingsPage(props: PageProps) {
  const { state, actions, words } = props;
  return (
    <div class="sheet settings">
      <Heading>{words.t('settings.title')}</Heading>
      <fieldset class="choices">
        <legend>{words.t('settings.language')}</legend>
        {(
          [
            ['zh-CN', '简体中文'],
            ['en', 'English'],
          ] as const
        ).map(([lang, name]) => (
          <label key={lang} lang={lang}>
            <input type="radio" name="lang" checked={state.settings.lang === lang} onChange={() => void actions.set({ lang })} />
            {name}
          </label>
        ))}
      </fieldset>
      {(['theme', 'textSpeed', 'motion'] as const).map((name) => (
        <Choices {...props} name={name} key={name} />
      ))}
      <Sound {...props} />
      <Practice {...props} />
      <p class="soft">{words.t('settings.keys')}</p>
      <Data {...props} />
    </div>
  );
}
