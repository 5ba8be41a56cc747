import type { TextSource } from '../text/text-source.ts';
import { bodyEnd } from './body-end.ts';
import type { Frame } from './frame.ts';
import { readHeaderBlock } from './header-block.ts';
import { plainLayout } from './layout.ts';
import { emptyLine, readLine } from './logical-line.ts';
import { renderingNumber, renderings } from './renderings/index.ts';
import type { Hit, RenderedPlace, Rendering } from './renderings/rendering.ts';

/**
 * Returns the message that a tool has spelled around a hit as fields or cells, or undefined. A message whose packet was told
 * above the one before it, as where one TCP segment carries both, has the head of that one: `last`.
 */
export function renderedFrame(text: TextSource, hit: Hit, last: Frame | undefined): Frame | undefined {
  for (const rendering of renderings) {
    const place = rendering.place(hit);
    if (place !== undefined) return frameOf(text, rendering, place, last);
  }
  return undefined;
}

/** Tells whether the start line around `at` has a quote around it or a label before it: seldom so, and quickly seen. */
export function mayBeRendered(chars: string, at: number, lineStart: number): boolean {
  const behind = chars.charCodeAt(at + 7);
  if (behind === 47) return false;
  if (behind === 34 || chars.charCodeAt(at - 1) === 34 || chars.startsWith('-Line: ', at - 7)) return true;
  return chars.slice(lineStart, Math.min(at, lineStart + 60)).includes('Request-Line: ');
}

function frameOf(
  text: TextSource,
  rendering: Rendering,
  place: RenderedPlace,
  last: Frame | undefined,
): Frame | undefined {
  const { start, end, headStart } = place;
  const wire = rendering.wire(text.chars, start, end);
  const inner: TextSource = { unit: text.unit, chars: wire.text };
  const first = emptyLine();
  readLine(wire.text, 0, wire.text.length, plainLayout, first);
  const headers = readHeaderBlock(wire.text, first.next, wire.text.length, plainLayout, () => false);
  if (headers.lines === 0) return undefined;
  const body = bodyEnd({ text: inner, limit: wire.text.length, layout: plainLayout, headers, isEnd: () => false });
  const format = renderingNumber(rendering);
  const shared = headStart === undefined && last?.marker.format === format ? last.marker : undefined;
  return {
    marker: shared ?? { format, start: headStart ?? start, end: start },
    layout: { ...plainLayout, rendering: format },
    start,
    startLine: wire.text.slice(first.start, first.end),
    bodyStart: wire.toSource(headers.end),
    end: wire.text.length <= body.end + 2 ? end : Math.max(start + 1, Math.min(end, wire.toSource(body.end))),
    reach: end,
    values: headers.values,
  };
}
