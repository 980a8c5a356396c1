/** The arm that holds the receiver to the ear, in portrait units, in the same heavy line as the portraits. */
import { path } from '../ink/stroke.ts';
import type { Pen } from '../ink/pen.ts';
import type { Colour } from '../palette.ts';
import { mix } from '../palette.ts';

const LINE = 9;

/** Where the cord leaves the receiver, in portrait units. */
export const CORD_END = { x: 246, y: 560 } as const;

export function drawReceiver(pen: Pen, { skin, sleeve }: { skin: Colour; sleeve: Colour }): void {
  const { inks } = pen;
  const form = { line: LINE, wash: 1, slip: [0, 0] as const, pool: 0, body: sleeve };
  // forearm and cuff
  pen.poly(path('-90,760 -64,690 96,470 190,530 92,700 70,770'), sleeve, { ...form, line: 0 });
  pen.line(path('-100,770 -64,690 96,468'), LINE, inks.ink, { curved: true, taper: [1, 0.9] });
  pen.line(path('192,530 96,690 70,770'), LINE, inks.ink, { curved: true, taper: [0.9, 1] });
  pen.poly(path('84,462 108,430 214,498 196,540'), mix(sleeve, inks.white, 0.35), form);
  // palm behind the receiver
  pen.blob(path('112,440 112,388 146,352 200,350 232,390 226,450 200,492'), skin, { ...form, body: skin });
  // the receiver: ear piece, handle, mouth piece
  pen.blob(
    path(
      '164,262 206,246 246,268 252,306 226,330 214,356 212,400 222,450 244,482 282,494 300,524 284,560 240,570 198,540 172,486 158,420 158,350 166,312 152,290',
    ),
    inks.sand,
    { ...form, body: inks.sand },
  );
  pen.line(path('180,352 176,410 190,474'), 5, inks.white, { curved: true });
  // fingers closing over it
  const fingers = [
    [352, 0],
    [388, -4],
    [424, 2],
    [458, 10],
  ] as const;
  for (const [y, dx] of fingers)
    pen.blob(path('140,4 150,-15 206,-17 228,-4 226,13 204,19 146,20', dx, y), skin, { ...form, body: skin, line: 7 });
  pen.blob(path('112,442 110,392 132,352 158,346 166,400 160,462 142,484'), skin, { ...form, body: skin, line: 0 });
  pen.line(path('142,486 112,444 108,394 130,350 152,336'), LINE, inks.ink, { curved: true });
}
