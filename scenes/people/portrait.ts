/** Fetches the faces of a person and draws them at the size they are needed. */
import type { Face } from '../stageTypes.ts';

/** Every face, so that all of a person's faces are at hand before they are needed. */
export const FACES = [
  'calm',
  'annoyed',
  'angry',
  'worried',
  'smug',
  'warm',
  'evasive',
  'thinking',
] as const satisfies readonly Face[];

/** Side of the square that the portraits are drawn on, in their own units. */
export const SQUARE = 720;

/** Where a face is kept. */
export const portraitAddress = (assetsBase: string, person: string, face: Face): string =>
  `${assetsBase.replace(/\/?$/, '/')}images/portraits/${encodeURIComponent(person)}/${face}.svg`;

/**
 * Loads one face as an image whose own size is `dots`, so that the browser draws its lines sharp at that size.
 * Undefined when it cannot be had; the stage then shows a plain silhouette.
 */
export async function loadFace(address: string, dots: number): Promise<HTMLImageElement | undefined> {
  try {
    const answer = await fetch(address);
    if (!answer.ok) return undefined;
    const text = sized(await answer.text(), dots);
    if (text === undefined) return undefined;
    const url = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
    try {
      const image = new Image();
      image.src = url;
      await image.decode();
      return image;
    } finally {
      URL.revokeObjectURL(url);
    }
  } catch {
    return undefined;
  }
}

/** The drawing with its own width and height set to `dots`; undefined when it is no SVG. */
export function sized(svg: string, dots: number): string | undefined {
  const open = /<svg\b[^>]*>/.exec(svg)?.[0];
  if (open === undefined) return undefined;
  const bare = open.replace(/\s(?:width|height)="[^"]*"/g, '');
  return svg.replace(open, bare.replace('<svg', `<svg width="${dots}" height="${dots}"`));
}

/** Size to draw faces at for this many dots: steps, so that small changes of the host load nothing again. */
export const faceDots = (needed: number): number => [320, 512, 720, 960].find((step) => step >= needed) ?? 1200;
