import type { Trace } from '../log/trace.ts';
import { headerRank } from '../reference/header-order.ts';
import { bodyOctets, bodyText } from '../sip/body/body-text.ts';
import { displayName } from '../sip/header-name.ts';
import type { Header } from '../sip/header.ts';
import type { Message } from '../sip/message.ts';
import type { Span } from '../text/span.ts';
import { declaredBy, lastStartingBefore, onlyContentLength, saysNone } from './content-length-edit.ts';
import { headerLines } from './header-lines.ts';
import type { HeaderLines } from './header-lines.ts';
import { saysTheSame } from './says-the-same.ts';
import type { SpanEdit } from './span-edit.ts';
import { writtenMessage } from './written-message.ts';
import { writtenBody, writtenLength } from './written-body.ts';
import type { WrittenBody } from './written-body.ts';

/** A folded value stays folded where its line would be longer than this, in characters. */
const longestLine = 500;

/**
 * Returns the edits that bring the messages of a `.sip` file which `place` touches into their usual form: names as the RFCs spell them,
 * one blank behind the colon, the usual order, no folds, the Content-Length that the body has. Bodies, start lines and comments stay what
 * they are, and so does a message of which it is not sure what its lines are. None in a log: it is evidence. Ascending and apart.
 */
export function formatEdits(trace: Trace, place: Span): readonly SpanEdit[] {
  if (trace.text.hasSeparators !== true) return [];
  const edits: SpanEdit[] = [];
  const first = Math.max(0, lastStartingBefore(trace, place.start));
  for (let index = first; index < trace.count && trace.messageSpan(index).start <= place.end; index += 1) {
    const message = writtenMessage(trace, index);
    if (message !== undefined) edits.push(...messageEdits(trace, index, message));
  }
  return edits;
}

function messageEdits(trace: Trace, index: number, message: Message): readonly SpanEdit[] {
  const lines = message.startLine.kind === 'malformed' ? undefined : headerLines(message);
  const body = writtenBody(trace, index, message);
  // Headers that no empty line ends may go on in what is taken for something else.
  if (lines === undefined || body === undefined) return [];
  const length = contentLength(trace, index, message);
  const texts = new Map(lines.map((line) => [line, writtenLines(message, line, length)]));
  const ordered = lines.toSorted((a, b) => headerRank(a.header.name) - headerRank(b.header.name));
  const textOf = (line: HeaderLines): string => texts.get(line) ?? '';
  const base = message.wire.toSource(0);
  const moved = movedSlots(lines, ordered);
  const edits: SpanEdit[] = [];
  lines.forEach((line, slot) => {
    if (slot === moved.start && moved.start < moved.end) {
      const end = lines[moved.end - 1]?.end ?? line.end;
      const newText = ordered.slice(moved.start, moved.end).map(textOf).join(lineEndOf(message));
      edits.push({ span: { start: base + line.start, end: base + end }, newText });
    }
    if (slot < moved.start || moved.end <= slot) edits.push(...lineEdits(message, line, textOf(line)));
  });
  return edits.length === 0 || saysTheSame(message, headWith(message, edits, base)) ? edits : [];
}

/** Returns the message up to its body with edits applied, which count from the text that the message stands in at `base`. */
function headWith(message: Message, edits: readonly SpanEdit[], base: number): string {
  return edits.reduceRight(
    (text, { span, newText }) => text.slice(0, span.start - base) + newText + text.slice(span.end - base),
    message.wire.text.slice(0, message.body.start),
  );
}

/** Returns the slots whose lines change places: before the first and behind the last everything stands where it should. */
function movedSlots(lines: readonly HeaderLines[], ordered: readonly HeaderLines[]): Span {
  const start = lines.findIndex((line, slot) => line !== ordered[slot]);
  if (start === -1) return { start: lines.length, end: lines.length };
  return { start, end: lines.findLastIndex((line, slot) => line !== ordered[slot]) + 1 };
}

/** Returns the edit of one line that stays where it is, from its first character that changes to its last. */
function lineEdits(message: Message, line: HeaderLines, newText: string): readonly SpanEdit[] {
  const old = message.wire.text.slice(line.start, line.end);
  if (old === newText) return [];
  const shorter = Math.min(old.length, newText.length);
  let head = 0;
  while (head < shorter && old[head] === newText[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === newText[newText.length - 1 - tail]) tail += 1;
  const start = message.wire.toSource(line.start) + head;
  const end = message.wire.toSource(line.start) + old.length - tail;
  return [{ span: { start, end }, newText: newText.slice(head, newText.length - tail) }];
}

function writtenLines(message: Message, { header, start }: HeaderLines, length: number | undefined): string {
  const comments = message.wire.text.slice(start, header.start);
  const isLength = header.name === 'content-length' && length !== undefined;
  const value = isLength ? String(length) : valueOf(header);
  const name = header.field === undefined ? header.writtenName : displayName(header.name);
  return `${comments}${name}:${value === '' ? '' : ` ${value}`}`;
}

function valueOf(header: Header): string {
  const { value } = header;
  return value.length <= longestLine ? value : header.text.slice(header.valueStart, header.valueEnd);
}

/** Returns the length that the body has; undefined where it is not sure that what follows is one, or where no number stands there. */
function contentLength(trace: Trace, index: number, message: Message): number | undefined {
  const header = onlyContentLength(message);
  const body = writtenBody(trace, index, message);
  if (header === undefined || body === undefined) return undefined;
  return saysNone(message, header) || isShown(message, body, declaredBy(header))
    ? undefined
    : writtenLength(body, declaredBy(header));
}

/**
 * Tells whether a declared length ends where an empty line stands, or SDP behind its last line: what is behind that may be a note, or
 * forgotten.
 */
function isShown(message: Message, body: WrittenBody, declared: number | undefined): boolean {
  if (declared === undefined || declared === 0 || bodyOctets(message, 'utf16').withCrlf !== declared) return false;
  const read = bodyText(message);
  const rest = body.text.slice(read.length);
  if (body.isSdp && read.endsWith('\n') && rest !== '' && !/^[a-z]=/.test(rest)) return true;
  return (read.endsWith('\n') ? /^\r?\n/ : /^(?:\r?\n){2}/).test(rest);
}

/** The line end of the start line, behind which blanks may stand. */
function lineEndOf({ wire: { text } }: Message): string {
  return text.charAt(text.indexOf('\n') - 1) === '\r' ? '\r\n' : '\n';
}
