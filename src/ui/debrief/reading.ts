/** What a turn came to, in numbers and in words. */
import type { Turn } from '../../engine/engine.ts';
import type { UiKey, Words } from '../../i18n/i18n.ts';
import type { OpenCall } from '../../session/session.ts';

/** What the reply itself earned or cost; what the customer then raised is not its doing. */
export const worthOf = (turn: Turn): number =>
  turn.entries
    .filter((entry) => entry.reason !== 'charges' && entry.reason !== 'refunds')
    .reduce((sum, entry) => sum + entry.points, 0);

/** The right reply of that menu, nearest in tone: what the documents do here. */
export function documentedId(open: OpenCall, turn: Turn): string | undefined {
  const menu = open.call.customer.nodes.get(turn.node)?.menu ?? [];
  const right = menu.filter(
    (reply) => reply.fit === 1 && (reply.paper === undefined || (reply.paper === 'yes') === (turn.before.paper === 1)),
  );
  return right.find((reply) => reply.tone.F === turn.reply.tone.F && reply.tone.E === turn.reply.tone.E)?.id ?? right[0]?.id;
}

/** Why the tone was off, dial by dial; empty when it fitted. `bands` come with the turn's tone entry. */
export function toneWords(
  turn: Turn,
  band: { readonly F: readonly [number, number]; readonly E: readonly [number, number]; readonly P: readonly [number, number] },
  words: Words,
): string {
  const off = (['F', 'E', 'P'] as const).flatMap((dial): UiKey[] => {
    const value = turn.reply.tone[dial];
    return value < band[dial][0] ? [`why.${dial}.low`] : value > band[dial][1] ? [`why.${dial}.high`] : [];
  });
  return off.map((key) => words.t(key)).join(words.lang === 'en' ? ', ' : '，');
}
