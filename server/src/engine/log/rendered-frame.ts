import type { TextSource } from '../text/text-source.ts';
import { bodyEnd } from './body-end.ts';
import { codes } from './character-classes.ts';
import { endsNever } from './end-test.ts';
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
    const place = rendering.mayBegin(hit) ? rendering.place(hit) : undefined;
    if (place !== undefined) return frameOf(text, rendering, place, last);
  }
  return undefined;
}

/**
 * Tells whether the start line around `at` may be a rendered one: there is a quote around it, a label or the edge of a pane
 * before it, the dots of a line end behind it, or ngrep's words on its line. That is seldom so, and quickly seen.
 */
export function mayBeRendered(chars: string, at: number, lineStart: number): boolean {
  const behind = chars.charCodeAt(at + 7);
  // A tool that wraps lines may have cut the version of the start line: then the first Via shows the message.
  if (behind === codes.slash) return isIndentedByTwo(chars, lineStart);
  const before = chars.charCodeAt(at - 1);
  if (behind === codes.quote || before === codes.quote) return true;
  if (before === codes.blank && chars.charCodeAt(at - 2) === codes.colon && chars.startsWith('-Line:', at - 7))
    return true;
  if (behind === codes.dot || isEdgeCode(before)) return true;
  const first = chars.charCodeAt(lineStart);
  if (first === codes.blank || (first === codes.capitalR && chars.startsWith('Request-Line: ', lineStart))) return true;
  // Behind a message that ended within its line the next one may follow.
  if (0 < lineStart && chars.charCodeAt(lineStart - 1) !== codes.lineFeed) return true;
  const second = chars.charCodeAt(lineStart + 1);
  return (second === codes.blank || second === codes.parenthesis) && isTransportLetter(first);
}

function isIndentedByTwo(chars: string, lineStart: number): boolean {
  if (chars.charCodeAt(lineStart) !== codes.blank || chars.charCodeAt(lineStart + 1) !== codes.blank) return false;
  return chars.charCodeAt(lineStart + 2) !== codes.blank || chars.charCodeAt(lineStart + 3) !== codes.blank;
}

/** What an edge is drawn with: `x`, `|`, and the two verticals of Unicode. */
function isEdgeCode(code: number): boolean {
  return code === 120 || code === 124 || code === 0x2502 || code === 0x2503;
}

/** ngrep begins its words with U, T or S. */
function isTransportLetter(code: number): boolean {
  return code === 85 || code === 84 || code === 83;
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
  const headers = readHeaderBlock(wire.text, first.next, wire.text.length, plainLayout, endsNever);
  if (headers.lines === 0) return undefined;
  const body = bodyEnd({ text: inner, limit: wire.text.length, layout: plainLayout, headers, isEnd: endsNever });
  const format = renderingNumber(rendering);
  const shared = headStart === undefined && last?.marker.format === format ? last.marker : undefined;
  return {
    marker: shared ?? { format, start: headStart ?? start, end: start },
    layout: { ...plainLayout, rendering: format },
    start,
    startLine: wire.text.slice(first.start, first.end),
    bodyStart: wire.toSource(headers.end),
    end: wire.text.length <= body.end ? end : Math.max(start + 1, Math.min(end, wire.toSource(body.end))),
    reach: end,
    values: headers.values,
  };
}
