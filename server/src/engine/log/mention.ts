import type { Span } from '../text/span.ts';
import { lengthOf, stretchOf } from '../text/text-source.ts';
import { mentionPatterns } from './mentions/index.ts';
import type { Trace } from './trace.ts';

/** A line's words about a message that does not stand there. A request has a method, a response a status; absent = not told. */
export interface Mention {
  /** The pattern that found it. */
  readonly id: string;
  /** The status and its phrase, or the method, in offsets of the text analysed. */
  readonly span: Span;
  readonly status?: number;
  readonly method?: string;
  readonly callId?: string;
  readonly cseqNumber?: number;
  readonly cseqMethod?: string;
}

/** The longest line that is read, in characters. */
const longestLine = 4000;

/**
 * Returns what is mentioned at an offset, or undefined. Inside a message nothing is: there a line is a header or a body. Costs a
 * look at one line, and is asked only when somebody points at it.
 */
export function mentionAt(trace: Trace, offset: number): Mention | undefined {
  const from = Math.max(0, offset - longestLine);
  const start = from + stretchOf(trace.text, from, offset).lastIndexOf('\n') + 1;
  const rest = stretchOf(trace.text, offset, offset + longestLine).indexOf('\n');
  const end = rest === -1 ? Math.min(lengthOf(trace.text), offset + longestLine) : offset + rest;
  const line = stretchOf(trace.text, start, end).replace(/\r$/, '');
  const found = mentionsOfLine(line, start).find(({ span }) => span.start <= offset && offset <= span.end);
  return found === undefined || isOfMessage(trace, found.span.start) ? undefined : found;
}

/** Tells whether the character at an offset is one of a message, not of the log's words before and between its lines. */
function isOfMessage(trace: Trace, offset: number): boolean {
  const index = trace.indexAt(offset);
  if (index === undefined) return false;
  const { wire } = trace.message(index);
  let low = 0;
  let high = wire.text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (wire.toSource(middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low < wire.text.length && wire.toSource(low) === offset;
}

/** Returns the mentions of a line that begins at `start` of its text, in the order of the table, one for each place. */
export function mentionsOfLine(line: string, start: number): readonly Mention[] {
  if (longestLine < line.length || !mayMention.test(line)) return [];
  const found: Mention[] = [];
  for (const { id, pattern } of mentionPatterns) {
    const match = pattern.exec(line);
    const one = match === null ? undefined : mentionOf(id, match, start);
    if (one !== undefined && found.every(({ span }) => !overlaps(span, one.span))) found.push(one);
  }
  return found;
}

/** Three digits or a word of capital letters stand in every mention. */
const mayMention = /[1-6]\d\d|[A-Z]{3}/;

function mentionOf(id: string, match: RegExpExecArray, start: number): Mention | undefined {
  const { groups = {}, indices } = match;
  const place = indices?.groups?.['status'] ?? indices?.groups?.['method'];
  if (place === undefined) return undefined;
  const reason = indices?.groups?.['reason'];
  const end = reason?.[0] === place[1] + 1 ? reason[1] : place[1];
  const { status, method, callId, cseq, cseqMethod } = groups;
  return {
    id,
    span: { start: start + place[0], end: start + end },
    ...(status === undefined ? {} : { status: Number(status) }),
    ...(status !== undefined || method === undefined ? {} : { method }),
    ...(callId === undefined ? {} : { callId }),
    ...(cseq === undefined ? {} : { cseqNumber: Number(cseq) }),
    ...(cseqMethod === undefined ? {} : { cseqMethod }),
  };
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
