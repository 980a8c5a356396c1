/**
 * Draws the portraits: seven people, eight faces each, as assets/images/portraits/<person>/<face>.svg.
 *
 * Heads and some of the hair come from DiceBear's Open Peeps (art CC0 1.0, Pablo Stanley); faces, clothes, glasses and the
 * rest of the hair are drawn here in the same line. One person is built once and only the face layer changes, so two faces of
 * a person lie exactly on each other. No clock, no chance: the same input gives the same bytes.
 *
 * Run: node assets/portraits.mjs [folder to write to]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAvatar } from '@dicebear/core';
import { openPeeps } from '@dicebear/collection';

const OUT = process.argv[2] ?? join(import.meta.dirname, 'images', 'portraits');

/** Drawing happens on Open Peeps' own 704 grid; the window below cuts a square out of it and becomes viewBox 0 0 690 690. */
const WINDOW = { x: 28, y: 88, size: 690 };

const INK = '#1f1b16';
const PAPER = '#fbf6ea';

// ---------------------------------------------------------------------------------------------------------------- paths

const ARITY = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, a: 7, z: 0 };

/** SVG path text → absolute commands (M L C S Q A Z); H and V become L. */
function parsePath(d) {
  const out = [];
  let x = 0,
    y = 0,
    x0 = 0,
    y0 = 0;
  for (const [, letter, rest] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const kind = letter.toLowerCase();
    const rel = letter === kind;
    const n = ARITY[kind];
    const numbers = kind === 'a' ? arcNumbers(rest) : (rest.match(/-?(?:\d*\.\d+|\d+)/g) ?? []).map(Number);
    if (kind === 'z') {
      out.push(['Z']);
      x = x0;
      y = y0;
      continue;
    }
    for (let i = 0; i + n <= numbers.length; i += n) {
      const v = numbers.slice(i, i + n);
      const bx = rel ? x : 0,
        by = rel ? y : 0;
      if (kind === 'h') {
        x = bx + v[0];
        out.push(['L', x, y]);
        continue;
      }
      if (kind === 'v') {
        y = by + v[0];
        out.push(['L', x, y]);
        continue;
      }
      if (kind === 'a') {
        x = bx + v[5];
        y = by + v[6];
        out.push(['A', ...v.slice(0, 5), x, y]);
        continue;
      }
      const abs = v.map((k, j) => k + (j % 2 ? by : bx));
      [x, y] = abs.slice(-2);
      const cmd = kind === 'm' && i > 0 ? 'L' : kind.toUpperCase();
      if (cmd === 'M') {
        x0 = x;
        y0 = y;
      }
      out.push([cmd, ...abs]);
    }
  }
  return out;
}

/** Arc flags may be written without a separator ("a1 1 0 012 3"). */
function arcNumbers(text) {
  const out = [];
  const re = /\s*,?\s*(-?(?:\d*\.\d+|\d+))/y;
  const flag = /\s*,?\s*([01])/y;
  for (let at = 0; ;) {
    const r = out.length % 7 === 3 || out.length % 7 === 4 ? flag : re;
    r.lastIndex = at;
    const m = r.exec(text);
    if (!m) return out;
    out.push(Number(m[1]));
    at = r.lastIndex;
  }
}

/**
 * Absolute commands → short relative path text, moved into the window. Every point is rounded on its own from its exact
 * place (never step by step), so rounding does not pile up along a long outline. Unit: 1/10^digits.
 */
function writePath(commands, digits = 0) {
  const k = 10 ** digits;
  const round = (n) => Math.round(n * k);
  let px = 0,
    py = 0,
    sx = 0,
    sy = 0,
    last = '',
    s = '';
  const put = (letter, ints) => {
    const body = ints.map((n) => num(n / k));
    const joined = body.map((t, i) => (i && !t.startsWith('-') ? ' ' : '') + t).join('');
    s += letter === last && letter !== 'm' ? (joined.startsWith('-') ? '' : ' ') + joined : letter + joined;
    last = letter;
  };
  for (const [cmd, ...v] of commands) {
    if (cmd === 'Z') {
      s += 'z';
      last = 'z';
      px = sx;
      py = sy;
      continue;
    }
    if (cmd === 'A') {
      const x = round(v[5] - WINDOW.x),
        y = round(v[6] - WINDOW.y);
      put('a', [round(v[0]), round(v[1]), v[2] * k, v[3] * k, v[4] * k, x - px, y - py]);
      px = x;
      py = y;
      continue;
    }
    const pts = v.map((n, i) => round(n - (i % 2 ? WINDOW.y : WINDOW.x)));
    const [x, y] = pts.slice(-2);
    if (cmd === 'L' && x === px && y === py) continue;
    if (cmd === 'L' && y === py) put('h', [x - px]);
    else if (cmd === 'L' && x === px) put('v', [y - py]);
    else
      put(
        cmd.toLowerCase(),
        pts.map((n, i) => n - (i % 2 ? py : px)),
      );
    px = x;
    py = y;
    if (cmd === 'M') {
      sx = x;
      sy = y;
    }
  }
  return s;
}

/** Shortest text of a number: no leading zero. */
function num(n) {
  return String(Math.round(n * 100) / 100).replace(/^(-?)0\./, '$1.');
}

/** 'x y, x y' → [[x, y], [x, y]]; a list goes through as it is. */
const places = (text) => (typeof text === 'string' ? text.split(',').map((pair) => pair.trim().split(' ').map(Number)) : text);

