/** The arena's pages by address: what stands behind `#/arena/`, both ways. */

export type ArenaAddress =
  /** The door: a code and a name, or a personal code; with a seat, the seat. */
  | { readonly at: 'door'; readonly code: string }
  /** The trainer's link, exchanged for a cookie at once and gone from the address. */
  | { readonly at: 'link'; readonly link: string }
  /** The trainer's competitions, and making one. */
  | { readonly at: 'competitions' }
  | { readonly at: 'room' | 'board' | 'report' | 'certificates'; readonly id: string }
  /** One player's report. */
  | { readonly at: 'person'; readonly id: string; readonly player: string }
  /** One call, replayed with its review, for the class. */
  | { readonly at: 'run'; readonly id: string; readonly run: string }
  /** Checking a certificate; an empty code: type one. */
  | { readonly at: 'certificate'; readonly code: string }
  /** A class without a server: making challenges, opening the files that players hand in. */
  | { readonly at: 'class' };

const ID = /^[\w-]{1,64}$/;
const isId = (text: string | undefined): text is string => text !== undefined && ID.test(text);
const DOOR: ArenaAddress = { at: 'door', code: '' };

/** Reads what follows `#/arena`, such as `/room/abc`. What is not an address of the arena is its door. */
export function parseAddress(path: string): ArenaAddress {
  const [at, id, more] = path.split('/').filter(Boolean);
  if (at === 'join' && id !== undefined) return { at: 'door', code: id.slice(0, 20) };
  if (at === 'trainer') return id === undefined ? { at: 'competitions' } : { at: 'link', link: id };
  if ((at === 'room' || at === 'board' || at === 'report' || at === 'certificates') && isId(id)) return { at, id };
  if (at === 'person' && isId(id) && isId(more)) return { at, id, player: more };
  if (at === 'run' && isId(id) && isId(more)) return { at, id, run: more };
  if (at === 'certificate') return { at, code: (id ?? '').slice(0, 40) };
  return at === 'class' ? { at } : DOOR;
}
/** The path of an address, to stand behind `#/`. */
export function pathOf(address: ArenaAddress): string {
  switch (address.at) {
    case 'door':
      return address.code === '' ? 'arena' : `arena/join/${address.code}`;
    case 'link':
      return `arena/trainer/${address.link}`;
    case 'competitions':
      return 'arena/trainer';
    case 'person':
      return `arena/person/${address.id}/${address.player}`;
    case 'run':
      return `arena/run/${address.id}/${address.run}`;
    case 'certificate':
      return address.code === '' ? 'arena/certificate' : `arena/certificate/${address.code}`;
    case 'class':
      return 'arena/class';
    default:
      return `arena/${address.at}/${address.id}`;
  }
}
