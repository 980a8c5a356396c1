/** A hardware shop: a wall of drawers, fittings on shelves, the counter with its abacus. Moving: fan, bulb, the cat's paw. */
import type { Pen } from '../ink/pen.ts';
import { type Pt, path, pts } from '../ink/stroke.ts';
import type { Colour } from '../palette.ts';
import { box, type Dresser, type Motion, type Place, swing } from './place.ts';
import { papers, shadow, table, wall } from './room.ts';

const CAT: Pt = [352, 272];

export const shop: Place = {
  lamp: [262, 150],
  back,
  front,
  moving,
};

function back(pen: Pen): void {
  const { inks } = pen;
  wall(pen, inks.sand, inks.clay);
  drawers(pen, -178, 9, 12);
  shelves(pen);
  pipes(pen, -1010);
  pen.line(path('-336,-640 -336,36'), 5, inks.ink);
  pen.rect(-354, 22, 36, 22, inks.slate);
  fittingsOnHooks(pen);
  pen.line(path('262,-640 262,-296'), 3);
}

/** The cabinet of small drawers, from its right edge leftwards; each has a knob and a paper label. */
function drawers(pen: Pen, right: number, rows: number, columns: number): void {
  const { inks, chance } = pen;
  const wide = 64;
  const high = 40;
  const top = 148;
  const left = right - columns * wide;
  pen.rect(left - 12, top - 16, columns * wide + 24, rows * high + 30, inks.umber, { line: 3.2, pool: 0.3 });
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const x = left + column * wide + 4;
      const y = top + row * high + 4;
      const open = chance() > 0.93;
      pen.rect(x, y + (open ? 5 : 0), wide - 9, high - 9, chance() > 0.5 ? inks.clay : inks.sand, { line: 1.7, pool: 0.3 });
      if (open) pen.line(pts(x + 3, y + 1, x + wide - 12, y + 1), 5, inks.ink);
      pen.rect(x + 14, y + 6 + (open ? 5 : 0), wide - 37, 9, inks.white, { line: 1, slip: [0, 0] });
      pen.dot(x + wide / 2 - 4, y + 23 + (open ? 5 : 0), 3.1);
    }
  luckyPaper(pen, left + 3 * wide - 30, top + 80);
}

/** The red paper diamond on the cabinet: the one accent of the room. */
function luckyPaper(pen: Pen, x: number, y: number): void {
  const { inks } = pen;
  pen.poly(path('0,-52 50,0 0,52 -50,0', x, y), inks.cinnabar, { wash: 0.95 });
  pen.line(path('-18,-10 18,-12', x, y), 4, inks.amberWash);
  pen.line(path('0,-26 -1,24', x, y), 4, inks.amberWash);
  pen.line(path('-16,14 17,10', x, y), 4, inks.amberWash);
}

function shelves(pen: Pen): void {
  const { inks } = pen;
  for (const [y, start] of [
    [284, 186],
    [402, 186],
  ] as const) {
    pen.rect(start, y, 1060, 13, inks.umber, { line: 2.6 });
    for (let x = start + 60; x < 1240; x += 210) pen.line(path('0,13 0,34 16,13', x, y), 2.2);
  }
  for (const [x, y] of [
    [210, 284],
    [556, 284],
    [840, 284],
  ] as const)
    valves(pen, x, y);
  for (const [x, y] of [
    [330, 402],
    [700, 402],
    [1010, 402],
  ] as const)
    cans(pen, x, y);
  elbows(pen, 205, 402);
  coil(pen, 480, 372);
  elbows(pen, 560, 402);
  coil(pen, 920, 254);
  elbows(pen, 700, 284);
  cans(pen, 1060, 284);
}

function valves(pen: Pen, x: number, foot: number): void {
  const { inks } = pen;
  for (const dx of [0, 46]) {
    pen.rect(x + dx, foot - 26, 34, 24, dx === 0 ? inks.amberWash : inks.slate, { line: 2.2 });
    pen.line(path('17,-26 17,-44', x + dx, foot), 4);
    pen.oval(x + dx + 17, foot - 48, 17, 6, inks.cinnabarWash, { line: 2.2 });
  }
}