/** A brush stroke: points joined smoothly, `widths` the full thickness at each. Filled, so it can swell and taper. */
function stroke(line, widths, fill = INK, digits = 1) {
  const points = places(line);
  const n = points.length;
  const w = Array.isArray(widths) ? widths : points.map(() => widths);
  const sides = [[], []];
  for (let i = 0; i < n; i++) {
    const [ax, ay] = points[Math.max(0, i - 1)];
    const [bx, by] = points[Math.min(n - 1, i + 1)];
    const len = Math.sqrt((bx - ax) ** 2 + (by - ay) ** 2) || 1;
    const nx = (-(by - ay) / len) * (w[i] / 2),
      ny = ((bx - ax) / len) * (w[i] / 2);
    sides[0].push([points[i][0] + nx, points[i][1] + ny]);
    sides[1].unshift([points[i][0] - nx, points[i][1] - ny]);
  }
  const cap = (side, width) => {
    const [x, y] = side[0];
    return width > 2 ? [['A', width / 2, width / 2, 0, 0, 0, x, y]] : [['L', x, y]];
  };
  const commands = [
    ['M', ...sides[0][0]],
    ...spline(sides[0]),
    ...cap(sides[1], w[n - 1]),
    ...spline(sides[1]),
    ...cap(sides[0], w[0]),
    ['Z'],
  ];
  return `<path d="${writePath(commands, digits)}" fill="${fill}"/>`;
}

/** Catmull-Rom through the points as cubic commands (the first point is where the pen already is). */
function spline(p) {
  const out = [];
  for (let i = 0; i + 1 < p.length; i++) {
    const a = p[Math.max(0, i - 1)],
      b = p[i],
      c = p[i + 1],
      d = p[Math.min(p.length - 1, i + 2)];
    out.push([
      'C',
      b[0] + (c[0] - a[0]) / 6,
      b[1] + (c[1] - a[1]) / 6,
      c[0] - (d[0] - b[0]) / 6,
      c[1] - (d[1] - b[1]) / 6,
      c[0],
      c[1],
    ]);
  }
  return out;
}

const path = (d, attributes) => `<path d="${d}" ${attributes}/>`;
const dot = (x, y, r, fill) => `<circle cx="${num(x - WINDOW.x)}" cy="${num(y - WINDOW.y)}" r="${num(r)}" fill="${fill}"/>`;
const ROUND = 'stroke-linecap="round" stroke-linejoin="round"';

/** The tools of draw(): colour, numbers, geometry → SVG. `move` shifts and scales what is drawn about a point of its own. */
const TOOLS = {
  fill: (colour, _, d, { move, digits }) => path(writePath(move(parsePath(d)), digits), `fill="${colour}"`),
  piece: (colour, [w], d) => path(writePath(parsePath(d)), `fill="${colour}" stroke="${INK}" stroke-width="${w}" ${ROUND}`),
  line: (colour, [w], d) => path(writePath(parsePath(d)), `stroke="${colour}" stroke-width="${w}" ${ROUND}`),
  brush: (colour, widths, d, { move }) =>
    stroke(
      move(places(d).map((q) => ['L', ...q])).map((q) => q.slice(1)),
      widths,
      colour,
    ),
  strand: (colour, _, d) =>
    stroke(
      d,
      places(d).map((_, i, all) => (i && i < all.length - 1 ? 6 : 1.5)),
      colour,
      0,
    ),
  dot: (colour, [r], d) => dot(...places(d)[0], r, colour),
};

/**
 * A drawing as text, one mark a line: "tool colour numbers: geometry". fill = flat shape; piece = cloth with an ink edge of
 * that width; line = even line; brush = line with the given thickness at each point; strand = hair; dot = filled circle (radius).
 * A colour is #rrggbb or a name of `colours`.
 */
function draw(text, colours = {}, { move = (q) => q, digits = 0 } = {}) {
  const named = { ink: INK, paper: PAPER, ...colours };
  return text
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((row) => {
      const [, tool, colour, numbers, geometry] = /^\s*(\w+) (\S+?)((?: [\d.]+)*): (.+)$/.exec(row);
      return TOOLS[tool](named[colour] ?? colour, numbers.trim().split(' ').map(Number), geometry, { move, digits });
    })
    .join('');
}

// ------------------------------------------------------------------------------------------------- heads from Open Peeps

/** The head layer of Open Peeps as [{ d, role }] with role skin, hair or ink, on the 704 grid and bent by `warp`. */
function peepHead(name, warp = (x, y) => [x, y]) {
  const svg = createAvatar(openPeeps, {
    seed: 'dojo',
    head: [name],
    face: ['calm'],
    skinColor: ['aa0001'],
    headContrastColor: ['aa0002'],
    clothingColor: ['aa0003'],
    accessoriesProbability: 0,
    facialHairProbability: 0,
    maskProbability: 0,
  }).toString();
  const layer = /<g transform="matrix\(\.99789 0 0 1 156 62\)">(.*?)<\/g><g transform="translate\(315 248\)">/.exec(svg);
  if (!layer) throw new Error(`Open Peeps has changed: no head layer in "${name}"`);
  const roles = { '#aa0001': 'skin', '#aa0002': 'hair', '#000': 'ink' };
  return [...layer[1].matchAll(/d="([^"]+)" fill="([^"]+)"/g)].map(([, d, fill]) => ({
    role: roles[fill],
    commands: parsePath(d).map(([cmd, ...v]) => [cmd, ...place(cmd, v, warp)]),
  }));
}

function place(cmd, v, warp) {
  if (cmd === 'A') return [...v.slice(0, 5), ...warp(v[5] * 0.99789 + 156, v[6] + 62)];
  const out = [];
  for (let i = 0; i < v.length; i += 2) out.push(...warp(v[i] * 0.99789 + 156, v[i + 1] + 62));
  return out;
}

