/** The one hand that draws everything: washes a little off their lines, lines that swell and tremble, all from a seed. */
import { type Colour, type Inks, veil } from '../palette.ts';
import { type Box, boxOf, type Form } from './form.ts';
import { grainTile } from './grain.ts';
import { type Chance, chanceOf } from './seed.ts';
import { type Pt, type StrokeManner, arc, pts, smooth, strokeOutline, uneven } from './stroke.ts';

const LINE = 2.6;
const SLIP: Pt = [3.5, 2.5];
/** Below this area a wash is too small for its grain to be seen. Square world units. */
const GRAINED = 2600;

export class Pen {
  readonly chance: Chance;

  constructor(
    readonly context: CanvasRenderingContext2D,
    readonly inks: Inks,
    name: string,
    /** Dots per world unit, so that the grain keeps its size. */
    private readonly unit: number,
  ) {
    this.chance = chanceOf(name);
  }

  /** A stroke through the points; three or more points with `curved` are joined softly. */
  line(points: readonly Pt[], width = LINE, ink: Colour = this.inks.ink, manner: StrokeManner & { curved?: boolean } = {}): this {
    const way = manner.curved === true ? smooth(points) : points;
    this.trace(strokeOutline(way, width, this.chance, manner));
    this.context.fillStyle = ink;
    this.context.fill();
    return this;
  }

  /** Colour without a line: uneven at the edge, darker where it gathers. */
  wash(points: readonly Pt[], colour: Colour, alpha = 0.85, pool = 0.16): this {
    const edge = uneven(points, 1.7, this.chance);
    const box = boxOf(edge);
    const { context } = this;
    this.trace(edge);
    context.fillStyle = veil(colour, alpha);
    context.fill();
    context.save();
    context.clip();
    context.globalCompositeOperation = 'multiply';
    const fade = context.createLinearGradient(box.left, box.top, box.left + (box.right - box.left) * 0.25, box.bottom);
    fade.addColorStop(0, veil(colour, 0));
    fade.addColorStop(0.45, veil(colour, pool * 0.4));
    fade.addColorStop(1, veil(colour, pool * 2.2));
    context.fillStyle = fade;
    context.fillRect(box.left, box.top, box.right - box.left, box.bottom - box.top);
    if ((box.right - box.left) * (box.bottom - box.top) > GRAINED) this.grain(box, 0.3);
    context.restore();
    this.trace(edge);
    context.strokeStyle = veil(colour, alpha * 0.5);
    context.lineWidth = 1.6;
    context.stroke();
    return this;
  }

  /** A closed form with corners: body, wash, then each side as a stroke of its own. */
  poly(points: readonly Pt[], colour: Colour | null, form: Form = {}): this {
    this.fill(points, colour, form);
    const { line = LINE, ink = this.inks.ink } = form;
    if (line > 0)
      points.forEach((p, i) => {
        const q = points[(i + 1) % points.length] ?? p;
        const over = Math.min(2.2, line * 0.7) / (Math.hypot(q[0] - p[0], q[1] - p[1]) || 1);
        const dx = (q[0] - p[0]) * over;
        const dy = (q[1] - p[1]) * over;
        this.line(pts(p[0] - dx, p[1] - dy, q[0] + dx, q[1] + dy), line, ink, { taper: [0.7, 0.6] });
      });
    return this;
  }

  rect(x: number, y: number, width: number, height: number, colour: Colour | null, form: Form = {}): this {
    return this.poly(pts(x, y, x + width, y, x + width, y + height, x, y + height), colour, form);
  }

  /** A closed soft form through the points: one unbroken stroke around it. */
  blob(points: readonly Pt[], colour: Colour | null, form: Form = {}): this {
    const round = smooth(points, true);
    this.fill(round, colour, form);
    const { line = LINE, ink = this.inks.ink } = form;
    return line > 0 ? this.line(round, line, ink, { taper: [0.7, 0.5] }) : this;
  }

  oval(x: number, y: number, rx: number, ry: number, colour: Colour | null, form: Form = {}): this {
    const turn = this.chance();
    const round = arc(x, y, rx, ry, turn, turn + 1.02);
    this.fill(round, colour, form);
    const { line = LINE, ink = this.inks.ink } = form;
    return line > 0 ? this.line(round, line, ink, { taper: [0.7, 0.4] }) : this;
  }

