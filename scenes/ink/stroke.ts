/** The shape of a pen stroke: a line becomes a closed outline that swells, thins and trembles a little. Pure. */
import { type Chance, wander } from './seed.ts';

/** A point in world units. */
export type Pt = readonly [number, number];

/** Points from plain numbers, x and y in turn. */
export const pts = (...numbers: number[]): Pt[] =>
  Array.from({ length: numbers.length >> 1 }, (_, i): Pt => [numbers[i * 2] ?? 0, numbers[i * 2 + 1] ?? 0]);

/** Points written as in an SVG, `"x,y x,y …"`, moved by (x, y): a drawing is a table of points and is kept as short as one. */
export const path = (points: string, x = 0, y = 0): Pt[] =>
  points.split(' ').map((pair): Pt => {
    const [dx, dy] = pair.split(',');
    return [x + Number(dx), y + Number(dy)];
  });

/** How a stroke is drawn. All lengths in world units. */
export interface StrokeManner {
  /** How far the hand strays from the line. */
  readonly tremor?: number;
  /** Thickness at the very start and end, as shares of the full thickness. */
  readonly taper?: readonly [number, number];
  /** How much the pressure changes along the way, 0 (none) to 1. */
  readonly pressure?: number;
}

const STEP = 9;
const TREMOR_PITCH = 46;
const PRESSURE_PITCH = 70;
/** Length over which a stroke swells to full thickness and thins out again. */
const TAPER = 26;

/** Points along a line, at most `step` apart, corners kept. */
export function resample(points: readonly Pt[], step = STEP): Pt[] {
  const out: Pt[] = [];
  points.forEach((to, i) => {
    const from = points[i - 1];
    if (from !== undefined) {
      const parts = Math.max(1, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / step));
      for (let k = 1; k < parts; k++)
        out.push([from[0] + ((to[0] - from[0]) * k) / parts, from[1] + ((to[1] - from[1]) * k) / parts]);
    }
    out.push(to);
  });
  return out;
}

/** A soft curve through the points (Catmull-Rom); `closed` joins the last to the first. */
export function smooth(points: readonly Pt[], closed = false, parts = 6): Pt[] {
  const count = points.length;
  if (count < 3) return [...points];
  const at = (i: number): Pt => points[closed ? (i + count) % count : Math.min(count - 1, Math.max(0, i))] ?? [0, 0];
  const out: Pt[] = [];
  for (let i = 0; i < (closed ? count : count - 1); i++)
    for (let k = 0; k < parts; k++) out.push(between(at(i - 1), at(i), at(i + 1), at(i + 2), k / parts));
  out.push(at(closed ? 0 : count - 1));
  return out;
}

function between(a: Pt, b: Pt, c: Pt, d: Pt, t: number): Pt {
  const axis = (p: number, q: number, r: number, s: number): number =>
    0.5 * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t * t + (3 * q - p - 3 * r + s) * t * t * t);
  return [axis(a[0], b[0], c[0], d[0]), axis(a[1], b[1], c[1], d[1])];
}

/** Points around an ellipse, from `from` to `to` in turns (0 is right, 0.25 is down). */
export function arc(x: number, y: number, rx: number, ry: number, from = 0, to = 1): Pt[] {
  const parts = Math.max(6, Math.ceil((Math.abs(to - from) * Math.PI * (rx + ry)) / STEP));
  return Array.from({ length: parts + 1 }, (_, i): Pt => {
    const angle = (from + ((to - from) * i) / parts) * Math.PI * 2;
    return [x + Math.cos(angle) * rx, y + Math.sin(angle) * ry];
  });
}

/** The outline of a pen stroke along `points`, `width` at full pressure; the same chance gives the same outline. */
export function strokeOutline(points: readonly Pt[], width: number, chance: Chance, manner: StrokeManner = {}): Pt[] {
  const { tremor = 0.8, taper = [0.6, 0.35], pressure = 0.35 } = manner;
  const line = resample(points);
  const lengths: number[] = [];
  line.forEach((p, i) => {
    const before = line[i - 1] ?? p;
    lengths.push((lengths[i - 1] ?? 0) + Math.hypot(p[0] - before[0], p[1] - before[1]));
  });
  const total = lengths.at(-1) ?? 0;
  const stray = wander(chance, total, TREMOR_PITCH);
  const press = wander(chance, total, PRESSURE_PITCH);
  const near = Math.max(1, Math.min(TAPER, total / 2));
  const left: Pt[] = [];
  const right: Pt[] = [];
  line.forEach((p, i) => {
    const [nx, ny] = normal(line[i - 1] ?? p, line[i + 1] ?? p);
    const at = lengths[i] ?? 0;
    const start = taper[0] + (1 - taper[0]) * Math.min(1, at / near);
    const end = taper[1] + (1 - taper[1]) * Math.min(1, (total - at) / near);
    const half = (width / 2) * start * end * (1 + press(at) * pressure);
    const off = stray(at) * tremor;
    left.push([p[0] + nx * (off + half), p[1] + ny * (off + half)]);
    right.push([p[0] + nx * (off - half), p[1] + ny * (off - half)]);
  });
  return [...left, ...right.reverse()];
}

function normal(from: Pt, to: Pt): Pt {
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  const length = Math.hypot(dx, dy) || 1;
  return [-dy / length, dx / length];
}

/** A closed outline whose edge runs unevenly, as wet colour does; `amount` in world units. */
export function uneven(points: readonly Pt[], amount: number, chance: Chance): Pt[] {
  const first = points[0];
  if (first === undefined) return [];
  const line = resample([...points, first], 14);
  const length = line.length * 14;
  const dx = wander(chance, length, 52);
  const dy = wander(chance, length, 52);
  return line.slice(0, -1).map((p, i): Pt => [p[0] + dx(i * 14) * amount, p[1] + dy(i * 14) * amount]);
}
