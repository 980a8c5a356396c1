/** The rep's own desk after the call: the ledger open, pen and lamp. Moving: tea steam, a lifting page, the curtain. */
import type { Pen } from '../ink/pen.ts';
import { type Pt, path, pts } from '../ink/stroke.ts';
import { WORLD } from '../fit.ts';
import { box, type Dresser, type Motion, type Place, round, swing } from './place.ts';
import { shadow, steam, wall } from './room.ts';
import { telephone } from './telephone.ts';

/** Far edge of the desk. */
const EDGE = 356;
const MUG: Pt = [-232, 452];

export const desk: Place = {
  lamp: [-206, 250],
  behind: outside,
  back,
  front,
  shine: (pen) => {
    pen.glow(-198, 306, 150, pen.inks.amberWash, 0.42, 0.7).glow(-196, 268, 44, pen.inks.white, 0.9, 0.5);
  },
  shineBehind: (pen) => {
    for (let i = 0; i < 46; i++) {
      const x = 150 + pen.chance() * 330;
      const y = 226 + pen.chance() * 82;
      pen.flat(path('0,0 5,0 5,6 0,6', x, y), pen.inks.amberWash, 0.7);
    }
  },
  moving,
};

function outside(pen: Pen): void {
  const { inks, chance } = pen;
  pen.flat(path('-1400,0 1400,0 1400,400 -1400,400'), inks.sky);
  pen.oval(392, 118, 24, 24, inks.night ? inks.white : inks.amberWash, { line: 0, body: false });
  for (const row of [0, 1])
    for (let x = 100 - row * 30; x < 540; x += 48 + chance() * 20) {
      const high = 60 + chance() * 90 - row * 22;
      pen.rect(x, 330 - high, 44 + chance() * 16, high + 10, row === 0 ? inks.far : inks.indigoWash, {
        line: 1.5,
        ink: inks.grey,
        wash: 0.8,
        body: inks.sky,
      });
    }
}

function back(pen: Pen): void {
  const { inks } = pen;
  wall(pen, inks.sand, inks.stone);
  const pane: Pt[] = path('150,74 486,74 486,312 150,312');
  pen.rect(134, 58, 368, 270, inks.umber, { line: 3 });
  pen.cut(pane);
  pen.rect(150, 74, 336, 238, null, { line: 2.4, body: false });
  pen.rect(312, 74, 9, 238, inks.umber, { line: 2 });
  pen.rect(118, 322, 400, 14, inks.sand, { line: 2.6 });
  calendar(pen, -66, 76);
  shelf(pen);
  pen.poly(pts(WORLD.left, EDGE, WORLD.right, EDGE, WORLD.right, WORLD.bottom, WORLD.left, WORLD.bottom), inks.clay, {
    line: 0,
    slip: [0, 0],
    pool: 0.2,
  });
  pen.line(path('-1400,0 -300,1 700,-1 1400,0', 0, EDGE), 3.4);
  for (const [x, y, long] of [
    [-900, 420, 380],
    [-560, 560, 320],
    [420, 410, 260],
    [700, 520, 420],
    [-300, 384, 180],
  ] as const)
    pen.line(pts(x, y, x + long * 0.5, y - 3, x + long, y + 1), 1.3, inks.umber, { curved: true });
  lamp(pen);
  pen.at(372, 470, () => telephone(pen, true));
  pen.line(path('432,462 520,470 700,440 1400,420'), 4, inks.ink, { curved: true, taper: [1, 1] });
}

/** A month on the wall, today ringed. */
function calendar(pen: Pen, x: number, y: number): void {
  const { inks } = pen;
  pen.rect(x, y, 124, 150, inks.white, { line: 2.4 });
  pen.rect(x, y, 124, 26, inks.cinnabar, { line: 2.4, slip: [1, 1] });
  for (let row = 0; row < 5; row++)
    for (let column = 0; column < 6; column++) pen.line(path('14,48 21,48', x + column * 18, y + row * 20), 3, inks.grey);
  pen.oval(x + 72, y + 88, 12, 10, null, { line: 2.6, ink: inks.cinnabar, body: false });
}

