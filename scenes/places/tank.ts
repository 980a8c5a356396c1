/** A fish tank with goldfish and a string of bubbles. */
import type { Pen } from '../ink/pen.ts';
import { path, pts } from '../ink/stroke.ts';
import { box, type Dresser, type Motion, round, swing } from './place.ts';

/** The glass. */
const TANK = { left: 196, right: 434, top: 236, foot: 396 } as const;

/** The tank on its cabinet, as far as it stands still. */
export function tank(pen: Pen): void {
  const { inks } = pen;
  const { left, right, top, foot } = TANK;
  pen.rect(left - 16, foot + 14, right - left + 32, 150, inks.umber, { line: 3.2, pool: 0.3 });
  pen.line(pts((left + right) / 2, foot + 18, (left + right) / 2, 560), 2.2);
  for (const dx of [-12, 12]) pen.dot((left + right) / 2 + dx, foot + 60, 4);
  pen.rect(left - 6, foot, right - left + 12, 16, inks.ink, { line: 2.4, wash: 0.8 });
  pen.rect(left, top, right - left, foot - top, inks.mist, { line: 3 });
  pen.wash(pts(left + 3, top + 26, right - 3, top + 24, right - 3, foot - 2, left + 3, foot - 2), inks.jadeWash, 0.6);
  pen.line(pts(left + 2, top + 26, left + 90, top + 24, right - 2, top + 26), 1.8, inks.grey, { curved: true });
  const sand = path('4,-16 80,-22 178,-14 234,-20 234,-2 4,-2', left, foot);
  pen.wash(sand, inks.clay, 0.9);
  pen.blob(path('152,-10 160,-44 184,-58 208,-30 216,-8', left, foot), inks.slate, { line: 2.2 });
  for (const [dx, high] of path('26,82 38,60 50,94 62,48')) {
    const weed = pts(left + dx, foot - 14, left + dx - 8, foot - high * 0.5, left + dx + 4, foot - high);
    pen.line(weed, 5, inks.jade, { curved: true, taper: [0.8, 0.1] });
  }
  pen.rect(left - 6, top - 16, right - left + 12, 18, inks.ink, { line: 2.4, wash: 0.8 });
}

/** What moves in it. */
export function fishAndBubbles(dresser: Dresser): Motion {
  const fish = [0, 1, 2].map((i) =>
    dresser.thing('back', `fish ${i}`, 300, 320, box(-34, -20, 26, 20), (pen) => goldfish(pen, i)),
  );
  const bubbles = [0, 1, 2, 3].map((i) =>
    dresser.thing('back', `bubble ${i % 2}`, 0, 0, box(-6, -6, 6, 6), (pen) =>
      pen.oval(0, 0, 3.4 - (i % 2), 3.4 - (i % 2), pen.inks.white, { line: 1.2, body: false }),
    ),
  );
  return (seconds) => {
    fish.forEach((one, i) => {
      const turn = ((seconds + i * 6.1) / ([19, 26, 23][i] ?? 20)) * Math.PI * 2;
      const way = -Math.sin(turn);
      one.x = (TANK.left + TANK.right) / 2 + Math.cos(turn) * 78;
      one.y = TANK.top + 58 + i * 30 + Math.sin(turn * 2 + i) * 9;
      one.scaleX = one.scaleY * (0.35 * Math.sign(way) + 0.65 * way);
      one.rotation = swing(seconds, 1.3, i) * 0.06;
    });
    bubbles.forEach((one, i) => {
      const part = round(seconds, 3.4, i * 0.85);
      one.x = TANK.left + 196 + swing(seconds, 1.1, i) * 4;
      one.y = TANK.foot - 44 - part * 92;
      one.alpha = part > 0.96 ? 0 : 0.9;
    });
  };
}

function goldfish(pen: Pen, which: number): void {
  const { inks } = pen;
  const colour = which === 1 ? inks.white : inks.cinnabar;
  pen.blob(path('-8,0 -20,-12 -32,-13 -26,0 -31,14 -19,11'), colour, { line: 1.8, wash: 0.7 });
  pen.blob(path('22,0 14,-10 -2,-11 -12,0 -2,11 14,10'), colour, { line: 2, wash: 0.95 });
  if (which === 1) pen.wash(path('2,-9 14,-8 10,0 0,0'), inks.cinnabar, 0.9);
  pen.line(path('2,-10 -4,-17 -10,-10'), 2, inks.ink, { curved: true });
  pen.dot(14, -3, 2);
}
