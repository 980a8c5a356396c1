/** The reception of a large company. Moving: light drifting through the blinds, bubbles in the water cooler, a plant's leaf. */
import type { Pen } from '../ink/pen.ts';
import { type Pt, path, pts } from '../ink/stroke.ts';
import { box, type Dresser, type Motion, type Place, round, swing } from './place.ts';
import { papers, shadow, table, wall } from './room.ts';

const BLIND = { left: -850, right: -176, top: 70, foot: 388 } as const;
const COOLER: Pt = [330, 300];
const PLANT: Pt = [640, 520];

export const reception: Place = {
  lamp: [60, -80],
  behind: city,
  back: hall,
  front: counter,
  shineBehind: (pen) => {
    for (let i = 0; i < 90; i++) {
      const x = BLIND.left + pen.chance() * (BLIND.right - BLIND.left);
      const y = 190 + pen.chance() * 170;
      pen.flat(path('0,0 7,0 7,5 0,5', x, y), pen.chance() > 0.3 ? pen.inks.amberWash : pen.inks.white, 0.8);
    }
  },
  moving,
};

/** Towers on the other side of the street. */
function city(pen: Pen): void {
  const { inks, chance } = pen;
  pen.flat(path('-1400,40 1400,40 1400,420 -1400,420'), inks.sky);
  for (let x = BLIND.left - 30; x < BLIND.right; x += 66 + chance() * 30) {
    const high = 90 + chance() * 150;
    pen.rect(x, 390 - high, 62 + chance() * 26, high + 20, chance() > 0.5 ? inks.far : inks.indigoWash, {
      line: 1.5,
      ink: inks.grey,
      wash: 0.7,
      body: inks.sky,
    });
    pen.hatch(x + 6, 396 - high, 50, high - 10, 13, inks.grey, 0, 1);
  }
}

function hall(pen: Pen): void {
  const { inks } = pen;
  wall(pen, inks.stone, inks.sand);
  panels(pen);
  const { left, right, top, foot } = BLIND;
  pen.rect(left - 16, top - 18, right - left + 32, foot - top + 36, inks.stone, { line: 3 });
  pen.cut(pts(left, top, right, top, right, foot, left, foot));
  slats(pen);
  pen.rect(left, top, right - left, foot - top, null, { line: 2.4, body: false });
  emblem(pen, 186, 118);
  emblemRow(pen);
  cooler(pen);
  plantStem(pen);
  sofa(pen);
}

/** Wood panels on the right wall. */
function panels(pen: Pen): void {
  const { inks } = pen;
  pen.wash(path('560,-640 1420,-640 1420,600 560,600'), inks.sand, 0.8, 0.06);
  for (let x = 560; x < 1400; x += 62) pen.line(path('0,-640 1,600', x, 0), 1.5, inks.umber, { pressure: 0.7 });
  pen.wash(path('-1420,470 1420,468 1420,600 -1420,600'), inks.stone, 0.7, 0.1);
  pen.line(path('-1400,470 1400,469'), 2, inks.grey);
}

function slats(pen: Pen): void {
  const { inks } = pen;
  const { left, right, top, foot } = BLIND;
  for (let y = top + 4; y < foot - 6; y += 15.4) {
    pen.rect(left + 1, y, right - left - 2, 8.6, inks.white, { line: 0, slip: [0, 0], pool: 0.02 });
    pen.line(pts(left, y + 8.6, right, y + 8.8), 1.5, inks.grey);
  }
  pen.rect(left, top - 4, right - left, 14, inks.stone, { line: 2.2 });
  for (const x of [left + 90, left + 336, right - 90]) pen.line(pts(x, top, x, foot), 1.6, inks.ink);
  pen.line(pts(right - 40, top + 10, right - 38, foot - 70), 1.8).oval(right - 38, foot - 64, 4, 9, inks.clay, { line: 2 });
}