function shelf(pen: Pen): void {
  const { inks, chance } = pen;
  for (const [start, y] of [
    [-900, 180],
    [-900, 320],
    [660, 200],
    [660, 330],
  ] as const) {
    pen.rect(start, y, 420, 12, inks.umber, { line: 2.6 });
    let x = start + 16;
    while (x < start + 380) {
      const wide = 18 + chance() * 20;
      const high = 66 + chance() * 34;
      const colour =
        [inks.indigoWash, inks.clay, inks.jadeWash, inks.stone, inks.cinnabarWash][Math.floor(chance() * 5)] ?? inks.clay;
      pen.rect(x, y - high, wide, high, colour, { line: 2.2 });
      pen.line(pts(x + 4, y - high + 16, x + wide - 4, y - high + 16), 2, inks.white);
      x += wide + 3 + (chance() > 0.8 ? 26 : 0);
    }
  }
}

function lamp(pen: Pen): void {
  const { inks } = pen;
  shadow(pen, -352, 420, 80);
  pen.blob(path('-394,420 -388,404 -352,398 -316,404 -310,420'), inks.jade, { line: 3 });
  pen.line(path('-352,402 -368,300 -330,196'), 7, inks.ink, { taper: [1, 1] });
  pen.line(path('-330,198 -250,214'), 7, inks.ink, { taper: [1, 1] });
  pen.dot(-368, 302, 7).dot(-330, 198, 7);
  pen.blob(path('-262,196 -228,190 -160,236 -142,272 -250,276 -264,240'), inks.jade, { line: 3.2, pool: 0.4 });
  pen.oval(-196, 275, 52, 9, inks.night ? inks.white : inks.amberWash, { line: 2.4 });
}

function front(pen: Pen): void {
  const { inks } = pen;
  pen.glow(0, 560, 380, inks.ink, 0.26, 0.2);
  const half = (side: 1 | -1): Pt[] => pts(0, 420, side * 80, 410, side * 236, 416, side * 300, 572, side * 110, 566, 0, 578);
  for (const side of [-1, 1] as const) {
    pen.poly(
      half(side).map((p): Pt => [p[0] * 1.04, p[1] + 12]),
      inks.indigo,
      { line: 3, slip: [0, 0] },
    );
    pen.poly(half(side), inks.white, { line: 2.8, slip: [1, 1], pool: 0.05 });
    page(pen, side);
  }
  pen.glow(0, 500, 60, inks.ink, 0.3, 1.4);
  pen.line(path('0,421 1,578'), 2.8);
  cup(pen);
  inkPad(pen, 458, 560);
  notes(pen, -560, 548);
  pen
    .line(path('254,560 352,500'), 9, inks.ink, { taper: [0.5, 1] })
    .line(path('262,554 350,500'), 5, inks.amber, { taper: [1, 1] });
  pen.line(path('254,560 240,569'), 5, inks.ink, { taper: [1, 0.1] });
}

/** Ruled lines and the entries of a day, which cannot be read. */
function page(pen: Pen, side: 1 | -1): void {
  const { inks, chance } = pen;
  const at = (u: number, v: number): Pt => [side * (u * (236 + 64 * v) + (1 - u) * 8), 420 + v * 148 - Math.sin(u * Math.PI) * 9];
  for (let i = 0; i < 7; i++) {
    const v = 0.16 + i * 0.115;
    pen.line([at(0.08, v), at(0.5, v), at(0.93, v)], 1.2, inks.indigoWash, { curved: true });
    if (side < 0 || i < 2)
      pen.line([at(0.16, v - 0.03), at(0.3 + chance() * 0.22, v - 0.03)], 4, inks.ink, { pressure: 0.9, tremor: 2 });
    if (side < 0 || i < 2) pen.line([at(0.72, v - 0.03), at(0.84, v - 0.03)], 3.4, inks.ink, { pressure: 0.9 });
  }
  for (const u of [0.12, 0.62, 0.68]) pen.line([at(u, 0.06), at(u, 0.95)], 1.3, inks.cinnabarWash);
}

