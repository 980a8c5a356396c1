/** A trader's office: a scroll, a fish tank, the tea table. Moving: goldfish, bubbles in the tank, steam of the tea. */
import type { Pen } from '../ink/pen.ts';
import { type Pt, path, pts, smooth } from '../ink/stroke.ts';
import type { Dresser, Motion, Place } from './place.ts';
import { shadow, steam, table, wall } from './room.ts';
import { fishAndBubbles, tank } from './tank.ts';

/** The cup that is poured. */
const CUP: Pt = [392, 494];

export const office: Place = {
  lamp: [180, 70],
  back,
  front,
  shine: (pen) => {
    pen.glow(180, 96, 120, pen.inks.amberWash, 0.6).glow(180, 94, 44, pen.inks.white, 0.8);
  },
  moving,
};

function back(pen: Pen): void {
  const { inks } = pen;
  wall(pen, inks.sand, inks.jadeWash);
  pen.wash(path('-1420,452 1420,450 1420,600 -1420,600'), inks.umber, 0.7, 0.1);
  pen.line(path('-1400,452 1400,451'), 2.6);
  scroll(pen, -338, 44);
  lattice(pen, -900);
  lattice(pen, -1240);
  tank(pen);
  lantern(pen);
  couplet(pen, -192);
  curios(pen, 560);
  curios(pen, 960);
}

/** Hills in mist, one small boat, a seal: a picture and no word. */
function scroll(pen: Pen, x: number, y: number): void {
  const { inks } = pen;
  pen
    .line(path('0,-34 -44,-6', x, y), 1.6)
    .line(path('0,-34 44,-6', x, y), 1.6)
    .dot(x, y - 35, 4);
  pen.rect(x - 76, y, 152, 336, inks.clay, { line: 2.6, wash: 0.7 });
  pen.rect(x - 62, y + 34, 124, 252, inks.white, { line: 1.6, slip: [0, 0] });
  pen.inside(path('-62,34 62,34 62,286 -62,286', x, y), () => {
    const hill = (points: readonly Pt[], alpha: number): void => {
      pen.wash(smooth(points), inks.grey, alpha, 0.3);
    };
    hill(path('-70,150 -30,88 -14,74 6,108 22,150', x, y), 0.36);
    hill(path('-10,168 26,112 44,102 70,140 70,176', x, y), 0.5);
    hill(path('-70,196 -48,150 -30,142 -2,190 -20,206', x, y), 0.75);
    for (const [dx, dy] of [
      [-46, 158],
      [-38, 152],
      [-26, 158],
      [34, 122],
      [44, 118],
    ] as const)
      pen.line(path('0,0 2,-14', x + dx, y + dy), 3, inks.ink);
    for (const dy of [216, 232, 252]) pen.line(pts(x - 40 + dy / 9, y + dy, x + 36 - (dy % 7) * 4, y + dy), 1.4, inks.grey);
    pen.line(path('4,240 18,245 36,238', x, y), 4, inks.ink, { curved: true });
    pen.line(path('18,244 20,228', x, y), 1.8);
    pen.flat(path('40,60 52,60 52,73 40,73', x, y), inks.cinnabar);
    pen.line(path('45,84 47,112', x, y), 3, inks.ink, { pressure: 0.9 });
  });
  pen.rect(x - 86, y + 332, 172, 13, inks.umber, { line: 2.6 });
  pen.rect(x - 80, y - 8, 160, 11, inks.umber, { line: 2.6 });
}

/** Window with a lattice and bamboo behind the paper. */
function lattice(pen: Pen, x: number): void {
  const { inks } = pen;
  pen.rect(x, 70, 286, 318, inks.umber, { line: 3.2 });
  pen.rect(x + 18, 88, 250, 282, inks.night ? inks.sky : inks.white, { line: 2.2, slip: [0, 0], pool: 0.06 });
  for (const [dx, lean] of [
    [66, 14],
    [112, -10],
    [196, 18],
  ] as const) {
    pen.line(pts(x + dx, 370, x + dx + lean, 90), 7, inks.jadeWash, { taper: [1, 1] });
    for (let y = 120; y < 350; y += 52) leaves(pen, x + dx + (lean * (370 - y)) / 280, y);
  }
  for (let i = 1; i < 5; i++) pen.rect(x + 18 + i * 50 - 4, 88, 8, 282, inks.umber, { line: 1.8, slip: [0, 0] });
  for (const y of [150, 222, 296]) pen.rect(x + 18, y, 250, 8, inks.umber, { line: 1.8, slip: [0, 0] });
}

function leaves(pen: Pen, x: number, y: number): void {
  for (const side of [-1, 1])
    pen.line(pts(x, y, x + side * 22, y + 8 + pen.chance() * 14, x + side * 40, y + 26), 7, pen.inks.jadeWash, {
      curved: true,
      taper: [0.4, 0],
    });
}

function lantern(pen: Pen): void {
  const { inks } = pen;
  pen.line(path('180,-640 180,52'), 2.4);
  pen.rect(160, 50, 40, 10, inks.umber, { line: 2.2 });
  pen.blob(path('162,60 140,80 138,104 160,126 200,126 222,104 220,80 198,60'), inks.night ? inks.white : inks.sand, {
    line: 2.6,
  });
  for (const dx of [-22, -8, 8, 22])
    pen.line(pts(180 + dx * 0.7, 62, 180 + dx * 1.4, 92, 180 + dx * 0.7, 124), 1.3, inks.umber, { curved: true });
  pen.rect(162, 126, 36, 9, inks.umber, { line: 2.2 });
  for (const dx of [-6, 0, 6]) pen.line(pts(180 + dx, 136, 180 + dx * 1.3, 160), 2, inks.cinnabar);
}

