/** Who stands where: by score, then accuracy, then equal places. Speed counts only when the trainer turned it on. */

/** Sums of one player over the rounds: points, accuracy in per cent, whole seconds of the round's clock. */
export interface Standing {
  readonly total: number;
  readonly accuracy: number;
  readonly seconds: number;
}
/** Negative when `a` stands before `b`, 0 when they share a place. */
export const compare = (a: Standing, b: Standing, speedCounts: boolean): number =>
  b.total - a.total || b.accuracy - a.accuracy || (speedCounts ? a.seconds - b.seconds : 0);

/** Sorted with places: equal ones share the better place and the next is left out (1, 2, 2, 4). Equal ones keep the order they came in. */
export function rank<T extends Standing>(
  players: readonly T[],
  speedCounts: boolean,
): readonly (T & { readonly place: number })[] {
  const sorted = [...players].sort((a, b) => compare(a, b, speedCounts));
  let place = 1;
  return sorted.map((player, i) => {
    const before = sorted[i - 1];
    if (before && compare(before, player, speedCounts) !== 0) place = i + 1;
    return { ...player, place };
  });
}
