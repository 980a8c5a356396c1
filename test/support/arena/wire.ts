/** A browser's side of the arena in Node: the real server over loopback, a jar for its cookies, streams that come back, a plug to pull. */
import type { Wire } from '../../../src/classroom/classroom.ts';

export interface NodeWire extends Wire {
  /** Pulls the plug, or puts it back: requests fail and streams break while it is out. */
  readonly plug: (there: boolean) => void;
}
/** Milliseconds until a stream that broke is opened again. */
const AGAIN = 30;

export function wireTo(origin: string): NodeWire {
  const jar = new Map<string, string>();
  const open = new Set<AbortController>();
  let there = true;
  const cookies = (): Record<string, string> =>
    jar.size === 0 ? {} : { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') };
  async function send(path: string, init: RequestInit = {}): Promise<Response> {
    if (!there) throw new TypeError('Failed to fetch');
    const headers = { ...(init.headers as Record<string, string> | undefined), ...cookies() };
    const answer = await fetch(`${origin}/${path}`, { ...init, headers });
    for (const set of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = set.split(';')[0]?.split('=') ?? [];
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  }
  /** Reads one stream to its end; rejects when it breaks or is refused. */
  async function read(path: string, hear: Parameters<Wire['events']>[1], begun: () => void, cut: AbortController): Promise<void> {
    const answer = await send(`api/${path}`, { signal: cut.signal });
    if (!answer.ok || !answer.body) throw new Error(String(answer.status));
    begun();
    let rest = '';
    for await (const part of answer.body.pipeThrough(new TextDecoderStream())) {
      const events = (rest + part).split('\n\n');
      rest = events.pop() ?? '';
      for (const event of events) {
        const [, name = '', data = ''] = /^event: (\w+)\ndata: (.*)$/s.exec(event) ?? [];
        if (name !== '') hear[name]?.(JSON.parse(data));
      }
    }
  }
  return {
    fetch: send,
    events(path, hear, change) {
      const ends = new AbortController();
      const over = (): boolean => ends.signal.aborted;
      let cut = new AbortController();
      const listen = async (): Promise<void> => {
        while (!over()) {
          cut = new AbortController();
          open.add(cut);
          await read(path, hear, () => change(true), cut).catch(() => undefined);
          open.delete(cut);
          if (!over()) change(false);
          await new Promise((resolve) => setTimeout(resolve, AGAIN));
        }
      };
      void listen();
      return () => {
        ends.abort();
        cut.abort();
      };
    },
    plug(now) {
      there = now;
      if (!now) for (const one of open) one.abort();
    },
  };
}
