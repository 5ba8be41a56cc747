import type { Wire } from '../sip/wire.ts';
import { wireOfWire } from '../sip/wire.ts';
import type { EscapeId } from './escapes/escape-kind.ts';
import { opensLogLine } from './foreign-line.ts';
import { firstEscapedLineEnd, unescapedWire } from './unescape.ts';
import { WireDraft } from './wire-pieces.ts';

/** How many lines a terminal or a mail may have made of one, and how long one of them may be, in characters. */
const mostLines = 24;
const longestLine = 2000;

/** Where the lines end that go on with the one that ends at `lineEnd`, and how far the text was looked at to tell. */
export interface WrappedEnd {
  readonly end: number;
  readonly reach: number;
}

/**
 * Returns where the lines end into which a tool has broken a line whose line ends are escaped: each of them holds such a line end, is
 * no line of a log, and begins no message.
 */
export function wrappedEnd(chars: string, lineEnd: number): WrappedEnd {
  let end = lineEnd;
  let reach = lineEnd;
  for (let count = 0; count < mostLines && end < chars.length; count += 1) {
    const next = chars.slice(end + 1, end + 1 + longestLine);
    const newline = next.indexOf('\n');
    const text = newline === -1 ? next : next.slice(0, newline);
    reach = Math.min(chars.length, end + 2 + text.length);
    if (newline === -1 && next.length === longestLine) break;
    const goesOn = firstEscapedLineEnd(text) !== undefined && !/ SIP\/2\.0(?![/ ])|SIP\/2\.0 [1-6]\d\d /.test(text);
    if (!goesOn || opensLogLine(text)) break;
    end += 1 + text.length;
  }
  return { end, reach };
}

/** Returns the wire view of the text between `start` and `end`, its escapes undone; a line end there was put in by a tool. */
export function unwrappedWire(chars: string, start: number, end: number, escapes: EscapeId): Wire {
  const stretch = chars.slice(start, end);
  if (!stretch.includes('\n')) return unescapedWire(chars, start, end, escapes);
  const draft = new WireDraft();
  for (const found of stretch.matchAll(/[^\r\n]+/g)) draft.put(found[0], start + found.index, found[0].length);
  const joined = draft.wire(start);
  return wireOfWire(joined, unescapedWire(joined.text, 0, joined.text.length, escapes));
}
