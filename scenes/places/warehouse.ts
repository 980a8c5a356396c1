/** A warehouse: cartons, racks, the gate to the yard. Moving: strips of the curtain, a passing hand truck, the hanging lamp. */
import type { Pen } from '../ink/pen.ts';
import { type Pt, path, pts } from '../ink/stroke.ts';
import { box, type Dresser, type Motion, type Place, round, swing } from './place.ts';
import { flask, papers, shadow, table, wall } from './room.ts';

/** The gate. */
const GATE = { left: 186, right: 466, top: 92, foot: 500 } as const;
const STRIPS = 7;
const LAMP: Pt = [-196, 20];

export const warehouse: Place = {
  lamp: [-60, 70],
  behind: yard,
  back: hall,
  front: bench,
  shineBehind: (pen) => {
    pen.glow(330, 190, 170, pen.inks.amberWash, 0.55);
  },
  moving,
};

function yard(pen: Pen): void {
  const { inks } = pen;
  pen.flat(path('150,60 500,60 500,520 150,520'), inks.night ? inks.sky : inks.white);
  pen.glow(330, 160, 220, inks.sky, 0.9, 0.7);
  pen
    .rect(206, 268, 150, 150, inks.far, { line: 1.8, ink: inks.grey, body: inks.sky })
    .rect(222, 300, 44, 40, inks.indigoWash, { line: 1.6, ink: inks.grey });
  pen.rect(340, 300, 140, 118, inks.jadeWash, { line: 1.8, ink: inks.grey, body: inks.sky });
  pen.hatch(346, 304, 128, 110, 15, inks.grey, 0, 1.2);
  pen.wash(path('150,416 500,412 500,520 150,520'), inks.stone, 0.9);
  pen.line(path('150,416 500,413'), 2, inks.grey);
  pen.line(path('392,300 392,190 372,176'), 4, inks.grey, { taper: [1, 1] });
}

function hall(pen: Pen): void {
  const { inks } = pen;
  wall(pen, inks.stone, inks.sand, false);
  for (let y = -610; y < 470; y += 30) pen.line(path('-1400,0 1400,1', 0, y), 1, inks.clay, { pressure: 0.7 });
  for (let x = -1330; x < 1400; x += 380) pen.rect(x - 12, -640, 24, 1110, inks.slate, { line: 2.4, pool: 0.05 });
  pen
    .line(path('-1400,64 1400,66'), 9, inks.slate, { taper: [1, 1] })
    .line(path('-1400,60 1400,61'), 2.2)
    .line(path('-1400,69 1400,71'), 2.2);
  pen.wash(path('-1420,466 1420,464 1420,600 -1420,600'), inks.clay, 0.75, 0.1);
  pen.line(path('-1400,466 1400,465'), 2.4);
  gate(pen);
  pen.line(path('0,-640 0,-296', LAMP[0], 0), 3.2);
  rack(pen, 560, 6);
  pile(pen);
}

function gate(pen: Pen): void {
  const { inks } = pen;
  const { left, right, top, foot } = GATE;
  pen.rect(left - 20, top - 20, right - left + 40, foot - top + 60, inks.indigoWash, { line: 3.2 });
  pen.cut(pts(left, top, right, top, right, foot + 60, left, foot + 60));
  pen.rect(left, top, right - left, foot + 60 - top, null, { line: 2.6, body: false });
  for (let y = 120; y < 500; y += 56) pen.flat(path('-19,0 -2,-18 -2,6 -19,24', left, y), inks.amberWash, 0.9);
  for (let y = 120; y < 500; y += 56) pen.flat(path('2,0 19,-18 19,6 2,24', right, y), inks.amberWash, 0.9);
}

