/** What every room has: a washed wall, the edge of the table in front, small things used in more than one place. */
import type { Pen } from '../ink/pen.ts';
import { type Pt, path, pts, smooth } from '../ink/stroke.ts';
import type { Colour } from '../palette.ts';
import { WORLD } from '../fit.ts';
import { box, type Dresser, type Layer, type Motion, round, swing } from './place.ts';

const WIDE = WORLD.right - WORLD.left;

/** Paper, ruled faintly like a ledger (unless the wall has lines of its own), with broad washes that leave some of it bare. */
export function wall(pen: Pen, colour: Colour, foot: Colour, ruled = true): void {
  const { context, inks, chance } = pen;
  context.fillStyle = inks.paper;
  context.fillRect(WORLD.left, WORLD.top, WIDE, WORLD.bottom - WORLD.top);
  for (let y = -610; ruled && y < 600; y += 38)
    pen.line(pts(WORLD.left, y + chance() * 2, WORLD.right, y + chance() * 2), 0.9, inks.clay, { pressure: 0.6 });
  for (let i = 0; i < 13; i++) {
    const x = WORLD.left + (i / 12) * WIDE;
    const y = 40 + chance() * 260;
    const wide = 210 + chance() * 150;
    const high = 150 + chance() * 170;
    const edge = Array.from({ length: 9 }, (_, k): Pt => {
      const turn = (k / 9) * Math.PI * 2;
      const out = 0.8 + chance() * 0.35;
      return [x + Math.cos(turn) * wide * out, y + Math.sin(turn) * high * out];
    });
    pen.wash(smooth(edge, true), i % 3 === 2 ? foot : colour, 0.13, 0.02);
  }
  pen.glow(0, 250, 420, inks.white, inks.night ? 0.35 : 0.6, 0.85);
}

/** The top and the front of the table, counter or desk that hides where the person ends. */
export function table(pen: Pen, top: Colour, face: Colour, edge = 508): void {
  const { inks } = pen;
  pen.rect(WORLD.left - 20, edge, WIDE + 40, 34, top, { line: 0, slip: [0, 0], pool: 0.05 });
  pen.rect(WORLD.left - 20, edge + 34, WIDE + 40, WORLD.bottom - edge, face, { line: 0, slip: [0, 0], pool: 0.22 });
  pen.line(pts(WORLD.left, edge, -500, edge + 1, 300, edge - 0.5, WORLD.right, edge + 1), 3.4, inks.ink);
  pen.line(pts(WORLD.left, edge + 34, -200, edge + 34.5, WORLD.right, edge + 33), 2.8, inks.ink);
  pen.line(pts(WORLD.left, edge + 41, WORLD.right, edge + 42), 1.2, inks.grey);
}

/** A soft shadow under a thing that stands on the table. */
export function shadow(pen: Pen, x: number, y: number, half: number): void {
  pen.glow(x, y, half, pen.inks.ink, 0.32, 0.16);
}

/** A thermos cup, as stands on every desk. */
export function flask(pen: Pen, x: number, foot: number, colour: Colour, tall = 92): void {
  shadow(pen, x + 8, foot, 52);
  pen.rect(x - 23, foot - tall + 22, 46, tall - 22, colour, { pool: 0.3 });
  pen.rect(x - 19, foot - tall, 38, 22, pen.inks.slate);
  pen.line(pts(x - 12, foot - tall + 34, x - 12, foot - 12), 4, pen.inks.white, { pressure: 0.7 });
  pen.line(path('-23,42 23,42', x, foot - tall), 1.6, pen.inks.ink);
}

/** Sheets of paper lying on the table, with lines that cannot be read. */
export function papers(pen: Pen, x: number, y: number, wide: number, count = 3): void {
  for (let i = 0; i < count; i++) {
    const dx = (pen.chance() - 0.5) * 16;
    const dy = -i * 4;
    const lean = 18 + (pen.chance() - 0.5) * 14;
    pen.poly(
      pts(x + dx + lean, y + dy - 26, x + dx + wide + lean, y + dy - 28, x + dx + wide - 6, y + dy, x + dx - 6, y + dy + 1),
      pen.inks.white,
      { line: 2 },
    );
    if (i === count - 1)
      for (let k = 0; k < 3; k++)
        pen.line(
          pts(
            x + dx + lean * (0.75 - k * 0.25) + 10,
            y + dy - 20 + k * 7,
            x + dx + wide * (0.6 + pen.chance() * 0.25),
            y + dy - 21 + k * 7,
          ),
          1.4,
          pen.inks.grey,
        );
  }
}

/** Light lying across a pane of glass. */
export function sheen(pen: Pen, x: number, top: number, foot: number): void {
  const alpha = pen.inks.night ? 0.1 : 0.4;
  for (const [dx, wide] of [
    [0, 30],
    [42, 12],
  ] as const)
    pen.flat(pts(x + dx + 90, top, x + dx + 90 + wide, top, x + dx - 40 + wide, foot, x + dx - 40, foot), pen.inks.white, alpha);
}

/** Three wisps of steam that rise one after another from (x, y) and drift to the side by `drift` world units. */
export function steam(dresser: Dresser, layer: Layer, x: number, y: number, drift: number): Motion {
  const wisps = [0, 1, 2].map((i) => dresser.thing(layer, `steam ${i}`, x, y, box(-26, -64, 20, 10), puff));
  return (seconds) =>
    wisps.forEach((one, i) => {
      const part = round(seconds, 4.2, i * 1.4);
      one.x = x + swing(seconds, 3.1, i) * 5 + (i - 1) * 9 + part * drift;
      one.y = y - part * 70;
      one.alpha = Math.sin(part * Math.PI) * 0.9;
    });
}

function puff(pen: Pen): void {
  const { inks } = pen;
  pen.line(path('0,0 -7,-16 5,-32 -3,-50'), 9, inks.night ? inks.sand : inks.white, { curved: true, taper: [0.1, 0.05] });
  pen.line(path('-2,0 -10,-17 2,-33 -6,-50'), 1.7, inks.grey, { curved: true, taper: [0.1, 0.1] });
}
