/** A factory office with its window on the floor. Moving: a passing forklift, the light of a welder, the hands of the clock. */
import type { Pen } from '../ink/pen.ts';
import { type Pt, path, pts } from '../ink/stroke.ts';
import { box, type Dresser, type Motion, type Place, round, swing } from './place.ts';
import { flask, papers, shadow, sheen, table, wall } from './room.ts';

/** The band of windows. */
const PANE = { top: 146, foot: 402, wide: 236 } as const;
const CLOCK: Pt = [306, 78];
const WELDER: Pt = [-352, 330];

export const factory: Place = {
  lamp: [-40, -60],
  behind: floor,
  back: office,
  front: desk,
  shineBehind: (pen) => {
    for (let x = -1260; x < 1300; x += 280) pen.glow(x, 196, 120, pen.inks.amberWash, 0.5, 0.7);
  },
  moving,
};

/** The works beyond the glass, in thinned ink. */
function floor(pen: Pen): void {
  const { inks, context } = pen;
  const thin = { line: 1.6, ink: inks.grey, body: false, wash: 0.8 } as const;
  context.fillStyle = inks.night ? inks.sky : inks.mist;
  context.fillRect(-1400, 100, 2800, 330);
  pen.wash(path('-1400,352 1400,350 1400,420 -1400,420'), inks.stone, 0.9);
  pen.line(path('-1400,350 1400,351'), 1.8, inks.grey);
  for (let x = -1330; x < 1400; x += 280) {
    pen.poly(path('0,170 140,142 280,170', x, 0), null, { ...thin });
    pen.line(path('140,142 140,172', x, 0), 1.4, inks.grey).line(path('0,174 280,173', x, 0), 2.4, inks.grey);
    pen.rect(x - 7, 170, 14, 182, inks.far, thin);
    pen.line(path('70,172 70,188', x, 0), 1.4, inks.grey);
    pen.poly(path('52,200 62,188 78,188 88,200', x, 0), inks.far, thin);
  }
  crane(pen, 520);
  for (const x of [-1180, -760, -128, 420, 1010]) press(pen, x);
  for (const x of [-560, 214, 760]) stacks(pen, x);
  screen(pen);
}

function crane(pen: Pen, x: number): void {
  const { inks } = pen;
  pen.rect(-1400, 206, 2800, 12, inks.amberWash, { line: 1.4, ink: inks.grey, body: false });
  pen.rect(x, 200, 60, 26, inks.amberWash, { line: 1.8, ink: inks.grey, body: inks.mist });
  pen.line(path('30,226 30,270', x, 0), 1.6, inks.grey);
  pen.line(path('30,270 38,278 30,286 23,280', x, 0), 2.6, inks.grey, { curved: true });
}

function press(pen: Pen, x: number): void {
  const { inks } = pen;
  const form = { line: 1.8, ink: inks.grey, body: inks.stone } as const;
  pen.rect(x, 276, 66, 76, inks.jadeWash, form);
  pen.rect(x + 12, 244, 42, 34, inks.jadeWash, form);
  pen.rect(x + 14, 292, 38, 26, inks.far, form);
  pen.rect(x + 66, 312, 44, 40, inks.far, form);
  pen.dot(x + 56, 328, 3, inks.cinnabarWash);
}

function stacks(pen: Pen, x: number): void {
  const { inks } = pen;
  for (let i = 0; i < 3; i++)
    pen.rect(x + (i === 2 ? 24 : i * 50), i === 2 ? 292 : 322, 46, 29, inks.clay, {
      line: 1.6,
      ink: inks.grey,
      body: inks.stone,
    });
}

/** The screens around the welder and the piece of work. */
function screen(pen: Pen): void {
  const { inks } = pen;
  pen.rect(WELDER[0] - 92, 292, 40, 60, inks.cinnabarWash, { line: 1.8, ink: inks.grey });
  pen.rect(WELDER[0] + 46, 292, 44, 60, inks.cinnabarWash, { line: 1.8, ink: inks.grey });
  pen.rect(WELDER[0] - 34, 336, 62, 14, inks.slate, { line: 1.8, ink: inks.grey });
  pen.blob(path('-44,350 -46,318 -34,300 -22,318 -20,350', WELDER[0], 0), inks.indigoWash, { line: 1.8, ink: inks.grey });
  pen.oval(WELDER[0] - 30, 292, 10, 11, inks.grey, { line: 1.8, ink: inks.grey });
}