/** A hanging knot of red cord. */
function couplet(pen: Pen, x: number): void {
  const { inks } = pen;
  pen.line(path('0,30 0,76', x, 0), 3, inks.cinnabar, { taper: [1, 1] });
  pen.poly(path('0,72 23,96 0,120 -23,96', x, 0), inks.cinnabar, { line: 2.2, wash: 0.95 });
  pen.line(path('-11,84 11,108', x, 0), 2, inks.amberWash).line(path('11,84 -11,108', x, 0), 2, inks.amberWash);
  for (const dx of [-8, -3, 3, 8]) pen.line(pts(x, 122, x + dx, 178), 2.4, inks.cinnabar);
}

/** Shelves of unequal boxes with a jar in each, as collectors have. */
function curios(pen: Pen, x: number): void {
  const { inks, chance } = pen;
  pen.rect(x, 96, 330, 460, inks.umber, { line: 3.2 });
  const boxes = [
    [12, 108, 96, 120],
    [118, 108, 200, 84],
    [12, 238, 130, 92],
    [152, 202, 80, 128],
    [242, 202, 76, 128],
    [12, 340, 306, 100],
  ] as const;
  boxes.forEach(([dx, y, wide, high], i) => {
    pen.rect(x + dx, y, wide, high, inks.sand, { line: 2.2, slip: [0, 0], pool: 0.3 });
    const cx = x + dx + wide * (0.4 + chance() * 0.2);
    const foot = y + high - 4;
    const colour = [inks.jadeWash, inks.clay, inks.indigoWash, inks.stone][i % 4] ?? inks.stone;
    const tall = high * 0.68;
    pen.blob(
      pts(
        cx - 12,
        foot,
        cx - 28,
        foot - tall * 0.5,
        cx - 11,
        foot - tall * 0.86,
        cx - 13,
        foot - tall,
        cx + 13,
        foot - tall,
        cx + 11,
        foot - tall * 0.86,
        cx + 28,
        foot - tall * 0.5,
        cx + 12,
        foot,
      ),
      colour,
      { line: 2.4 },
    );
    pen.line(pts(cx - 22, foot - tall * 0.5, cx, foot - tall * 0.44, cx + 22, foot - tall * 0.5), 1.5, inks.indigo, {
      curved: true,
    });
  });
}

function front(pen: Pen): void {
  const { inks } = pen;
  table(pen, inks.umber, inks.umber);
  for (const [x, long] of [
    [-1200, 420],
    [-560, 300],
    [-80, 240],
    [480, 380],
    [1000, 300],
  ] as const)
    pen.line(pts(x, 519, x + long * 0.5, 516, x + long, 520), 1.3, inks.ink, { curved: true });
  teaTray(pen, 292, 528);
  shadow(pen, -620, 520, 70);
  pen.blob(path('-650,518 -660,486 -644,462 -596,462 -580,486 -590,518'), inks.jadeWash, { line: 2.8 });
  for (const [dx, lean] of [
    [-30, -16],
    [-20, 4],
    [-12, 20],
  ] as const)
    pen.line(pts(-620 + dx + 18, 462, -620 + dx + lean, 392), 5, inks.umber);
  pen.poly(path('560,500 716,494 728,520 556,524'), inks.white, { line: 2.4 });
  pen.line(path('584,506 690,503'), 1.5, inks.grey).line(path('584,514 660,512'), 1.5, inks.grey);
}

function teaTray(pen: Pen, x: number, foot: number): void {
  const { inks } = pen;
  shadow(pen, x + 30, foot + 2, 170);
  pen.poly(path('-112,-22 152,-24 166,0 -124,2', x, foot), inks.clay, { line: 3 });
  for (let i = 0; i < 9; i++) pen.line(pts(x - 96 + i * 28, foot - 20, x - 102 + i * 29, foot - 3), 1.4, inks.umber);
  pen.blob(path('-52,-12 -66,-34 -50,-58 6,-58 22,-34 8,-12', x, foot), inks.cinnabarWash, { line: 3, pool: 0.4 });
  pen.line(path('16,-34 38,-42 46,-60', x, foot), 8, inks.ink, { curved: true, taper: [1, 0.8] });
  pen.line(path('17,-35 38,-43 45,-58', x, foot), 4, inks.cinnabarWash, { curved: true });
  pen.line(path('-60,-46 -84,-52 -86,-28 -64,-24', x, foot), 4, inks.ink, { curved: true, taper: [1, 1] });
  pen.line(path('-48,-57 4,-57', x, foot), 2.4).dot(x - 22, foot - 66, 5);
  for (const dx of [70, 112]) {
    pen.poly(path('-17,-34 17,-34 10,-10 -10,-10', x + dx, foot), inks.white, { line: 2.6 });
    pen.oval(x + dx, foot - 34, 17, 5, inks.amber, { line: 2 });
  }
}

function moving(dresser: Dresser): Motion {
  const tankMoves = fishAndBubbles(dresser);
  const steamRises = steam(dresser, 'front', CUP[0] - 18, CUP[1] - 2, 0);
  return (seconds) => {
    tankMoves(seconds);
    steamRises(seconds);
  };
}