const head = (name, colours, warp) =>
  peepHead(name, warp)
    .map(({ role, commands }) => `<path fill-rule="evenodd" d="${writePath(commands)}" fill="${colours[role]}"/>`)
    .join('');

/** Bends the face below the eyes: `jaw` > 0 widens it, < 0 narrows it; `long` pulls the chin down. Units: 704 grid. */
const jawWarp =
  (jaw, long = 0) =>
  (x, y) => {
    const t = Math.min(1, Math.max(0, (y - 330) / 170));
    const s = t * t * (3 - 2 * t);
    return [x + (x - 400) * jaw * s, y + long * s];
  };

// ----------------------------------------------------------------------------------------------------------------- faces

const at = (p, t) => {
  const u = 1 - t;
  return [0, 1].map((i) => u * u * u * p[0][i] + 3 * u * u * t * p[1][i] + 3 * u * t * t * p[2][i] + t * t * t * p[3][i]);
};

/** Height of a lid (a cubic running across) at x. */
function lidAt(curve, x) {
  const pts = Array.from({ length: 25 }, (_, i) => at(curve, i / 24)).sort((a, b) => a[0] - b[0]);
  for (let i = 0; i < 24; i++) {
    const [a, b] = [pts[i], pts[i + 1]];
    if (x >= a[0] && x <= b[0]) return a[1] + ((b[1] - a[1]) * (x - a[0])) / (b[0] - a[0] || 1);
  }
  return x < pts[0][0] ? pts[0][1] : pts[24][1];
}

/** Half a circle from left to right as (cos, sin) every 15 degrees. */
const CIRCLE =
  '-1 0, -0.966 0.259, -0.866 0.5, -0.707 0.707, -0.5 0.866, -0.259 0.966, 0 1, 0.259 0.966, 0.5 0.866, 0.707 0.707, 0.866 0.5, 0.966 0.259, 1 0';

/** The part of the iris between the lids, as one polygon: no clip path is needed, so no id can clash. */
function iris(cx, cy, r, upper, lower) {
  const top = [],
    bottom = [];
  for (const [across, up] of places(CIRCLE)) {
    const x = cx + across * r;
    const dy = up * r;
    const hi = Math.max(cy - dy, lidAt(upper, x)),
      lo = Math.min(cy + dy, lidAt(lower, x));
    if (lo < hi) continue;
    top.push([x, hi]);
    bottom.unshift([x, lo]);
  }
  if (top.length < 3) return '';
  const all = [...top, ...bottom];
  return `<path d="${writePath([['M', ...all[0]], ...all.slice(1).map((q) => ['L', ...q]), ['Z']], 1)}" fill="${INK}"/>`;
}

const NEAR = { cx: 411, cy: 366, a: 36, side: -1 };
const FAR = { cx: 520, cy: 366, a: 29, side: 1 };

/**
 * One eye. `e`: smile = shut and laughing, else up = height of the upper lid at the outer and inner half (share of the person's eye
 * height); low = height of the lower lid; tilt = outer corner up; gaze = [share of half width, units down].
 */
function eye(place, e, p) {
  const { cx, cy, side } = place;
  const a = place.a * p.eye.wide;
  const h = p.eye.high;
  if (e.smile) {
    const y = cy + 5;
    return stroke(
      [
        [cx + side * a, y + 6],
        [cx + side * a * 0.55, y - 7],
        [cx, y - 12],
        [cx - side * a * 0.55, y - 7],
        [cx - side * a * 0.92, y + 5],
      ],
      [6, 12, 13, 11, 6],
    );
  }
  const oy = cy - (e.tilt ?? 0) - p.eye.tilt,
    iy = cy + 3 + (e.inner ?? 0);
  const [uo, ui] = e.up;
  const upper = [
    [cx + side * a, oy],
    [cx + side * a * 0.6, cy - h * uo * 1.35],
    [cx - side * a * 0.45, cy - h * ui * 1.35],
    [cx - side * a, iy],
  ];
  const low = h * e.low * 1.3;
  const lower = [
    [cx + side * a, oy],
    [cx + side * a * 0.65, cy + low],
    [cx - side * a * 0.4, cy + low],
    [cx - side * a, iy],
  ];
  const flat = (c) => c.slice(1).flat();
  const white = [['M', ...upper[0]], ['C', ...flat(upper)], ['C', ...lower[2], ...lower[1], ...lower[0]], ['Z']];
  const r = p.eye.iris * (e.pupil ?? 1);
  const ix = cx + e.gaze[0] * a,
    iyy = cy - h * 0.12 + e.gaze[1];
  const parts = [`<path d="${writePath(white, 1)}" fill="${PAPER}"/>`, iris(ix, iyy, r, upper, lower)];
  const glintY = iyy - r * 0.35;
  if (glintY - 3 > lidAt(upper, ix + 3)) parts.push(dot(ix + 3.5, glintY, 2.8, PAPER));
  const lash = [0, 0.25, 0.5, 0.75, 1].map((t) => at(upper, t));
  if (p.eye.lash) lash.unshift([cx + side * (a + (side < 0 ? 9 : 4)), oy - 5]);
  parts.push(stroke(lash, p.eye.lash ? [2, 9, 13, 13, 10, 6] : [6, 12, 13, 11, 7]));
  parts.push(stroke([at(lower, 0.08), at(lower, 0.35), at(lower, 0.7)], [1, 4, 1]));
  if (p.eye.fold && e.up[0] > 0.7) {
    const f = [0.15, 0.45, 0.8].map((t) => at(upper, t)).map(([x, y]) => [x, y - 9]);
    parts.push(stroke(f, [1, 3.6, 1], p.line));
  }
  return parts.join('');
}