/** The company's sign: a ring and three rising bars, which is no real company's. */
function emblem(pen: Pen, x: number, y: number): void {
  const { inks } = pen;
  pen.oval(x + 36, y, 42, 42, inks.white, { line: 3.4 });
  [26, 42, 58].forEach((high, i) =>
    pen.rect(x + 12 + i * 17, y + 26 - high * 0.8, 12, high * 0.8, i === 2 ? inks.cinnabar : inks.indigo, {
      line: 1.6,
      slip: [1, 1],
    }),
  );
}

/** Two bars of brass beside the sign, where a name would be. */
function emblemRow(pen: Pen): void {
  const { inks } = pen;
  pen.rect(286, 100, 150, 13, inks.amberWash, { line: 2.2 });
  pen.rect(286, 126, 104, 8, inks.amberWash, { line: 1.8 });
}

function cooler(pen: Pen): void {
  const { inks } = pen;
  const [x, y] = COOLER;
  shadow(pen, x, 508, 84);
  pen.rect(x - 48, y, 96, 220, inks.white, { line: 3, pool: 0.2 });
  pen.rect(x - 34, y + 42, 68, 56, inks.slate, { line: 2.4 });
  pen.rect(x - 24, y + 42, 14, 18, inks.indigoWash, { line: 2 }).rect(x + 10, y + 42, 14, 18, inks.cinnabar, { line: 2 });
  pen.rect(x - 34, y + 112, 68, 84, null, { line: 1.8, body: false });
  pen.rect(x - 28, y - 16, 56, 18, inks.stone, { line: 2.4 });
  pen.blob(path('-26,-16 -46,-40 -48,-112 -34,-126 34,-126 48,-112 46,-40 26,-16', x, y), inks.mist, { line: 2.8 });
  pen.wash(path('-44,-92 45,-95 44,-40 24,-18 -24,-18 -43,-40', x, y), inks.indigoWash, 0.55);
  pen.line(path('-46,-92 -10,-90 20,-94 46,-94', x, y), 1.8, inks.indigo, { curved: true });
  for (const dy of [-74, -52]) pen.line(path('-47,0 47,0', x, y + dy), 1.4, inks.grey);
}

function plantStem(pen: Pen): void {
  const { inks } = pen;
  const [x, y] = PLANT;
  pen.poly(path('-44,-90 44,-90 34,40 -34,40', x, y), inks.clay, { line: 3 });
  pen.rect(x - 50, y - 106, 100, 20, inks.clay, { line: 3 });
  for (const [dx, dy, bend] of [
    [-86, -250, -30],
    [-40, -300, -10],
    [30, -310, 14],
    [84, -236, 30],
    [-110, -170, -40],
    [112, -160, 46],
  ] as const)
    leaf(pen, x, y - 106, dx, dy + 106, bend);
}

/** A long leaf from its foot to its tip. */
function leaf(pen: Pen, x: number, y: number, dx: number, dy: number, bend: number): void {
  const { inks } = pen;
  const middle: Pt = [x + dx * 0.5 - bend * 0.5, y + dy * 0.6];
  const tip: Pt = [x + dx, y + dy];
  pen.blob([[x - 3, y], [middle[0] - 15, middle[1]], tip, [middle[0] + 15, middle[1] + 8], [x + 3, y]], inks.jadeWash, {
    line: 2.4,
    pool: 0.4,
  });
  pen.line([[x, y], middle, tip], 1.5, inks.jade, { curved: true });
}

/** Seats for those who wait, for wide screens. */
function sofa(pen: Pen): void {
  const { inks } = pen;
  pen.blob(path('-1290,560 -1296,392 -1276,372 -940,370 -918,392 -914,560'), inks.indigoWash, { line: 3 });
  pen.line(path('-1106,374 -1104,480'), 2.2).line(path('-1292,478 -918,476'), 2.6);
  pen.rect(820, 130, 190, 140, inks.white, { line: 3 }).rect(836, 146, 158, 108, inks.mist, { line: 1.8 });
  pen.wash(path('840,240 880,180 910,214 940,166 990,240'), inks.jadeWash, 0.8);
  pen.oval(960, 172, 11, 11, inks.cinnabar, { line: 0 });
}