function cans(pen: Pen, x: number, foot: number): void {
  const { inks } = pen;
  const colours = [inks.indigoWash, inks.stone, inks.jadeWash] as const;
  colours.forEach((colour, i) => {
    pen.rect(x + i * 44, foot - 58 + i * 6, 38, 56 - i * 6, colour, { line: 2.2, pool: 0.3 });
    pen.rect(x + i * 44 + 2, foot - 40 + i * 6, 34, 18, inks.white, { line: 1.2, slip: [0, 0] });
    pen.line(path('0,-50 38,-50', x + i * 44, foot + i * 6), 1.4);
  });
}

function elbows(pen: Pen, x: number, foot: number): void {
  const { inks } = pen;
  for (let i = 0; i < 3; i++) {
    const dx = x + i * 40;
    pen.blob(path('0,-3 0,-26 10,-38 34,-40 34,-22 20,-20 18,-3', dx, foot), inks.slate, { line: 2.2 });
    pen.line(path('-3,-8 21,-8', dx, foot), 3);
  }
}

/** A coil of hose. */
function coil(pen: Pen, x: number, y: number): void {
  const { inks } = pen;
  pen.oval(x, y, 30, 29, inks.jadeWash, { line: 2.4 });
  for (const r of [23, 17]) pen.oval(x, y, r, r - 1, null, { line: 1.4, body: false });
  pen.oval(x, y, 10, 10, inks.sand, { line: 2.2 });
}

/** Pipes standing in a rack, for wide screens. */
function pipes(pen: Pen, x: number): void {
  const { inks, chance } = pen;
  for (let i = 0; i < 9; i++) {
    const dx = x - i * 36;
    const top = 110 + chance() * 130;
    pen.rect(dx - 9, top, 19, 420, i % 3 === 1 ? inks.indigoWash : inks.stone, { line: 2.2, pool: 0.2 });
    pen.oval(dx, top, 10, 4, inks.grey, { line: 2 });
  }
  pen.rect(x - 330, 400, 360, 16, inks.umber);
}

/** Spanners and a saw, hung above the shelves. */
function fittingsOnHooks(pen: Pen): void {
  const { inks } = pen;
  for (const [x, long] of [
    [470, 92],
    [508, 78],
    [542, 66],
    [572, 54],
  ] as const) {
    pen.dot(x, 112, 3);
    pen.line(pts(x, 122, x + 2, 122 + long), 8, inks.grey, { taper: [1, 1] });
    pen.oval(x, 122, 9, 9, inks.slate, { line: 2 });
    pen.oval(x + 2, 126 + long, 8, 8, inks.slate, { line: 2 });
  }
  pen.poly(path('640,124 790,138 790,158 640,172'), inks.stone, { line: 2.2 });
  pen.blob(path('784,128 822,124 834,150 818,170 784,166'), inks.clay, { line: 2.4 });
}

function front(pen: Pen): void {
  const { inks } = pen;
  table(pen, inks.clay, inks.umber);
  for (let x = -1380; x < 1400; x += 173) pen.line(path('0,546 3,730', x, 0), 1.8, inks.ink);
  abacus(pen, 196, 458);
  jar(pen, -560, 510, inks.amberWash);
  jar(pen, -640, 512, inks.stone);
  jar(pen, -482, 513, inks.slate);
  papers(pen, 560, 524, 120);
  jar(pen, 760, 510, inks.clay);
  jar(pen, 836, 512, inks.indigoWash);
}

/** The abacus, leaning a little towards us. */
function abacus(pen: Pen, x: number, y: number): void {
  const { inks, chance } = pen;
  shadow(pen, x + 105, y + 78, 130);
  pen.poly(path('10,0 206,0 216,76 0,76', x, y), inks.umber, { line: 3.4, pool: 0.3 });
  pen.poly(path('19,9 197,9 205,66 11,66', x, y), inks.sand, { line: 2.2, slip: [0, 0] });
  pen.line(path('15,30 201,30', x, y), 5, inks.ink);
  for (let i = 0; i < 9; i++) {
    const top = x + 30 + i * 19.5;
    const low = x + 23 + i * 21.3;
    pen.line(pts(top, y + 9, low, y + 66), 1.6, inks.ink);
    const set = chance() > 0.5;
    const beads = [set ? 23 : 15, ...(chance() > 0.5 ? [38, 47, 55, 62] : [46, 53, 59, 64])];
    for (const dy of beads) {
      const bx = top + ((low - top) * (dy - 9)) / 57;
      pen.oval(bx, y + dy, 8.4, 4, i === 6 && dy === beads[0] ? inks.cinnabar : inks.umber, {
        line: 1.6,
        slip: [0.5, 0.5],
        body: inks.clay,
      });
    }
  }
}

