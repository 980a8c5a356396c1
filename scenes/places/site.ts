/** The hut on a building site in the rain. Moving: rain on the glass, the crane turning far off, steam of the kettle. */
import type { Pen } from '../ink/pen.ts';
import { type Pt, path, pts } from '../ink/stroke.ts';
import { chanceOf } from '../ink/seed.ts';
import { box, type Dresser, type Motion, type Place, round } from './place.ts';
import { flask, papers, shadow, sheen, steam, table, wall } from './room.ts';

/** The windows: left edge and right edge. */
const PANES: readonly (readonly [number, number])[] = path('-1240,-1010 -870,-640 -624,-394 -378,-178 560,800 816,1056');
const TOP = 104;
const FOOT = 366;
const KETTLE: Pt = [318, 398];
const MAST: Pt = [-300, 168];

export const site: Place = {
  lamp: [238, 96],
  behind: outside,
  back: hut,
  front: bench,
  shine: (pen) => {
    pen.glow(238, 112, 60, pen.inks.white, 0.9).glow(KETTLE[0] + 12, KETTLE[1] + 76, 66, pen.inks.amber, 0.6);
  },
  shineBehind: (pen) => {
    for (const [x, y] of [
      [-780, 250],
      [-722, 300],
      [-560, 226],
      [650, 240],
      [940, 280],
      [MAST[0], 162],
    ] as const)
      pen.glow(x, y, 22, pen.inks.amber, 0.9).dot(x, y, 2.4, pen.inks.white);
  },
  moving,
};

/** Grey sky, the frame of the building, mud. */
function outside(pen: Pen): void {
  const { inks } = pen;
  pen.flat(path('-1400,60 1400,60 1400,420 -1400,420'), inks.sky);
  for (let i = 0; i < 12; i++) pen.glow(-1300 + i * 236, 120 + pen.chance() * 40, 170, inks.far, 0.45, 0.4);
  for (const [x, floors, bays] of [
    [-1230, 3, 3],
    [-860, 5, 4],
    [-560, 4, 3],
    [600, 5, 4],
    [930, 3, 3],
  ] as const)
    frame(pen, x, floors, bays);
  pen.wash(path('-1400,352 -700,340 -160,350 500,344 1400,352 1400,430 -1400,430'), inks.clay, 0.8);
  pen.line(pts(MAST[0], 352, MAST[0], MAST[1] - 8), 5, inks.grey, { taper: [1, 0.8] });
  for (let y = 340; y > MAST[1]; y -= 13) pen.line(path('-5,0 5,-12', MAST[0], y), 1.3, inks.grey);
}

/** A concrete frame with floors and poles, some of it behind nets. */
function frame(pen: Pen, x: number, floors: number, bays: number): void {
  const { inks, chance } = pen;
  const ink = { line: 1.6, ink: inks.grey, body: false } as const;
  for (let floor = 0; floor < floors; floor++) {
    const y = 352 - floor * 34;
    for (let bay = 0; bay < bays; bay++) {
      if (chance() > 0.45 && floor < floors - 1)
        pen.rect(x + bay * 48 + 4, y - 30, 42, 28, chance() > 0.6 ? inks.jadeWash : inks.far, { ...ink, line: 0, wash: 0.5 });
      pen.line(path('0,0 0,-34', x + bay * 48, y), 3, inks.grey, { taper: [1, 1] });
    }
    pen.line(path('0,0 0,-34', x + bays * 48, y), 3, inks.grey, { taper: [1, 1] });
    pen.line(pts(x - 8, y - 34, x + bays * 48 + 8, y - 34), 4, inks.grey, { taper: [1, 1] });
  }
  for (let bay = 0; bay <= bays; bay++)
    pen.line(pts(x + bay * 48, 352 - floors * 34, x + bay * 48 + chance() * 3, 330 - floors * 34), 1.3, inks.grey);
}

function hut(pen: Pen): void {
  const { inks } = pen;
  wall(pen, inks.sand, inks.stone, false);
  for (let x = -1400; x < 1400; x += 54) {
    pen.line(path('0,-640 1,560', x, 0), 1.2, inks.clay, { pressure: 0.7 });
    pen.wash(path('4,-640 15,-640 15,520 4,520', x, 0), inks.clay, 0.13, 0.02);
  }
  for (const [left, right] of PANES) windowAt(pen, left, right);
  pen.rect(-886, FOOT + 12, 724, 13, inks.umber, { line: 2.4 });
  plans(pen, 176, 170);
  pegs(pen);
  stove(pen);
  lampShade(pen);
  pen.rect(1100, 120, 190, 420, inks.umber, { line: 3 }).dot(1122, 330, 7);
}

