/** The arena's ports as a browser has them: `fetch`, event streams that come back by themselves, and small things kept beside the page. */
import type { Wire } from './client.ts';

/** Milliseconds after which a stream that was refused is tried again; one that was cut comes back by itself. */
const AGAIN = 3000;

export const browserWire: Wire = {
  fetch: (path, init) => fetch(path, init),
  events(path, hear, change) {
    let source: EventSource | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const open = (): void => {
      source = new EventSource(`api/${path}`);
      for (const [name, heard] of Object.entries(hear))
        source.addEventListener(name, (event: MessageEvent<string>) => heard(JSON.parse(event.data)));
      source.onopen = () => change(true);
      source.onerror = () => {
        change(false);
        if (source?.readyState === EventSource.CLOSED) timer = setTimeout(open, AGAIN);
      };
    };
    open();
    return () => {
      clearTimeout(timer);
      source?.close();
    };
  },
};

/**
 * A player's token belongs to the tab, so that two tabs may be two players; unsent choices belong to the browser, so that another tab can send
 * them. Where the browser keeps nothing, nothing is kept and the page goes on.
 */
const shelfOf = (key: string): Storage => (key.startsWith('tab:') ? sessionStorage : localStorage);
export const browserKept = {
  read(key: string): string | null {
    try {
      return shelfOf(key).getItem(`dojo-arena:${key}`);
    } catch {
      return null;
    }
  },
  write(key: string, value: string | null): void {
    try {
      if (value === null) shelfOf(key).removeItem(`dojo-arena:${key}`);
      else shelfOf(key).setItem(`dojo-arena:${key}`, value);
    } catch {
      // full or forbidden: the page goes on from memory
    }
  },
};