/** One brow: y offsets of outer end, middle and inner end (negative = up), thickness from the person. */
function brow(place, [outer, mid, inner], p) {
  const { cx, side, a } = place;
  const y = p.brow.y;
  const w = p.brow.thick;
  return stroke(
    [
      [cx + side * a * 1.3 * p.brow.long, y + outer + 5],
      [cx + side * a * 0.62, y + (outer + 2 * mid) / 3 - 4],
      [cx - side * a * 0.18, y + (2 * mid + inner) / 3 - 4],
      [cx - side * a * 0.95, y + inner + 2],
    ],
    [4, w * 0.95, w * 1.1, w * 0.75],
    p.brow.colour ?? INK,
  );
}

/** Mouths by name: everything about (0, 0) = the middle of the lips. */
const MOUTHS = {
  calm: `
    brush ink 6 9 9 5: -27 -2, -10 3, 10 3, 27 -4
    brush ink 2 5 2: -9 20, 2 22, 13 19`,
  flat: `
    brush ink 7 10 10 5: -32 9, -14 1, 8 -2, 28 1
    brush ink 2 6 2: -40 -6, -44 7, -40 22
    brush ink 2 6 2: -10 19, 2 17, 14 18`,
  shout: `
    fill ink: M-37 17C-37-8-22-19 2-20 24-21 34-10 34 12 34 22 26 25 18 22 6 18-8 18-20 23-30 27-37 26-37 17Z
    fill paper: M-27 5C-24-6-13-11 2-12 16-13 24-8 25 3 10-1-10-1-27 5Z
    fill #a8463c: M-24 17C-16 9-4 8 4 8 14 8 22 11 25 15 10 11-8 12-24 17Z
    brush ink 2 6 2: -44 -10, -52 10, -48 32`,
  worry: `
    fill ink: M-27 13C-25-2-12-9 3-9 17-10 27-3 27 10 27 17 18 15 8 12 0 10-10 11-18 15-23 18-28 18-27 13Z
    fill paper: M-17 4C-12-3-4-4 4-4 12-4 18-2 20 3 8 0-6 0-17 4Z
    brush ink 2 5 2: -9 28, 3 26, 14 28`,
  smirk: `
    brush ink 5 9 11 7: -25 5, -8 8, 13 3, 33 -14
    brush ink 2 6 2: 35 -30, 42 -18, 41 -2
    brush ink 2 5 2: -8 23, 4 23, 15 18`,
  smile: `
    fill ink: M-39-11C-20-4 18-5 37-15 38 10 22 28 1 28-20 28-37 12-39-11Z
    fill paper: M-31-4C-14 2 14 1 31-8 30 2 26 7 22 9 8 13-12 14-24 10-28 6-30 1-31-4Z
    fill #b2564a: M-15 20C-8 13 10 12 17 16 12 22 6 24 1 24-5 24-11 23-15 20Z
    brush ink 3 7 4: -49 -22, -45 -12, -36 -9
    brush ink 3 6 4: 43 -26, 42 -17, 34 -12`,
  tight: `
    brush ink 5 8 9 8 5: -28 5, -15 -4, 2 4, 18 -3, 34 3
    brush ink 2 6 2: 40 -12, 45 0, 42 13`,
  purse: `
    brush ink 8 12 12 6: -29 4, -15 -3, -2 -2, 10 -7
    brush ink 2 6 2: -20 17, -8 18, 4 14`,
};

/**
 * The eight faces. brow: [outer, mid, inner] of the near eye, then of the far eye; eyes as in eye(); mouth and marks by name.
 * The pairs that are easily confused are kept apart by three signs each: worried = brows like a roof, wide eyes, open mouth;
 * evasive = eyes slide away and down; thinking = eyes up, one brow up, pursed lips; annoyed = flat brows, half-shut eyes on you.
 */
const FACES = {
  calm: { brow: [0, -2, 0, 0, -2, 0], mouth: 'calm', marks: [], eyes: [{ up: [1, 0.95], low: 0.7, gaze: [-0.02, 0] }] },
  annoyed: {
    brow: [2, 9, 17, 3, 10, 17],
    mouth: 'flat',
    marks: ['knit'],
    eyes: [{ up: [0.42, 0.3], low: 0.5, gaze: [-0.12, 1], inner: 1 }],
  },
  angry: {
    brow: [-14, -1, 24, -14, -1, 23],
    mouth: 'shout',
    marks: ['knit', 'knit2'],
    eyes: [{ up: [1.05, 0.3], low: 0.75, gaze: [0.02, 2], inner: 5, tilt: 5, pupil: 0.8 }],
  },
  worried: {
    brow: [9, -7, -24, 9, -7, -23],
    mouth: 'worry',
    marks: ['forehead'],
    eyes: [{ up: [1, 1.35], low: 0.85, gaze: [-0.05, 0], tilt: -5, pupil: 0.82 }],
  },
  smug: {
    brow: [3, 4, 8, -10, -20, -8],
    mouth: 'smirk',
    marks: [],
    eyes: [
      { up: [0.35, 0.4], low: 0.55, gaze: [-0.2, 2], tilt: -1 },
      { up: [0.5, 0.5], low: 0.55, gaze: [-0.2, 2], tilt: -1 },
    ],
  },
  warm: { brow: [1, -9, -4, 1, -9, -4], mouth: 'smile', marks: ['crow', 'blush'], eyes: [{ smile: true }] },
  evasive: {
    brow: [4, -12, -9, 8, 3, -2],
    mouth: 'tight',
    marks: [],
    eyes: [
      { up: [0.7, 0.85], low: 0.5, gaze: [0.64, 4], tilt: -2 },
      { up: [0.75, 0.7], low: 0.5, gaze: [0.6, 4], tilt: -2 },
    ],
  },
  thinking: {
    brow: [-4, -28, -16, 2, -2, 4],
    mouth: 'purse',
    marks: [],
    eyes: [
      { up: [1.15, 1.2], low: 0.6, gaze: [-0.4, -11] },
      { up: [1, 1], low: 0.55, gaze: [-0.4, -10] },
    ],
  },
};