/** One carton with its tape, and sometimes a mark. */
function carton(pen: Pen, x: number, foot: number, wide: number, high: number, mark = 0): void {
  const { inks, chance } = pen;
  pen.rect(x, foot - high, wide, high, chance() > 0.4 ? inks.clay : inks.sand, { line: 2.6, pool: 0.28 });
  pen.rect(x + wide * 0.42, foot - high, wide * 0.15, high * 0.34, inks.sand, {
    line: 1.2,
    slip: [0, 0],
    body: false,
    wash: 0.9,
  });
  pen.line(pts(x, foot - high + 9, x + wide, foot - high + 8), 1.2, inks.umber);
  if (mark === 1) {
    pen.line(pts(x + wide * 0.68, foot - high * 0.2, x + wide * 0.68, foot - high * 0.46), 3.4, inks.cinnabar);
    pen.line(
      pts(x + wide * 0.61, foot - high * 0.36, x + wide * 0.68, foot - high * 0.5, x + wide * 0.75, foot - high * 0.36),
      3.4,
      inks.cinnabar,
    );
    pen.line(pts(x + wide * 0.58, foot - high * 0.14, x + wide * 0.78, foot - high * 0.14), 3, inks.cinnabar);
  }
  if (mark === 2) {
    pen.rect(x + wide * 0.12, foot - high * 0.5, wide * 0.3, high * 0.32, inks.white, { line: 1.4, slip: [0, 0] });
    for (let i = 0; i < 3; i++)
      pen.line(
        pts(
          x + wide * 0.16,
          foot - high * (0.43 - i * 0.08),
          x + wide * (0.24 + chance() * 0.14),
          foot - high * (0.43 - i * 0.08),
        ),
        1.4,
        inks.grey,
      );
  }
}

/** The stacks on the left, on pallets, higher away from the person. */
function pile(pen: Pen): void {
  const columns = [
    [-296, 3, 108, 88],
    [-412, 4, 112, 92],
    [-540, 3, 124, 96],
    [-672, 4, 128, 98],
    [-806, 4, 130, 90],
    [-942, 3, 130, 100],
    [-1076, 4, 130, 92],
    [-1212, 3, 132, 98],
    [-1348, 4, 132, 92],
  ] as const;
  for (const [x, count, wide, high] of columns) {
    for (let i = 0; i < count; i++)
      carton(pen, x + (pen.chance() - 0.5) * 10, 500 - i * (high + 1), wide, high, Math.floor(pen.chance() * 3));
    pen.rect(x - 4, 500, wide + 8, 8, pen.inks.umber, { line: 2.2 });
  }
}

function rack(pen: Pen, x: number, bays: number): void {
  const { inks, chance } = pen;
  for (let bay = 0; bay < bays; bay++)
    for (const [i, y] of [212, 342, 472].entries()) {
      const left = x + bay * 150;
      for (let k = 0; k < 2; k++)
        if (chance() > 0.16) carton(pen, left + 14 + k * 64, y, 54 + chance() * 8, 48 + chance() * 40, i === 1 ? 2 : 0);
      pen.rect(left, y, 150, 11, inks.cinnabarWash, { line: 2.2 });
    }
  for (let bay = 0; bay <= bays; bay++) pen.rect(x + bay * 150 - 6, 84, 12, 470, inks.indigo, { line: 2.2, wash: 0.6 });
}

function bench(pen: Pen): void {
  const { inks } = pen;
  table(pen, inks.sand, inks.slate);
  for (const x of [-1100, -520, -60, 520, 980]) pen.line(path('0,516 160,515', x, 0), 1.2, inks.umber);
  clipboard(pen, 156, 526);
  tape(pen, 330, 520);
  carton(pen, -700, 524, 150, 112, 1);
  papers(pen, 560, 526, 120);
  flask(pen, 780, 520, inks.umber);
}

function clipboard(pen: Pen, x: number, foot: number): void {
  const { inks } = pen;
  shadow(pen, x + 66, foot, 90);
  pen.poly(path('14,-34 132,-36 124,0 0,2', x, foot), inks.umber, { line: 2.8 });
  pen.poly(path('21,-30 124,-32 116,-3 9,-2', x, foot), inks.white, { line: 1.6, slip: [0, 0] });
  for (let i = 0; i < 3; i++)
    pen.line(pts(x + 30 - i * 4, foot - 24 + i * 8, x + 84 + pen.chance() * 24, foot - 25 + i * 8), 1.5, inks.grey);
  pen.rect(x + 58, foot - 43, 32, 11, inks.slate, { line: 2.2 });
}

