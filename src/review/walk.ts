/**
 * Depth first over a graph that is found as it is walked, in slices, so that a page need not stutter. A node is left after everything
 * it leads to, so that values can be worked out backwards. A way back to a node that is still open is a cycle, and is refused.
 */

/** What a walk is over. Nodes are whole numbers from 0, given out by the owner. */
export interface Graph {
  /** Nodes that this one leads to. Called once a node, when it is entered. */
  enter(node: number): readonly number[];
  /** Called once a node, after `leave` of everything it leads to. */
  leave(node: number): void;
  /** Says of a way back into an open node where it is, for the author. */
  nameOf(node: number): string;
}
export interface Walk {
  /** Works through about this many nodes; true when everything has been walked. */
  work(nodes: number): boolean;
}
/** A case whose call could go round for ever: `place` names the position. */
export class Cycle extends Error {
  readonly place: string;
  constructor(place: string) {
    super(`a way leads back to ${place}`);
    this.name = 'Cycle';
    this.place = place;
  }
}
const OPEN = 1;
const LEFT = 2;

/** Begins a walk from these roots. Throws `Cycle` from `work`. */
export function walkFrom(roots: readonly number[], graph: Graph): Walk {
  const state: number[] = [];
  const stack: { readonly node: number; readonly ways: readonly number[]; next: number }[] = [];
  let root = 0;
  const open = (node: number): void => {
    state[node] = OPEN;
    stack.push({ node, ways: graph.enter(node), next: 0 });
  };
  /** One step; true when a node was left. */
  const advance = (): boolean => {
    const top = stack[stack.length - 1];
    if (!top) {
      const node = roots[root++] as number;
      if (state[node] === undefined) open(node);
      return false;
    }
    const way = top.ways[top.next];
    if (way === undefined) {
      stack.pop();
      state[top.node] = LEFT;
      graph.leave(top.node);
      return true;
    }
    if (state[way] === OPEN) throw new Cycle(graph.nameOf(way));
    if (state[way] === undefined) open(way);
    else top.next += 1;
    return false;
  };
  const done = (): boolean => stack.length === 0 && root >= roots.length;
  return {
    work(nodes) {
      let left = 0;
      while (!done() && left < nodes) if (advance()) left += 1;
      return done();
    },
  };
}