/** Small signs of a mood. */
const MARKS = {
  knit: 'brush ink 2 5.5 2: 460 326, 465 340, 462 356',
  knit2: 'brush ink 2 5 2: 479 328, 476 341, 480 354',
  forehead: `
    brush line 2 5 2: 420 264, 460 256, 512 262
    brush line 2 5 2: 438 284, 466 279, 500 283`,
  crow: `
    brush line 5 1.5: 368 362, 354 355
    brush line 5 1.5: 368 372, 353 375`,
  blush: `
    fill flush: M356 428C366 414 390 410 404 418 412 428 402 438 386 440 368 442 352 440 356 428Z
    fill flush: M530 418C538 410 550 412 552 420 552 430 542 436 534 433 526 429 525 424 530 418Z`,
};

const NOSES = {
  soft: 'brush ink 3 8 10 8 5: 499 392, 511 408, 506 425, 488 428, 473 418',
  broad: 'brush ink 4 9 12 10 6: 499 390, 514 409, 509 428, 488 432, 466 420',
  straight: 'brush ink 2 6 9 10 5: 494 374, 503 395, 513 414, 503 428, 480 424',
  small: 'brush ink 2 6 8 7 4: 502 398, 509 410, 503 423, 490 425, 479 417',
};

/** Lines of age that stay whatever the mood. */
const AGE = {
  bags: `
    brush line 1 4.5 1: 384 389, 406 396, 431 389
    brush line 1 4 1: 506 390, 523 395, 543 388`,
  folds: `
    brush line 2 5 1: 452 424, 436 444, 431 468
    brush line 1 4 1: 521 424, 534 440, 538 458`,
  foldsLight: 'brush line 1 4 1: 452 428, 440 444, 437 458',
  brow: `
    brush line 1 4.5 1: 404 260, 452 252, 508 258
    brush line 1 4.5 1: 420 280, 460 273, 500 278`,
  crow: `
    brush line 4 1: 372 358, 361 352
    brush line 4 1: 372 368, 360 370`,
};

function face(name, p) {
  const f = FACES[name];
  const [near, far = near] = f.eyes;
  const marks = f.marks.filter((m) => !p.without.includes(m));
  const lay = (names) => names.map((m) => draw(MARKS[m], p)).join('');
  const [mx, my, size] = p.mouth;
  const move = (commands) => commands.map(([c, ...v]) => [c, ...v.map((n, i) => (i % 2 ? my : mx) + n * size)]);
  return [
    lay(marks.filter((m) => m === 'blush')),
    ...p.age.map((m) => draw(AGE[m], p)),
    eye(NEAR, near, p),
    eye(FAR, far, p),
    brow(NEAR, f.brow.slice(0, 3), p),
    brow(FAR, f.brow.slice(3), p),
    draw(NOSES[p.nose]),
    draw(MOUTHS[f.mouth], p, { move, digits: 1 }),
    lay(marks.filter((m) => m !== 'blush')),
  ].join('');
}

// ------------------------------------------------------------------------------------------------------- glasses, clothes

const GLASSES = {
  thin: `
    line ink 5.5: M366 352C366 336 378 333 412 333 448 333 459 337 458 356 457 386 446 399 412 399 378 399 366 384 366 352Z
    line ink 5.5: M487 352C487 336 498 333 524 333 552 333 562 338 561 356 560 386 550 399 524 399 497 399 488 382 487 352Z
    line ink 5.5: M458 354Q473 344 487 353M366 352L262 358`,
  oval: `
    line ink 8: M362 362C362 338 384 328 412 328 442 328 461 340 461 363 461 388 440 402 411 402 382 402 362 388 362 362Z
    line ink 8: M484 363C484 340 500 328 522 328 546 328 558 340 558 363 558 388 546 402 522 402 500 402 484 388 484 363Z
    line ink 8: M461 357Q473 348 484 357M363 354L268 362`,
};

/** Neck and the shadow of the chin; the collar covers its lower edge. */
const NECK = `
  fill skin: M336 470L331 522C325 556 304 586 254 606L296 690 398 764 484 690 520 610C494 598 480 580 478 540Z
  fill shade: M333 524C372 570 420 584 474 562 478 586 486 598 498 606 470 640 380 622 322 548Z
  brush ink 10 15 14 6: 329 522, 318 556, 296 584, 256 604
  brush ink 12 13 12 5: 476 562, 482 584, 494 600, 510 610`;