/** The tin of red paste with the seal standing beside it. */
function inkPad(pen: Pen, x: number, foot: number): void {
  const { inks } = pen;
  shadow(pen, x, foot, 76);
  pen.oval(x, foot - 10, 48, 20, inks.white, { line: 3 }).oval(x, foot - 14, 36, 12, inks.cinnabar, { line: 2.2, wash: 1 });
  shadow(pen, x - 84, foot - 4, 40);
  pen.rect(x - 104, foot - 66, 38, 62, inks.jadeWash, { line: 3, pool: 0.35 });
  pen.blob(path('-106,-64 -104,-84 -86,-92 -68,-84 -64,-64', x, foot), inks.jadeWash, { line: 2.8 });
  pen.line(path('-104,-7 -67,-7', x, foot), 4, inks.cinnabar, { taper: [1, 1] });
}

/** Loose notes for wide screens. */
function notes(pen: Pen, x: number, foot: number): void {
  const { inks, chance } = pen;
  for (const [dx, dy, colour] of [
    [0, 0, inks.amberWash],
    [-150, -46, inks.white],
    [-330, -8, inks.white],
  ] as const) {
    pen.poly(path('22,-84 118,-88 110,0 0,2', x + dx, foot + dy), colour, { line: 2.4 });
    for (let i = 0; i < 4; i++)
      pen.line(
        pts(x + dx + 28 - i * 4, foot + dy - 66 + i * 17, x + dx + 64 + chance() * 34, foot + dy - 67 + i * 17),
        1.8,
        inks.grey,
      );
  }
}

function cup(pen: Pen): void {
  const { inks } = pen;
  const [x, y] = MUG;
  shadow(pen, x - 96, y + 52, 60);
  pen.at(-96, 0, () => {
    pen.rect(x - 27, y - 6, 54, 56, inks.indigoWash, { line: 3, pool: 0.3 });
    pen.line(path('-28,6 -48,10 -46,34 -27,36', x, y), 5, inks.ink, { curved: true, taper: [1, 1] });
    pen.oval(x, y - 6, 27, 7, inks.umber, { line: 2.6 });
  });
}

function moving(dresser: Dresser): Motion {
  const { inks } = dresser;
  const steamRises = steam(dresser, 'front', MUG[0] - 96, MUG[1] - 14, 0);
  const curtain = dresser.thing('back', 'curtain', 512, 40, box(-96, -10, 40, 330), (pen) => {
    pen.poly(path('-70,0 30,0 30,316 -34,318 -50,200'), inks.jadeWash, { line: 2.8, pool: 0.25 });
    for (const x of [-48, -22, 4]) pen.line(path('0,4 4,150 12,312', x, 0), 1.6, inks.jade, { curved: true });
    pen.line(path('-84,-2 38,-2'), 6);
  });
  const leaf = dresser.thing('front', 'leaf', 4, 500, box(-4, -100, 250, 90), (pen) => {
    pen.poly(path('0,-78 120,-92 232,-84 244,60 120,60 0,76'), inks.white, { line: 2.4, pool: 0.05 });
    for (let i = 0; i < 5; i++) pen.line(pts(20, -56 + i * 24, 224, -60 + i * 25), 1.2, inks.indigoWash);
  });
  return (seconds) => {
    steamRises(seconds);
    curtain.rotation = swing(seconds, 6.1) * 0.012;
    // a page that the draught lifts now and then and lays back over the fold
    const part = round(seconds, 11, 6.2);
    const up = part < 0.16 ? Math.sin((part / 0.16) * Math.PI) : 0;
    leaf.scaleX = leaf.scaleY * (1 - up * 0.22);
    leaf.rotation = -up * 0.09;
    leaf.visible = up > 0.01;
  };
}
