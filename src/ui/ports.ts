/** What the pages are given: a state to draw, actions to call, words to say it in, and the few things only a browser can do. */
import type { Actions, State } from '../session/session.ts';
import type { ArenaActions, ArenaState } from '../classroom/classroom.ts';
import type { Words } from '../i18n/i18n.ts';

/** What the browser does for a page. */
export interface Browser {
  /** Copies text; false when the browser does not allow it. */
  copy(text: string): Promise<boolean>;
  /** Address by which anybody can look at the call with this code. */
  link(code: string): string;
  /** Offers text as a file to keep. */
  saveFile(name: string, text: string): void;
  print(): void;
  /** The page over the whole screen, and back; nothing where the browser does not allow it. */
  fullScreen(): void;
  /** No movement: asked for by the system or by the settings. */
  readonly still: boolean;
  readonly night: boolean;
  /** Address of a file under assets/. */
  asset(path: string): string;
  /** Caption of the sound heard last, or nothing. */
  readonly caption: string | null;
  /** True once Phaser draws; until then a picture stands in. */
  readonly stage: boolean;
  /** Which page's layout this is: the page's own name, or file and call where a player in a competition has one. */
  readonly layout: string;
  sound(cue: 'press' | 'pen' | 'page' | 'dial' | 'bead'): void;
}
export interface PageProps {
  readonly state: State;
  readonly actions: Actions;
  readonly words: Words;
  readonly browser: Browser;
  /** The arena, once it has been fetched. */
  readonly arena: { readonly state: ArenaState; readonly actions: ArenaActions } | null;
}