/** Shoulders and body in one colour with an ink outline; `drop` lowers the shoulders, `wide` widens them. Units: 704 grid. */
function torso([colour, drop, wide]) {
  const y = 604 + drop;
  const l = (x) => x - wide;
  const r = (x) => x + wide;
  const cloth = `M250 ${y}C${l(190)} ${y + 16} ${l(122)} ${y + 40} ${l(84)} ${y + 96}C${l(58)} ${y + 136} ${l(56)} 770 ${l(48)} 830H${r(698)}C${r(692)} 780 ${r(682)} ${y + 140} ${r(662)} ${y + 100}C${r(630)} ${y + 48} ${r(570)} ${y + 26} 512 ${y + 4}Z`;
  const left = `252 ${y - 2}, ${186 - wide * 0.8} ${y + 22}, ${l(118)} ${y + 58}, ${l(76)} ${y + 118}, ${l(56)} ${y + 180}, ${l(44)} 830`;
  const right = `510 ${y + 2}, ${574 + wide * 0.8} ${y + 28}, ${r(632)} ${y + 62}, ${r(672)} ${y + 120}, ${r(690)} ${y + 180}, ${r(702)} 830`;
  const widths = [6, 14, 15, 14, 13, 13];
  return draw(`fill ${colour}: ${cloth}`) + stroke(left, widths, INK, 0) + stroke(right, widths, INK, 0);
}

/** Two wings of a shirt collar. */
const collar = (colour) => `
    piece ${colour} 9: M256 590C286 628 340 656 404 664L356 728 238 660C236 630 244 604 256 590Z
    piece ${colour} 9: M506 596C488 632 452 656 404 664L450 730 542 662C538 630 524 606 506 596Z`;

/** torso: colour, drop, wide; over: what lies on neck and torso. */
const CLOTHES = {
  /** Factory work jacket, zip half open, shirt collar over it, two pens in the pocket. */
  workJacket: {
    torso: ['#65737f', 0, 0],
    over: `
    piece #e9dfca 9: M330 690L404 664 470 690 440 830H372Z
    line ink 6: M405 690V830
    dot ink 5: 418 754${collar('#f4ecdb')}
    piece #4c5865 10: M240 606C212 622 196 648 192 676L312 760 352 728 238 660Z
    piece #4c5865 10: M524 610C550 626 566 650 570 676L486 764 454 730 542 662Z
    line ink 10: M312 760C340 790 352 810 356 830M486 764C470 790 462 810 458 830
    piece #2b3a55 6: M566 706L574 706 576 746 566 746Z
    piece #f4ecdb 6: M592 700L600 701 600 746 591 746Z
    line ink 9: M528 748H640
    line ink 6: M530 750L536 830M632 750L628 830
    line ink 7: M136 750H250`,
  },
  /** Buttoned dark jacket with a stand-and-fall collar. */
  maoJacket: {
    torso: ['#41506b', 0, 0],
    over: `
    fill #41506b: M290 680L404 676 510 680 440 830H372Z
    piece #36445f 10: M254 588C290 632 340 654 404 660L396 722C330 712 262 686 222 648 228 622 240 602 254 588Z
    piece #36445f 10: M508 596C490 632 452 654 404 660L414 722C474 712 524 690 556 654 548 628 528 608 508 596Z
    line ink 9: M404 706V830
    dot ink 9: 426 752
    piece #36445f 7: M136 742H270L268 766Q203 782 140 766Z
    line ink 7: M144 780V830M264 780V830M524 750H646`,
  },
  /** Polo shirt under a heavy jacket with a wide dark collar. */
  heavyJacket: {
    torso: ['#85643c', -6, 16],
    over: `
    piece #57897b 9: M320 690L404 664 480 690 470 830H340Z
    line ink 6: M404 690V800
    dot ink 5.5: 418 728
    dot ink 5.5: 418 772${collar('#6b9c8d')}
    piece #4d3b28 11: M230 588C192 612 164 650 160 690L298 800 356 728 238 660Z
    piece #4d3b28 11: M530 594C570 616 596 656 600 694L504 804 450 730 542 662Z
    line ink 11: M298 800L322 830M504 804L488 830
    line #6e5638 4: M206 646L300 722M186 672L300 762M554 650L474 726M578 676L490 764
    line ink 7: M96 772C120 764 150 762 180 764M566 780C600 770 630 768 660 772`,
  },
  /** Indigo blazer over a cream blouse, a thin chain. */
  blazer: {
    torso: ['#3a4c72', 6, -22],
    over: `
    line #8f6a2c 4: M300 636C330 676 364 696 396 700 430 694 460 670 482 634
    piece #f3e9d6 9: M252 604C290 660 340 712 398 736 446 712 482 660 508 606L548 700 470 830H340L226 700Z
    line ink 6: M398 738V800
    piece #465a84 10: M238 606C208 634 196 676 204 722L254 734 234 762 372 830H404C352 782 284 704 250 606Z
    piece #465a84 10: M522 610C550 640 562 684 556 728L516 740 538 766 428 830H396C446 780 496 704 510 608Z`,
  },
  /** Dark red shirt, top buttons open, under a charcoal blazer. */
  openCollar: {
    torso: ['#4f4a45', 0, 4],
    over: `
    piece #8c4438 9: M270 640L398 752 500 640 520 830H290Z
    line ink 6: M398 756V830
    piece #a2574a 9: M254 590C238 610 228 640 232 668L326 768 398 752C344 716 292 660 254 590Z
    piece #a2574a 9: M506 596C524 614 540 644 536 670L472 770 398 752C446 716 482 664 506 596Z
    piece #433e3a 10: M228 612C192 640 178 684 184 738L242 748 216 782 340 830H372C312 786 262 720 234 664Z
    piece #433e3a 10: M538 616C572 644 586 690 580 742L530 748 554 784 452 830H424C476 786 520 720 537 666Z`,
  },
  /** Near-black blazer over a jade knit with a round neck, a pin. */
  director: {
    torso: ['#3a3532', 6, -16],
    over: `
    piece #55877a 9: M250 600C286 650 338 682 396 686 450 682 488 650 510 604L556 700 470 830H340L222 700Z
    line ink 5: M262 622C300 668 346 696 396 700 448 696 484 668 504 626
    piece #4a4440 10: M238 606C206 636 194 680 202 728L254 738 234 766 366 830H400C346 784 282 704 250 606Z
    piece #4a4440 10: M522 610C552 640 564 688 558 732L518 744 540 770 432 830H398C448 782 498 706 511 608Z
    dot ink 9: 232 700
    dot #b8322a 5: 232 700`,
  },
  /** Pale shirt with collar under a mustard cardigan, badge on a cord. */
  cardigan: {
    torso: ['#b98a45', 8, -30],
    over: `
    piece #dfe5e3 9: M280 650L404 660 500 650 470 830H340Z
    line ink 6: M404 690V830
    piece #a87a38 9: M252 612C236 640 230 664 232 690L352 830H380C340 770 290 700 262 640Z
    piece #a87a38 9: M512 616C528 640 534 668 532 692L448 830H420C450 770 484 700 504 640Z
    line #b8322a 6: M346 712L394 830M462 714L414 830${collar('#edf0ec')}`,
  },
};