function counter(pen: Pen): void {
  const { inks } = pen;
  table(pen, inks.white, inks.sand);
  for (let x = -1380; x < 1400; x += 62) pen.line(path('0,548 1,730', x, 0), 1.3, inks.umber);
  bell(pen, 250, 522);
  cards(pen, 372, 524);
  papers(pen, -760, 526, 140, 2);
  pen.poly(path('520,470 640,466 652,512 514,516'), inks.slate, { line: 2.8 });
  pen.rect(540, 514, 90, 8, inks.stone, { line: 2.4 });
  papers(pen, 760, 526, 120, 3);
}

function bell(pen: Pen, x: number, foot: number): void {
  const { inks } = pen;
  shadow(pen, x, foot, 60);
  pen.rect(x - 40, foot - 9, 80, 9, inks.umber, { line: 2.4 });
  pen.blob(path('-34,-10 -30,-30 0,-44 30,-30 34,-10', x, foot), inks.amberWash, { line: 2.8, pool: 0.4 });
  pen.line(path('0,-44 0,-54', x, foot), 5).line(path('-20,-18 -16,-30 -6,-36', x, foot), 3, inks.white, { curved: true });
}

function cards(pen: Pen, x: number, foot: number): void {
  const { inks } = pen;
  shadow(pen, x + 30, foot, 60);
  pen.poly(path('4,-40 60,-42 62,-10 2,-8', x, foot), inks.white, { line: 2.2 });
  pen.line(path('14,-30 40,-31', x, foot), 2.4, inks.cinnabar).line(path('14,-22 50,-23', x, foot), 1.5, inks.grey);
  pen.poly(path('-6,-16 72,-16 66,0 0,0', x, foot), inks.slate, { line: 2.6 });
}

function moving(dresser: Dresser): Motion {
  const { inks } = dresser;
  const beams = inks.night
    ? undefined
    : dresser.thing(
        'back',
        'beams',
        20,
        60,
        box(-330, 0, 560, 420),
        (pen) => {
          for (let i = 0; i < 12; i++) pen.flat(path('-190,0 150,44 150,56 -190,14', 0, i * 34), inks.amberWash, 0.6);
          for (let i = 0; i < 12; i++) pen.flat(path('176,4 420,34 420,46 176,18', 0, i * 34), inks.amberWash, 0.5);
        },
        'sheer',
      );
  const bubbles = Array.from({ length: 5 }, (_, i) =>
    dresser.thing('back', `bubble ${i % 2}`, 0, 0, box(-9, -9, 9, 9), (pen) =>
      pen.oval(0, 0, 6 - (i % 2) * 2, 6 - (i % 2) * 2, pen.inks.white, { line: 1.5, body: false, wash: 0.5 }),
    ),
  );
  const frond = dresser.thing('back', 'frond', PLANT[0] - 4, PLANT[1] - 106, box(-150, -190, 40, 20), (pen) =>
    leaf(pen, 0, 0, -128, -150, -64),
  );
  const near = dresser.thing('front', 'near leaf', 470, 600, box(-150, -260, 60, 20), (pen) => {
    leaf(pen, 0, 0, -112, -190, -50);
    leaf(pen, 0, 0, -30, -236, -16);
  });
  return (seconds) => {
    if (beams !== undefined) {
      beams.x = 20 + swing(seconds, 17) * 34;
      beams.alpha = 0.78 + swing(seconds, 11, 2) * 0.22;
    }
    bubbles.forEach((bubble, i) => {
      const part = round(seconds, 4.6, i * 0.17 + (i > 2 ? 2.2 : 0));
      const up = Math.min(1, part * 2.6);
      bubble.x = COOLER[0] - 16 + ((i * 37) % 34) + swing(seconds, 0.9, i) * 3;
      bubble.y = COOLER[1] - 22 - up * 68;
      bubble.alpha = part * 2.6 < 1 ? 1 : 0;
    });
    frond.rotation = swing(seconds, 4.8) * 0.03;
    near.rotation = swing(seconds, 5.6, 1) * 0.022;
  };
}
