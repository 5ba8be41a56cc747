import type { Wire } from '../sip/wire.ts';
import { octetsOf } from '../text/octets.ts';
import type { TextSource } from '../text/text-source.ts';
import { bodyEnd, declaredLength, mayQuote } from './body-end.ts';
import { endTest } from './end-test.ts';
import type { Frame } from './frame.ts';
import type { HeaderBlock } from './header-block.ts';
import { mostStrangeLines, readHeaderBlock } from './header-block.ts';
import { plainLayout } from './layout.ts';
import { emptyLine, readLine } from './logical-line.ts';
import type { Marker } from './marker.ts';

/** How far a body is followed that quotes messages, in characters. */
const longestQuoting = 16 * 1024;

/** A message that was found in the wire view of a stretch of text. */
export interface Measured {
  readonly frame: Omit<Frame, 'layout' | 'start'>;
  /** True when more text could make the message longer. */
  readonly isOpen: boolean;
  /** True when its headers ended in an empty line and its body has the length that they declare. */
  readonly isWhole: boolean;
}

/** Returns the message that a wire view begins with, or undefined when no header follows its start line. */
export function measuredFrame(unit: TextSource['unit'], wire: Wire, marker: Marker): Measured | undefined {
  const text: TextSource = { unit, chars: wire.text };
  const limit = wire.text.length;
  const isEnd = endTest(marker);
  const first = emptyLine();
  readLine(wire.text, 0, limit, plainLayout, first);
  const headers = readHeaderBlock(wire.text, first.next, limit, plainLayout, isEnd);
  if (headers.lines === 0) return undefined;
  const { end, reach } = bodyEnd({ text, limit, layout: plainLayout, headers, isEnd });
  const frame = {
    marker,
    startLine: wire.text.slice(first.start, first.end),
    bodyStart: wire.toSource(headers.end),
    end: wire.toSource(end),
    reach: wire.toSource(reach),
    values: headers.values,
  };
  const isOpen = headers.isComplete ? mayGoOn(headers, end, wire.text) : mayBeCut(wire.text, headers.end);
  return {
    frame,
    isOpen,
    isWhole: headers.isComplete && hasDeclaredLength(headers, wire.text.slice(headers.end, end)),
  };
}

function hasDeclaredLength(headers: HeaderBlock, body: string): boolean {
  const declared = declaredLength(headers.values.contentLength);
  if (declared === undefined) return body === '';
  return octetsOf(body, 'utf16') === declared || octetsOf(body.replace(/\r?\n/g, '\r\n'), 'utf16') === declared;
}

/**
 * Tells whether a header block that no empty line has ended may go on in text that was not unescaped yet: not where more lines
 * stand behind it than are looked at for a further header. Else each of many cut messages would unescape the whole line.
 */
function mayBeCut(text: string, headersEnd: number): boolean {
  let at = headersEnd;
  for (let count = 0; count < mostStrangeLines + 2; count += 1) {
    at = text.indexOf('\n', at) + 1;
    if (at === 0) return true;
  }
  return false;
}

/**
 * A body may be longer than what was unescaped when nothing ended it but, maybe, the first half of a line, or when it quotes messages
 * and its length says so.
 */
function mayGoOn(headers: HeaderBlock, end: number, text: string): boolean {
  const rest = text.slice(end);
  if (!rest.includes('\n') || rest.trim() === '') return true;
  const declared = declaredLength(headers.values.contentLength) ?? 0;
  return mayQuote(headers) && text.length < headers.end + declared && text.length < longestQuoting;
}