// ----------------------------------------------------------------------------------------------------------- own hair

const HAIR = {
  sidePart: `
    strand #5b534a: 286 190, 330 168, 390 160, 440 166
    strand #5b534a: 262 222, 270 204, 288 180
    strand #8b837a: 246 318, 252 300, 250 280
    strand #8b837a: 266 326, 272 306, 270 288`,
  greySweep: `
    strand #7f776b: 250 330, 240 290, 250 240, 262 210
    strand #7f776b: 300 152, 356 132, 430 134, 506 154
    strand #7f776b: 330 172, 390 148, 450 152, 520 172`,
  buzz: `
    fill #40392f: M224 344C210 228 272 136 392 136 478 136 530 184 549 270 542 244 528 228 508 222 496 226 490 219 478 222 466 216 456 222 444 217 430 222 420 216 408 220 396 217 386 225 374 222 364 228 358 226 350 231 338 234 334 244 330 250 324 258 328 268 324 284L314 292C308 310 308 336 302 352L286 352C272 338 244 334 224 344Z
    strand #6b6258: 252 262, 276 206, 330 168
    strand #6b6258: 372 158, 410 154, 450 160`,
  bobBack: 'piece ink 6: M206 300C186 420 192 510 212 566 250 588 300 584 330 566L360 420Z',
  bob: `
    fill ink: M396 100C512 98 582 178 578 306 582 380 578 446 562 508 556 516 548 512 548 502 556 440 560 372 553 310 548 262 532 226 504 200 474 256 408 300 348 318 330 376 322 446 326 516 328 552 322 574 304 582 272 590 234 584 206 564 190 500 184 420 192 330 198 180 280 102 396 100Z
    strand #5b534a: 470 200, 420 246, 350 276, 304 320, 286 400
    strand #5b534a: 440 170, 360 218, 290 268, 256 350, 250 450
    strand #5b534a: 420 132, 340 150, 270 206, 230 290
    strand #5b534a: 520 160, 548 206, 562 270
    strand #5b534a: 296 470, 298 520, 290 556`,
  slick: `
    fill ink: M212 352C188 214 244 102 388 96 496 92 568 164 564 290 556 270 550 254 536 228 530 208 520 198 504 194 478 202 458 192 436 190 412 190 392 196 376 206 356 212 350 228 346 240 328 252 326 276 324 294 318 318 316 338 308 350L288 356C270 334 236 336 212 352Z
    strand #6b6258: 500 178, 430 142, 340 144, 276 200
    strand #6b6258: 440 172, 384 158, 320 184, 270 248
    strand #6b6258: 366 192, 326 214, 288 254, 262 304
    strand #6b6258: 548 222, 534 172, 484 130, 420 114`,
  /** noHair1 leaves a hairline gap between skull and cheek line; short hair needs it closed. */
  temple: 'brush ink 6 11 10: 546 236, 557 268, 563 312',
  tiedGrey: `
    strand #a39b8f: 420 142, 350 190, 280 256, 210 296
    strand #a39b8f: 392 150, 320 210, 250 250, 186 270
    strand #a39b8f: 460 150, 510 176, 548 236, 560 300
    strand #a39b8f: 196 500, 216 520, 246 530
    strand #7d756b: 360 134, 290 170, 226 210, 184 260
    strand #7d756b: 480 140, 530 170, 560 220
    dot ink 9: 236 452
    dot #f4ecdb 5.5: 236 452`,
  ponytailBack: `
    piece ink 6: M244 212C216 190 186 202 168 222 122 268 112 340 124 410 132 470 112 520 80 560 152 580 214 536 234 462 252 396 226 344 212 298 210 280 218 268 236 266Z
    strand #5b534a: 172 240, 146 300, 154 390, 142 480
    strand #5b534a: 196 290, 190 350, 200 430, 180 510`,
  ponytail: `
    fill ink: M208 352C178 206 262 100 398 102 504 102 574 178 568 306 566 326 562 340 556 350 560 290 542 238 504 206 482 252 410 290 330 298 324 330 320 366 306 400 296 384 290 362 288 346 270 328 236 330 208 352Z
    strand #5b534a: 480 216, 430 254, 370 276, 320 286
    strand #5b534a: 476 180, 410 224, 340 248, 270 250
    strand #5b534a: 440 130, 370 134, 310 164, 270 206
    piece #b8322a 7: M206 200C216 194 226 198 231 206 226 228 222 248 223 268 216 278 206 278 202 272 200 248 200 222 206 200Z`,
};

