import { ngrepSingle } from './ngrep-single.ts';
import type { Rendering } from './rendering.ts';
import { sngrepScreen } from './sngrep-screen.ts';
import { tsharkJson } from './tshark-json.ts';
import { tsharkPdml } from './tshark-pdml.ts';
import { tsharkTree } from './tshark-tree.ts';

/** Every rendering, in the order in which they are tried. */
export const renderings: readonly Rendering[] = [tsharkTree, tsharkJson, tsharkPdml, ngrepSingle, sngrepScreen];

/** The number of a rendering as a format is its place here behind this one; formats of lines have lower numbers. */
const firstRendering = 200;

/** Returns the format number of a rendering. */
export function renderingNumber(rendering: Rendering): number {
  return firstRendering + renderings.indexOf(rendering);
}

/** Returns the rendering with a format number, or undefined where the number is that of a format of lines. */
export function renderingOf(number: number): Rendering | undefined {
  // A negative place would be looked for by name.
  return number < firstRendering ? undefined : renderings[number - firstRendering];
}