function office(pen: Pen): void {
  const { inks } = pen;
  wall(pen, inks.stone, inks.jadeWash);
  pen.wash(path('-1420,414 1420,412 1420,600 -1420,600'), inks.jadeWash, 0.75, 0.06);
  pen.line(path('-1400,440 1400,441'), 1.6, inks.grey);
  pen.rect(-1420, PANE.top - 16, 2840, PANE.foot - PANE.top + 32, inks.sand, { line: 3, pool: 0.05 });
  for (let x = -1416 + 6; x < 1400; x += PANE.wide) {
    const pane: Pt[] = pts(x, PANE.top, x + PANE.wide - 16, PANE.top, x + PANE.wide - 16, PANE.foot, x, PANE.foot);
    pen.cut(pane);
    pen.inside(pane, () => sheen(pen, x + 20, PANE.top, PANE.foot));
    pen.rect(x, PANE.top, PANE.wide - 16, PANE.foot - PANE.top, null, { line: 2.4, body: false });
  }
  pen.rect(-1420, PANE.foot + 12, 2840, 14, inks.sand, { line: 2.6 });
  clockFace(pen);
  binders(pen, 196, 5);
  binders(pen, -470, 4);
  binders(pen, 640, 8);
  chart(pen);
}

function clockFace(pen: Pen): void {
  const { inks } = pen;
  pen.oval(CLOCK[0], CLOCK[1], 44, 44, inks.white, { line: 4.4 });
  for (let i = 0; i < 12; i++) {
    const turn = (i / 12) * Math.PI * 2;
    const near = i % 3 === 0 ? 29 : 33;
    const at = (r: number): Pt => [CLOCK[0] + Math.cos(turn) * r, CLOCK[1] + Math.sin(turn) * r];
    pen.line([at(near), at(38)], i % 3 === 0 ? 3 : 1.6);
  }
}

/** Files on the sill. */
function binders(pen: Pen, x: number, count: number): void {
  const { inks, chance } = pen;
  const colours = [inks.indigoWash, inks.stone, inks.clay, inks.indigoWash, inks.jadeWash] as const;
  for (let i = 0; i < count; i++) {
    const high = 70 + chance() * 12;
    const lean = i === count - 1 ? 12 : 0;
    pen.poly(
      pts(x + i * 27 + lean, 412 - high, x + i * 27 + 24 + lean, 412 - high, x + i * 27 + 24, 412, x + i * 27, 412),
      colours[i % 5] ?? inks.clay,
      { line: 2.3 },
    );
    pen.rect(x + i * 27 + 6 + lean * 0.7, 424 - high, 12, 20, inks.white, { line: 1.1, slip: [0, 0] });
  }
}

/** The production chart between ceiling and window: bars, no words. */
function chart(pen: Pen): void {
  const { inks, chance } = pen;
  pen.rect(-446, 16, 150, 104, inks.white, { line: 2.4 });
  for (let i = 0; i < 8; i++) {
    const high = 14 + chance() * 52;
    pen.rect(-434 + i * 16.5, 108 - high, 11, high, i === 5 ? inks.cinnabar : inks.indigoWash, { line: 1.2, slip: [1, 1] });
  }
  pen.line(path('-438,28 -380,28'), 3, inks.grey);
  for (const x of [-720, 620, 900]) {
    pen.rect(x, 30, 96, 74, inks.sand, { line: 2.2 });
    for (let i = 0; i < 4; i++) pen.line(pts(x + 12, 44 + i * 15, x + 50 + chance() * 36, 44 + i * 15), 1.8, inks.grey);
  }
}

function desk(pen: Pen): void {
  const { inks } = pen;
  table(pen, inks.slate, inks.jadeWash);
  papers(pen, 176, 528, 128);
  flask(pen, 356, 520, inks.jade);
  helmet(pen, -604, 512);
  papers(pen, 520, 526, 150, 4);
  flask(pen, 820, 520, inks.indigo);
  rolls(pen, -860, 512);
}