  /** A filled dot of ink. */
  dot(x: number, y: number, radius: number, ink: Colour = this.inks.ink): this {
    this.context.beginPath();
    this.context.arc(x, y, radius, 0, Math.PI * 2);
    this.context.fillStyle = ink;
    this.context.fill();
    return this;
  }

  /** Parallel strokes across a box, as shading; `lean` is how far each leans to the right over its height. */
  hatch(
    x: number,
    y: number,
    width: number,
    height: number,
    gap: number,
    ink: Colour = this.inks.grey,
    lean = 0,
    thick = 1.3,
  ): this {
    for (let at = gap * this.chance(); at < width; at += gap * (0.8 + this.chance() * 0.4))
      this.line(pts(x + at + lean, y + this.chance() * 4, x + at, y + height - this.chance() * 6), thick, ink);
    return this;
  }

  /** Light or shade that fades outwards from a point. */
  glow(x: number, y: number, radius: number, colour: Colour, alpha: number, squash = 1): this {
    const { context } = this;
    context.save();
    context.translate(x, y);
    context.scale(1, squash);
    const fade = context.createRadialGradient(0, 0, 0, 0, 0, radius);
    fade.addColorStop(0, veil(colour, alpha));
    fade.addColorStop(0.5, veil(colour, alpha * 0.45));
    fade.addColorStop(1, veil(colour, 0));
    context.fillStyle = fade;
    context.fillRect(-radius, -radius, radius * 2, radius * 2);
    context.restore();
    return this;
  }

  /** Flat colour with neither edge nor grain: light on glass, what must not show the paper. */
  flat(points: readonly Pt[], colour: Colour, alpha = 1): this {
    this.trace(points);
    this.context.fillStyle = veil(colour, alpha);
    this.context.fill();
    return this;
  }

  /** Cuts the form out of the sheet, so that what stands behind shows. */
  cut(points: readonly Pt[]): this {
    this.context.save();
    this.context.globalCompositeOperation = 'destination-out';
    this.trace(points);
    this.context.fill();
    this.context.restore();
    return this;
  }

  /** Draws only inside the form. */
  inside(points: readonly Pt[], draw: () => void): this {
    this.context.save();
    this.trace(points);
    this.context.clip();
    draw();
    this.context.restore();
    return this;
  }

  /** Draws with the origin moved (and turned, in radians, or scaled). */
  at(x: number, y: number, draw: () => void, turn = 0, scaleX = 1, scaleY = scaleX): this {
    this.context.save();
    this.context.translate(x, y);
    this.context.rotate(turn);
    this.context.scale(scaleX, scaleY);
    draw();
    this.context.restore();
    return this;
  }

  /** Lays the tooth of the paper over a box. */
  grain(box: Box, alpha: number, how: GlobalCompositeOperation = 'soft-light'): this {
    const { context } = this;
    const pattern = context.createPattern(grainTile(), 'repeat');
    if (pattern === null) return this;
    pattern.setTransform(new DOMMatrix().scale(1.6 / this.unit));
    context.save();
    context.globalCompositeOperation = how;
    context.globalAlpha = alpha;
    context.fillStyle = pattern;
    context.fillRect(box.left, box.top, box.right - box.left, box.bottom - box.top);
    context.restore();
    return this;
  }

  private fill(points: readonly Pt[], colour: Colour | null, form: Form): void {
    const { wash = 0.9, slip = SLIP, body = this.inks.paper, pool = 0.16 } = form;
    if (body !== false) {
      this.trace(points);
      this.context.fillStyle = body;
      this.context.fill();
    }
    if (colour !== null)
      this.wash(
        points.map((p): Pt => [p[0] + slip[0], p[1] + slip[1]]),
        colour,
        wash,
        pool,
      );
  }

  private trace(points: readonly Pt[]): void {
    this.context.beginPath();
    points.forEach((p, i) => (i === 0 ? this.context.moveTo(p[0], p[1]) : this.context.lineTo(p[0], p[1])));
    this.context.closePath();
  }
}