function windowAt(pen: Pen, left: number, right: number): void {
  const { inks } = pen;
  const pane: Pt[] = pts(left, TOP, right, TOP, right, FOOT, left, FOOT);
  pen.rect(left - 14, TOP - 14, right - left + 28, FOOT - TOP + 28, inks.jadeWash, { line: 3 });
  pen.cut(pane);
  pen.inside(pane, () => sheen(pen, left + 24, TOP, FOOT));
  pen.rect(left, TOP, right - left, FOOT - TOP, null, { line: 2.6, body: false });
  const middle = (left + right) / 2;
  pen.rect(middle - 4, TOP, 8, FOOT - TOP, inks.jadeWash, { line: 2, slip: [0, 0] });
}

/** Drawings pinned to the wall. */
function plans(pen: Pen, x: number, y: number): void {
  const { inks, chance } = pen;
  pen.poly(path('0,0 128,-5 132,98 3,104', x, y), inks.indigoWash, { wash: 0.75, line: 2.2 });
  for (const [ax, ay, bx, by] of [
    [18, 20, 110, 16],
    [18, 20, 20, 84],
    [20, 84, 112, 80],
    [112, 80, 110, 16],
    [60, 18, 62, 82],
    [62, 48, 111, 46],
    [20, 56, 61, 54],
  ] as const)
    pen.line(pts(x + ax, y + ay, x + bx, y + by), 2, inks.white);
  pen.poly(path('156,10 232,6 236,92 158,96', x, y), inks.white, { line: 2.2 });
  for (let i = 0; i < 6; i++) pen.line(pts(x + 168, y + 24 + i * 11, x + 190 + chance() * 34, y + 23 + i * 11), 1.5, inks.grey);
  for (const dx of [4, 124, 160, 228]) pen.dot(x + dx, y + 6, 3.6, inks.cinnabar);
}

/** Helmets on their pegs; the red one is the foreman's. */
function pegs(pen: Pen): void {
  const { inks } = pen;
  pen.rect(-134, 60, 10, 10, null, { line: 0 });
  pen.rect(462, 108, 74, 9, inks.umber, { line: 2 });
  for (const [x, y, colour] of [
    [500, 160, inks.cinnabar],
    [1030, 70, inks.amberWash],
  ] as const) {
    pen.line(path('0,-46 0,-26', x, y), 3);
    pen.blob(path('-36,8 -33,-16 -12,-32 14,-31 33,-14 36,8', x, y), colour, { line: 2.8 });
    pen.line(path('-44,9 46,7', x, y), 5);
    pen.line(path('-2,-30 0,4', x, y), 2);
  }
}

/** A small iron stove with a ring for the kettle. */
function stove(pen: Pen): void {
  const { inks } = pen;
  const [x, y] = KETTLE;
  pen.line(path('66,600 66,250 66,-640', x, 0), 17, inks.ink, { taper: [1, 1] });
  pen.line(path('66,600 66,-640', x, 0), 12, inks.slate, { taper: [1, 1] });
  pen.rect(x - 56, y + 22, 152, 140, inks.slate, { line: 3.2, pool: 0.4 });
  pen.rect(x - 64, y + 12, 168, 14, inks.grey, { line: 2.8 });
  pen.rect(x - 30, y + 54, 84, 40, inks.ink, { line: 2.4 });
  for (let i = 0; i < 5; i++) pen.line(path('-20,60 -20,88', x + i * 16, y), 4, i % 2 === 0 ? inks.amber : inks.cinnabar);
  pen.blob(path('-46,12 -48,-22 -30,-42 26,-42 44,-20 42,12', x, y), inks.stone, { line: 3 });
  pen.poly(path('-46,-18 -76,-38 -82,-30 -46,4', x, y), inks.stone, { line: 2.8 });
  pen.line(path('-30,-42 -24,-74 22,-74 30,-40', x, y), 4.5, inks.ink, { curved: true });
  pen.oval(x - 2, y - 46, 9, 6, inks.umber, { line: 2.4 });
}

function lampShade(pen: Pen): void {
  const { inks } = pen;
  pen.line(path('238,-640 238,74'), 2.6);
  pen.poly(path('226,72 250,72 278,100 198,100'), inks.slate, { line: 2.8 });
  pen.blob(path('228,100 230,114 246,114 248,100'), inks.night ? inks.white : inks.amberWash, { line: 2 });
}

function bench(pen: Pen): void {
  const { inks } = pen;
  table(pen, inks.sand, inks.clay);
  for (const x of [-1180, -700, -90, 420, 900]) pen.line(path('0,512 180,511', x, 0), 1.2, inks.umber);
  drawings(pen, 150);
  level(pen, -640);
  flask(pen, -820, 518, inks.umber);
  papers(pen, 520, 526, 140);
  flask(pen, 770, 520, inks.indigo);
}

