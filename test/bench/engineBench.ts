/** Figures of the engine alone: whole calls a second against inkjs on the same case, and what walking a case costs. */
import { loadDojo } from '../../src/content/content.ts';
import {
  composeCustomer, drawTruth, offeredNow, start, step,
  type Call, type Customer,
} from '../../src/engine/engine.ts'; // prettier-ignore
import { bookOf } from '../../src/review/review.ts';
import { interleaved, spread, whole, type Figure } from './figures.ts';
import { endOf, inkOf, type InkPeer } from './inkStory.ts';

const ROUNDS = 9;
const CALLS_A_ROUND = 400;
const PROOFS = 300;

/** Picks for a whole call: a small generator, the same for both, so that neither pays for the other's chance. */
type Pick = (from: number) => number;
function picker(seed: number): Pick {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return (from) => {
    state = (Math.imul(state, 0x0019660d) + 0x3c6ef35f) | 0;
    return (state >>> 8) % from;
  };
}

/** What a call shows on its way: every menu and every line. Kept only while equality is being proved. */
type Trace = string[] | undefined;

function playOurs(customer: Customer, seed: number, trace?: Trace): Call {
  const begun = start(customer, seed);
  if (!begun.ok) throw new Error(begun.error.code);
  const pick = picker(seed);
  let call = begun.value;
  while (!call.ended) {
    const menu = offeredNow(call);
    const reply = menu[pick(menu.length)];
    const moved = step(call, reply?.id ?? '');
    if (!moved.ok) throw new Error(moved.error.code);
    call = moved.value.call;
    trace?.push(menu.map(({ id }) => id).join(), call.line.key);
  }
  return call;
}
function playInk({ story, begin }: InkPeer, truth: number, seed: number, trace?: Trace): string {
  begin(truth);
  const pick = picker(seed);
  let text = story.ContinueMaximally();
  for (;;) {
    const menu = story.currentChoices;
    if (menu.length === 0) return text;
    story.ChooseChoiceIndex(pick(menu.length));
    text = story.ContinueMaximally();
    trace?.push(menu.map((choice) => choice.text).join(), text.trim().split(/\s/)[0] ?? '');
  }
}

/** Plays the same choices in both and compares every menu, every line and the end. */
function prove(customer: Customer, ink: InkPeer): number {
  const ends = new Set<string>();
  for (let seed = 0; seed < PROOFS; seed++) {
    const ours: string[] = [];
    const theirs: string[] = [];
    const end = endOf(playOurs(customer, seed, ours));
    const inkEnd = playInk(ink, drawTruth(customer.rules, seed), seed, theirs).replace(/^\S+\s+/, '').trim(); // prettier-ignore
    if (end.trim() !== inkEnd || ours.join('\n') !== theirs.join('\n'))
      throw new Error(`the story is not the same call, seed ${seed}: ${end} against ${inkEnd}`);
    ends.add(end);
  }
  return ends.size;
}

const timed = (calls: number, play: (seed: number) => unknown, from: number): number => {
  const begun = performance.now();
  for (let seed = from; seed < from + calls; seed++) play(seed);
  return (calls * 1000) / (performance.now() - begun);
};

interface Walked {
  readonly customer: Customer;
  readonly positions: number;
  readonly seconds: number;
}
/** Walks a case under each of its truths, as the book does. */
function walked(customer: Customer): Walked {
  const begun = performance.now();
  const positions = bookOf(customer).first.length;
  return { customer, positions, seconds: (performance.now() - begun) / 1000 };
}

export async function engineFigures(): Promise<readonly Figure[]> {
  // The tutorial is not scored, so nobody walks it. A case in the making is left out: its talk may not end yet.
  const cases = loadDojo().cases.filter(({ rules }) => !rules.tutorial);
  const walks = cases.map(({ rules }) => walked(composeCustomer(rules))).sort((a, b) => a.positions - b.positions);
  const smallest = walks[0];
  const largest = walks.at(-1);
  if (!smallest || !largest) throw new Error('no case is in order: npm run check');
  const { customer } = smallest;
  const ink = inkOf(customer);
  const ends = prove(customer, ink);
  const play = (seed: number): unknown => playOurs(customer, seed);
  const playPeer = (seed: number): unknown => playInk(ink, drawTruth(customer.rules, seed), seed);
  timed(CALLS_A_ROUND, play, 0);
  timed(CALLS_A_ROUND, playPeer, 0);
  const rates = await interleaved(
    ROUNDS,
    (round) => timed(CALLS_A_ROUND, play, round * CALLS_A_ROUND),
    (round) => timed(CALLS_A_ROUND, playPeer, round * CALLS_A_ROUND),
  );
  const walk = ({ customer: { rules }, positions, seconds }: Walked): string =>
    `${rules.id} ${whole(positions)} in ${seconds.toFixed(2)} s`;
  return [
    {
      name: 'whole calls a second',
      ours: spread(rates.ours, whole),
      peer: `inkjs ${spread(rates.peer, whole)}`,
      ratio: rates.ratio,
      goal: { text: '> 1', met: rates.ratio > 1 },
      note: `${customer.rules.id}, ${whole(ink.knots)} knots; ${PROOFS} calls had the same menus, lines and ends in both (${ends} different ends); ${ROUNDS} rounds of ${CALLS_A_ROUND} calls each`,
    },
    {
      name: 'walking a case',
      ours: `${whole(largest.positions)} positions in ${largest.seconds.toFixed(2)} s`,
      note: `all truths of a case: ${walks.map(walk).join('; ')}`,
    },
  ];
}