/** A glass jar of screws. */
function jar(pen: Pen, x: number, foot: number, colour: Colour): void {
  const { inks, chance } = pen;
  shadow(pen, x + 6, foot + 1, 46);
  pen.rect(x - 27, foot - 66, 54, 66, inks.mist, { line: 2.4 });
  pen.rect(x - 24, foot - 42, 48, 40, colour, { line: 0, body: false, slip: [0, 0] });
  for (let i = 0; i < 9; i++) {
    const dx = x - 18 + chance() * 36;
    const dy = foot - 36 + chance() * 30;
    pen.line(pts(dx, dy, dx + 8 * (chance() - 0.3), dy + 6), 2.2, inks.ink);
  }
  pen.rect(x - 29, foot - 80, 58, 15, inks.cinnabarWash, { line: 2.4 });
}

function moving(dresser: Dresser): Motion {
  const fan = dresser.tilted('back', 'fan', -336, 52, 0.24, box(-150, -150, 150, 150), (pen) => {
    for (let i = 0; i < 3; i++)
      pen.at(
        0,
        0,
        () => pen.blob(path('14,-9 70,-24 142,-20 146,6 80,20 14,9'), pen.inks.umber, { line: 4.5 }),
        (i * Math.PI * 2) / 3,
      );
    pen.oval(0, 0, 22, 22, pen.inks.slate, { line: 5 });
  });
  const bulb = dresser.thing('back', 'bulb', 262, -300, box(-70, 0, 70, 520), (pen) => {
    const { inks } = pen;
    if (inks.night) pen.glow(0, 450, 68, inks.white, 0.95);
    pen.line(path('0,0 0,398'), 3);
    pen.rect(-9, 396, 18, 20, inks.ink);
    pen.poly(path('-10,412 10,412 40,432 -40,432'), inks.jade, { line: 3 });
    pen.blob(path('-9,430 -17,446 -10,462 10,462 17,446 9,430'), inks.night ? inks.white : inks.amberWash, { line: 2.4 });
  });
  dresser.thing('back', 'cat', CAT[0], CAT[1], box(-50, -80, 50, 20), (pen) => cat(pen));
  const paw = dresser.thing('back', 'paw', CAT[0] + 27, CAT[1] - 22, box(-16, -48, 22, 14), (pen) => {
    pen.blob(path('-8,8 -10,-16 -6,-34 8,-38 13,-28 8,-10 8,8'), pen.inks.white, { line: 2.4 });
    pen.line(path('-1,-37 0,-31'), 1.6).line(path('5,-37 5,-31'), 1.6);
  });
  return (seconds) => {
    fan.rotation = seconds * 2.6;
    bulb.rotation = swing(seconds, 5.2) * 0.022 + swing(seconds, 1.9) * 0.004;
    paw.rotation = 0.12 + swing(seconds, 1.5) * 0.3;
  };
}

/** The cat that beckons money in. */
function cat(pen: Pen): void {
  const { inks } = pen;
  pen.blob(path('-30,10 -34,-16 -22,-32 20,-32 32,-14 29,10'), inks.white, { line: 2.6 });
  pen.blob(path('-26,-30 -29,-52 -26,-70 -12,-60 10,-61 24,-70 27,-50 24,-31 0,-24'), inks.white, { line: 2.6 });
  pen.line(path('-24,-30 0,-24 24,-31'), 5.5, inks.cinnabar, { curved: true, taper: [1, 1] });
  pen.dot(0, -21, 4.4, inks.amber);
  pen.line(path('-15,-48 -11,-51 -7,-48'), 2, inks.ink, { curved: true });
  pen.line(path('6,-48 10,-51 14,-48'), 2, inks.ink, { curved: true });
  pen.line(path('-4,-40 0,-37 4,-40'), 1.8, inks.ink, { curved: true });
  pen.oval(-2, -4, 12, 11, inks.amberWash, { line: 1.8 });
}
