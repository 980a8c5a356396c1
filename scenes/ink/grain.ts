/** The tooth of the paper: one small grey tile, made once, laid over every sheet and inside every wash. */
import { chanceOf } from './seed.ts';

const SIZE = 256;
let tile: HTMLCanvasElement | undefined;

/** Soft clouds and fine specks around middle grey, for laying on with `soft-light` or as a faint veil. Tiles without a seam. */
export function grainTile(): HTMLCanvasElement {
  if (tile !== undefined) return tile;
  const canvas = document.createElement('canvas');
  canvas.width = SIZE;
  canvas.height = SIZE;
  const context = canvas.getContext('2d');
  if (context === null) return canvas;
  const image = context.createImageData(SIZE, SIZE);
  const fine = chanceOf('grain fine');
  const clouds = [lattice('grain 16', 16), lattice('grain 48', 48), lattice('grain 128', 128)];
  for (let y = 0; y < SIZE; y++)
    for (let x = 0; x < SIZE; x++) {
      const cloud = clouds.reduce((sum, at, i) => sum + at(x, y) * (0.5 - i * 0.12), 0);
      const speck = fine();
      const value = 128 + cloud * 70 + (speck - 0.5) * 46 + (speck > 0.994 ? -70 : 0);
      const i = (y * SIZE + x) * 4;
      image.data[i] = value;
      image.data[i + 1] = value;
      image.data[i + 2] = value;
      image.data[i + 3] = 255;
    }
  context.putImageData(image, 0, 0);
  tile = canvas;
  return canvas;
}

/** Smooth noise on a grid of `cells` that meets itself at the edges, −1 to 1. */
function lattice(name: string, cells: number): (x: number, y: number) => number {
  const chance = chanceOf(name);
  const knots = Float32Array.from({ length: cells * cells }, () => chance() * 2 - 1);
  const knot = (x: number, y: number): number => knots[(y % cells) * cells + (x % cells)] ?? 0;
  return (px, py) => {
    const gx = (px / SIZE) * cells;
    const gy = (py / SIZE) * cells;
    const x = Math.floor(gx);
    const y = Math.floor(gy);
    const fx = ease(gx - x);
    const fy = ease(gy - y);
    const top = knot(x, y) + (knot(x + 1, y) - knot(x, y)) * fx;
    const low = knot(x, y + 1) + (knot(x + 1, y + 1) - knot(x, y + 1)) * fx;
    return top + (low - top) * fy;
  };
}

const ease = (t: number): number => t * t * (3 - 2 * t);