/** Rolled plans and a pencil. */
function drawings(pen: Pen, x: number): void {
  const { inks } = pen;
  shadow(pen, x + 90, 524, 130);
  pen.poly(path('0,498 186,484 192,508 6,524', x, 0), inks.white, { line: 2.6 });
  pen.oval(x + 3, 511, 7, 13, inks.indigoWash, { line: 2.2 });
  pen.line(path('84,491 90,516', x, 0), 4, inks.cinnabar, { taper: [1, 1] });
  pen.poly(path('216,522 292,508 295,515 219,529', x, 0), inks.amberWash, { line: 2 });
  pen.poly(path('216,522 219,529 206,530', x, 0), inks.sand, { line: 1.8 });
}

/** A spirit level. */
function level(pen: Pen, x: number): void {
  const { inks } = pen;
  pen.rect(x, 500, 170, 24, inks.amberWash, { line: 2.6 });
  pen.rect(x + 68, 505, 36, 12, inks.jadeWash, { line: 1.8 });
  pen.oval(x + 84, 511, 6, 4, inks.white, { line: 1.4 });
  pen.oval(x + 20, 512, 7, 7, inks.jadeWash, { line: 1.6 }).oval(x + 150, 512, 7, 7, inks.jadeWash, { line: 1.6 });
}

function moving(dresser: Dresser): Motion {
  const jib = dresser.thing('behind', 'jib', MAST[0], MAST[1], box(-90, -46, 210, 130), (pen) => {
    const { grey, slate } = pen.inks;
    pen.line(path('-74,-2 196,-2'), 3.4, grey).line(path('-4,-14 186,-12'), 1.8, grey);
    for (let x = 0; x < 180; x += 14) pen.line(path('0,-2 7,-13 14,-2', x, 0), 1.3, grey);
    pen.line(path('-70,-3 0,-40 150,-12'), 1.5, grey).line(path('0,-2 0,-42'), 3, grey);
    pen
      .rect(-78, -2, 26, 22, slate, { line: 1.8, ink: grey })
      .rect(-10, 0, 20, 18, pen.inks.cinnabarWash, { line: 1.8, ink: grey });
    pen.line(path('134,0 134,84'), 1.3, grey).rect(116, 84, 38, 13, pen.inks.clay, { line: 1.8, ink: grey });
    pen.line(path('134,70 118,84'), 1.2, grey).line(path('134,70 150,84'), 1.2, grey);
  });
  const rain = drops(dresser);
  const steamRises = steam(dresser, 'back', KETTLE[0] - 80, KETTLE[1] - 36, -18);
  return (seconds) => {
    jib.scaleX = Math.abs(jib.scaleY) * Math.cos(seconds * 0.11 + 0.35);
    rain(seconds);
    steamRises(seconds);
  };
}

/** Streaks falling outside, and drops that run down the glass in starts. */
function drops(dresser: Dresser): Motion {
  const chance = chanceOf('rain');
  const streaks = Array.from({ length: 30 }, (_, i) => {
    const [left, right] = PANES[[3, 2, 3, 1, 4, 2][i % 6] ?? 3] ?? [0, 0];
    const thing = dresser.thing('behind', `streak ${i % 3}`, 0, 0, box(-14, -4, 6, 60), (pen) =>
      pen.line(path('0,0 -8,54'), 2, pen.inks.night ? pen.inks.mist : pen.inks.grey, { taper: [0.2, 0.8] }),
    );
    return { thing, x: left - 14 + chance() * (right - left + 40), period: 0.5 + chance() * 0.35, shift: chance() * 3 };
  });
  const runs = Array.from({ length: 14 }, (_, i) => {
    const [left, right] = PANES[[3, 3, 2, 4, 1, 3, 2][i % 7] ?? 3] ?? [0, 0];
    const thing = dresser.thing('back', `run ${i % 2}`, 0, 0, box(-5, -34, 5, 8), (pen) =>
      pen
        .line(path('0,-30 0,0'), 1.8, pen.inks.mist, { taper: [0, 1] })
        .oval(0, 0, 2.6, 3.6, pen.inks.mist, { line: 1, ink: pen.inks.grey }),
    );
    return { thing, x: left + 14 + chance() * (right - left - 28), period: 5 + chance() * 6, shift: chance() * 10 };
  });
  return (seconds) => {
    for (const { thing, x, period, shift } of streaks) {
      const part = round(seconds, period, shift);
      thing.x = x - part * 42;
      thing.y = TOP - 60 + part * 300;
      thing.alpha = 0.5;
    }
    for (const { thing, x, period, shift } of runs) {
      const part = round(seconds, period, shift);
      const stop = part + Math.sin(part * 26) * 0.03;
      thing.x = x + Math.sin(part * 9 + shift) * 3;
      thing.y = TOP + 34 + stop * (FOOT - TOP - 44);
      thing.alpha = Math.min(1, part * 8, (1 - part) * 8) * 0.85;
    }
  };
}
