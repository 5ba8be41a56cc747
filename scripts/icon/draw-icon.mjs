// Draws media/icon.png: two telephones' lifelines of a call-flow ladder, a request to the right that is turned back, and
// the lens. Run with `node scripts/icon/draw-icon.mjs`; the picture is committed, because nothing else changes it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { encodePng } from './encode-png.mjs';

const size = 256;
/** Each pixel is the mean of this many by this many points, so that edges are smooth. */
const samples = 4;

const background = [24, 38, 66];
const lifeline = [126, 150, 196];
const request = [255, 255, 255];
const redirect = [255, 176, 59];
const lens = [92, 214, 180];

/** What is drawn, the last on top: a colour and a function that tells whether a point is inside. */
const shapes = [
  { colour: background, has: roundedSquare(8, 248, 48) },
  { colour: lifeline, has: segment(64, 52, 64, 204, 7) },
  { colour: lifeline, has: segment(192, 52, 192, 204, 7) },
  { colour: request, has: segment(70, 84, 166, 84, 8) },
  { colour: request, has: triangle([162, 64], [162, 104], [188, 84]) },
  { colour: redirect, has: segment(96, 132, 186, 132, 8) },
  { colour: redirect, has: triangle([98, 112], [98, 152], [70, 132]) },
  { colour: background, has: disc(166, 176, 48) },
  { colour: lens, has: ring(166, 176, 40, 10) },
  { colour: lens, has: segment(196, 206, 222, 232, 10) },
  { colour: redirect, has: disc(150, 176, 8) },
  { colour: redirect, has: disc(166, 176, 8) },
  { colour: redirect, has: disc(182, 176, 8) },
];

const pixels = new Uint8Array(size * size * 4);
for (let y = 0; y < size; y += 1) {
  for (let x = 0; x < size; x += 1) pixels.set(pixelAt(x, y), (y * size + x) * 4);
}
const folder = new URL('../../media/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(fileURLToPath(new URL('icon.png', folder)), encodePng(size, size, pixels));

function pixelAt(x, y) {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let step = 0; step < samples * samples; step += 1) {
    const px = x + ((step % samples) + 0.5) / samples;
    const py = y + (Math.floor(step / samples) + 0.5) / samples;
    const shape = shapes.findLast(({ has }) => has(px, py));
    if (shape === undefined) continue;
    covered += 1;
    shape.colour.forEach((value, channel) => (sum[channel] += value));
  }
  if (covered === 0) return [0, 0, 0, 0];
  return [...sum.map((value) => Math.round(value / covered)), Math.round((255 * covered) / (samples * samples))];
}

function disc(cx, cy, radius) {
  return (x, y) => Math.hypot(x - cx, y - cy) <= radius;
}

function ring(cx, cy, radius, width) {
  return (x, y) => Math.abs(Math.hypot(x - cx, y - cy) - radius) <= width / 2;
}

function segment(x1, y1, x2, y2, radius) {
  const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
  return (x, y) => {
    const along = Math.min(1, Math.max(0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length));
    return Math.hypot(x - x1 - along * (x2 - x1), y - y1 - along * (y2 - y1)) <= radius;
  };
}

function triangle(a, b, c) {
  const side = (p, q, x, y) => (q[0] - p[0]) * (y - p[1]) - (q[1] - p[1]) * (x - p[0]);
  return (x, y) => {
    const sides = [side(a, b, x, y), side(b, c, x, y), side(c, a, x, y)];
    return sides.every((value) => 0 <= value) || sides.every((value) => value <= 0);
  };
}

function roundedSquare(from, to, radius) {
  return (x, y) => {
    const dx = Math.max(from + radius - x, x - (to - radius), 0);
    const dy = Math.max(from + radius - y, y - (to - radius), 0);
    return Math.hypot(dx, dy) <= radius;
  };
}