/** A roll of tape on its dispenser. */
function tape(pen: Pen, x: number, foot: number): void {
  const { inks } = pen;
  shadow(pen, x + 14, foot + 2, 70);
  pen.poly(path('-42,-8 66,-8 74,4 -46,4', x, foot), inks.cinnabar, { line: 2.6 });
  pen.oval(x, foot - 34, 30, 30, inks.amberWash, { line: 2.8 }).oval(x, foot - 34, 14, 14, inks.paper, { line: 2.4 });
  pen.line(path('10,-62 62,-28', x, foot), 3.4, inks.amber, { taper: [1, 1] });
  pen.poly(path('54,-30 72,-30 68,-8 52,-8', x, foot), inks.slate, { line: 2.4 });
}

function moving(dresser: Dresser): Motion {
  const truck = dresser.thing('behind', 'truck', 0, 476, box(-150, -230, 120, 16), porter);
  const wide = (GATE.right - GATE.left) / STRIPS;
  const strips = Array.from({ length: STRIPS }, (_, i) =>
    dresser.thing(
      'back',
      `strip ${i % 3}`,
      GATE.left + wide * (i + 0.5),
      GATE.top,
      box(-wide / 2 - 5, -3, wide / 2 + 5, GATE.foot - GATE.top + 40),
      (pen) => {
        const half = wide / 2 + 1;
        const low = GATE.foot - GATE.top + 30;
        pen.flat(pts(-half, 0, half, 0, half, low, -half, low), pen.inks.mist, 0.4);
        pen.flat(pts(-half + 5, 0, -half + 10, 0, -half + 10, low, -half + 5, low), pen.inks.white, 0.5);
        pen.line(pts(-half, 0, -half, low), 1.6, pen.inks.grey).line(pts(half, 0, half, low), 2, pen.inks.grey);
      },
      'sheer',
    ),
  );
  const lamp = dresser.thing('back', 'lamp', LAMP[0], -300, box(-90, 0, 90, 420), (pen) => {
    const { inks } = pen;
    if (inks.night) pen.glow(0, 352, 84, inks.white, 0.9, 0.7);
    pen.line(path('0,0 0,300'), 3.2).rect(-10, 298, 20, 16, inks.ink);
    pen.blob(path('-12,312 -44,330 -58,352 58,352 44,330 12,312'), inks.jade, { line: 3, pool: 0.4 });
    pen.blob(path('-20,352 -14,366 14,366 20,352'), inks.night ? inks.white : inks.amberWash, { line: 2.2 });
  });
  return (seconds) => {
    const way = round(seconds, 17, 6.6);
    truck.x = -80 + way * 800;
    truck.y = 476 + swing(seconds, 0.5) * 1.4;
    strips.forEach((strip, i) => {
      const near = Math.max(0, 1 - Math.abs(truck.x - strip.x) / 120);
      strip.rotation = swing(seconds, 3.4, i * 0.45) * 0.011 + swing(seconds, 1.1, i * 0.7) * 0.03 * near;
    });
    lamp.rotation = swing(seconds, 6.3) * 0.016;
  };
}

/** Someone wheeling three cartons past, outside. */
function porter(pen: Pen): void {
  const { inks } = pen;
  const form = { line: 2.4, ink: inks.ink } as const;
  pen
    .line(path('-96,-96 -112,-46 -130,-2'), 16, inks.indigo, { taper: [1, 0.8] })
    .line(path('-92,-96 -74,-50 -82,-2'), 16, inks.indigo, { taper: [1, 0.8] });
  pen.line(path('-142,2 -120,2'), 7).line(path('-92,2 -68,2'), 7);
  pen.blob(path('-112,-90 -114,-150 -98,-172 -74,-164 -72,-90'), inks.jadeWash, form);
  pen
    .oval(-86, -192, 16, 18, inks.clay, form)
    .line(path('-102,-200 -86,-212 -68,-202'), 8, inks.cinnabar, { curved: true, taper: [1, 1] });
  pen
    .line(path('-90,-150 -60,-128 -30,-130'), 9, inks.ink, { curved: true, taper: [1, 1] })
    .line(path('-90,-150 -60,-129 -32,-131'), 5, inks.jadeWash, { curved: true });
  pen.line(path('-38,-146 -8,-10'), 5).line(path('-10,-8 78,-8'), 6);
  for (const [i, wide] of [78, 74, 66].entries()) carton(pen, -4 + i * 2, -12 - i * 54, wide, 52, i === 1 ? 1 : 0);
  pen.oval(-8, -2, 13, 13, inks.grey, { line: 4 }).dot(-8, -2, 3);
}