// ---------------------------------------------------------------------------------------------------------------- people

/**
 * skin, shade, line, flush: skin tones. peep and hair: head of Open Peeps and its hair colour. warp: see jawWarp. back and
 * front: own hair behind the neck and over the head. eye.high in units of the grid. mouth: x, y, size. without: marks not drawn.
 */
const PEOPLE = {
  'duan-shuheng': {
    skin: '#edc99f',
    shade: '#d3a678',
    line: '#8a5c38',
    peep: 'short2',
    hair: INK,
    warp: jawWarp(-0.03, 4),
    back: [],
    front: ['sidePart'],
    glasses: 'thin',
    clothes: 'workJacket',
    eye: { wide: 0.92, high: 16, tilt: 1, iris: 12 },
    brow: { y: 316, thick: 12, long: 0.95 },
    nose: 'straight',
    mouth: [474, 494, 1.1],
    age: ['foldsLight'],
    without: ['blush'],
  },
  'he-decai': {
    skin: '#e3b88a',
    shade: '#c69663',
    line: '#865832',
    peep: 'grayShort',
    hair: '#bcb4a6',
    warp: jawWarp(0),
    back: [],
    front: ['greySweep'],
    clothes: 'maoJacket',
    eye: { wide: 0.9, high: 14, tilt: -4, iris: 11.5 },
    brow: { y: 323, thick: 13, long: 1.02, colour: '#5f574d' },
    nose: 'broad',
    mouth: [472, 496, 1.15],
    age: ['bags', 'folds', 'brow', 'crow'],
    without: ['blush', 'forehead', 'crow'],
  },
  'qin-kuishan': {
    skin: '#e0b386',
    shade: '#c08f5f',
    line: '#80522e',
    peep: 'noHair1',
    hair: INK,
    warp: jawWarp(0.1),
    back: [],
    front: ['buzz', 'temple'],
    clothes: 'heavyJacket',
    eye: { wide: 0.96, high: 14, tilt: 0, iris: 12 },
    brow: { y: 322, thick: 18, long: 1.02 },
    nose: 'broad',
    mouth: [474, 496, 1.25],
    age: ['bags', 'folds'],
    without: ['blush'],
  },
  'lu-wenxi': {
    skin: '#f3d8b6',
    shade: '#dcb48a',
    line: '#9a6c48',
    flush: '#ecc0a2',
    peep: 'noHair1',
    hair: INK,
    warp: jawWarp(-0.06),
    back: ['bobBack'],
    front: ['bob'],
    clothes: 'blazer',
    eye: { wide: 0.96, high: 19, tilt: 4, iris: 13, lash: true, fold: true },
    brow: { y: 322, thick: 9, long: 0.95 },
    nose: 'small',
    mouth: [474, 492, 1],
    age: ['foldsLight'],
    without: ['forehead', 'crow'],
  },
  'jiao-yonggui': {
    skin: '#e8c094',
    shade: '#cb9c6a',
    line: '#875933',
    peep: 'noHair1',
    hair: INK,
    warp: jawWarp(-0.04, 10),
    back: [],
    front: ['slick', 'temple'],
    clothes: 'openCollar',
    eye: { wide: 0.98, high: 14, tilt: 5, iris: 11.5 },
    brow: { y: 322, thick: 12, long: 1 },
    nose: 'straight',
    mouth: [474, 498, 1.2],
    age: ['foldsLight'],
    without: ['blush'],
  },
  'wei-jinglan': {
    skin: '#eecda7',
    shade: '#d3a97c',
    line: '#93653f',
    flush: '#e6b592',
    peep: 'grayMedium',
    hair: '#565049',
    warp: jawWarp(0),
    back: [],
    front: ['tiedGrey'],
    glasses: 'oval',
    clothes: 'director',
    eye: { wide: 0.9, high: 16, tilt: 2, iris: 12, lash: true, fold: true },
    brow: { y: 314, thick: 9, long: 0.92 },
    nose: 'soft',
    mouth: [474, 494, 1.05],
    age: ['bags', 'foldsLight'],
    without: ['forehead'],
  },
  'tao-xiaoyue': {
    skin: '#f5dbbb',
    shade: '#dfb88f',
    line: '#a37450',
    flush: '#f1c3a8',
    peep: 'noHair1',
    hair: INK,
    warp: jawWarp(-0.07, -2),
    back: ['ponytailBack'],
    front: ['ponytail'],
    clothes: 'cardigan',
    eye: { wide: 0.98, high: 22, tilt: 1, iris: 14, lash: true, fold: true },
    brow: { y: 324, thick: 9, long: 0.9 },
    nose: 'small',
    mouth: [472, 490, 1],
    age: [],
    without: ['forehead', 'crow'],
  },
};

function portrait(p, name) {
  const clothes = CLOTHES[p.clothes];
  const layers = [
    ...p.back.map((part) => draw(HAIR[part])),
    torso(clothes.torso),
    draw(NECK, p),
    draw(clothes.over, p),
    head(p.peep, { skin: p.skin, hair: p.hair, ink: INK }, p.warp),
    face(name, p),
    ...p.front.map((part) => draw(HAIR[part])),
    p.glasses ? draw(GLASSES[p.glasses]) : '',
  ];
  const { size } = WINDOW;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}" fill="none">${layers.join('')}</svg>\n`;
}

for (const [person, p] of Object.entries(PEOPLE)) {
  mkdirSync(join(OUT, person), { recursive: true });
  for (const name of Object.keys(FACES)) writeFileSync(join(OUT, person, `${name}.svg`), portrait(p, name));
}