function helmet(pen: Pen, x: number, foot: number): void {
  const { inks } = pen;
  shadow(pen, x, foot, 86);
  pen.blob(path('-54,-8 -48,-46 -14,-68 26,-62 50,-36 54,-8', x, foot), inks.amberWash, { line: 3 });
  pen.poly(path('-64,-12 76,-12 68,0 -58,0', x, foot), inks.amberWash, { line: 3 });
  pen.line(path('-6,-66 -2,-14', x, foot), 2.4).line(path('14,-66 20,-14', x, foot), 2.4);
}

function rolls(pen: Pen, x: number, foot: number): void {
  const { inks } = pen;
  for (const [dx, dy] of [
    [0, 0],
    [34, 2],
    [16, -24],
  ] as const) {
    pen.rect(x + dx, foot - 26 + dy, 160, 24, inks.white, { line: 2.2 });
    pen.oval(x + dx, foot - 14 + dy, 6, 12, inks.indigoWash, { line: 2 });
  }
}

function moving(dresser: Dresser): Motion {
  const { inks } = dresser;
  const spark = dresser.thing(
    'behind',
    'spark',
    WELDER[0] - 6,
    WELDER[1],
    box(-150, -150, 150, 90),
    (pen) => {
      pen.glow(0, 0, 150, inks.white, 0.9).glow(0, 0, 60, inks.white, 1).glow(0, 0, 110, inks.indigoWash, 0.4);
      for (let i = 0; i < 9; i++) {
        const turn = -Math.PI * pen.chance();
        const far = 24 + pen.chance() * 40;
        pen.line(
          pts(Math.cos(turn) * 12, Math.sin(turn) * 12, Math.cos(turn) * far, Math.sin(turn) * far * 0.8 + 8),
          2.4,
          inks.amber,
        );
      }
    },
    'sheer',
  );
  const lift = dresser.thing('behind', 'forklift', 0, 396, box(-110, -150, 170, 12), forklift);
  const minute = hand(dresser, 'minute', 33, 3);
  const hour = hand(dresser, 'hour', 22, 4.4);
  const second = hand(dresser, 'second', 36, 1.8);
  return (seconds) => {
    const way = round(seconds, 26, 7.9);
    lift.x = -1560 + way * 3120;
    lift.y = 396 + swing(seconds, 0.34) * 0.7;
    const burst = round(seconds, 5.3, 0.2) < 0.5;
    spark.visible = burst;
    spark.alpha = 0.62 + swing(seconds, 0.13) * 0.2 + swing(seconds, 0.31) * 0.18;
    minute.rotation = (seconds / 3600 + 0.12) * Math.PI * 2;
    hour.rotation = (seconds / 43200 + 0.8) * Math.PI * 2;
    const tick = Math.floor(seconds);
    second.rotation = ((tick + Math.min(1, (seconds - tick) * 7)) / 60) * Math.PI * 2;
  };
}

const hand = (dresser: Dresser, name: string, long: number, thick: number): ReturnType<Dresser['thing']> =>
  dresser.thing('back', name, CLOCK[0], CLOCK[1], box(-8, -44, 8, 14), (pen) =>
    pen.line(pts(0, 9, 0, -long), thick, name === 'second' ? pen.inks.cinnabar : pen.inks.ink, { tremor: 0 }).dot(0, 0, 3.4),
  );

/** The forklift with its load, driving right. */
function forklift(pen: Pen): void {
  const { inks } = pen;
  const form = { line: 2.4 } as const;
  pen.rect(76, -60, 62, 46, inks.clay, form).line(path('107,-60 107,-14'), 1.6);
  pen.line(path('66,-10 142,-10'), 5);
  pen.rect(58, -132, 9, 128, inks.slate, form);
  pen.blob(path('-84,-14 -88,-52 -66,-62 -20,-60 -6,-40 52,-36 56,-12'), inks.cinnabar, { ...form, wash: 0.85 });
  pen.line(path('-62,-60 -48,-124 16,-124 34,-40'), 5).line(path('-54,-124 24,-124'), 5);
  pen.blob(path('-34,-58 -36,-84 -22,-94 -6,-82 2,-58'), inks.indigoWash, form);
  pen.oval(-20, -104, 11, 12, inks.clay, form);
  pen.line(path('-31,-110 -20,-118 -8,-110'), 6, inks.amber, { curved: true });
  pen.line(path('-8,-80 16,-66'), 4).line(path('12,-76 22,-54'), 3);
  for (const x of [-58, 36]) pen.oval(x, -6, 17, 17, inks.grey, { line: 4 }).dot(x, -6, 4);
}
