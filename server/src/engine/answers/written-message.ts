import { separatorFrom } from '../log/separated-parts.ts';
import type { Trace } from '../log/trace.ts';
import type { Message } from '../sip/message.ts';
import { parseMessage } from '../sip/parse-message.ts';
import { plainWire } from '../sip/wire.ts';
import { lengthOf, stretchOf } from '../text/text-source.ts';

/**
 * Returns a message of a `.sip` file as it is written there, line by line, undefined where something else stands there: of a log that was
 * saved under such a name. A log's reader leaves lines out that are no headers, and joins others; who writes has comments there, or is
 * about to write the colon.
 */
export function writtenMessage(trace: Trace, index: number): Message | undefined {
  if (trace.text.hasSeparators !== true) return undefined;
  const read = trace.isVerbatim(index) ? trace.message(index) : undefined;
  if (read !== undefined && endsInEmptyLine(read)) return read;
  if (trace.formatId(index) !== 'raw') return read;
  const { start } = trace.messageSpan(index);
  const message = parseMessage(plainWire(writtenStretch(trace, index, start), start));
  return message.startLine.kind === 'malformed' ? undefined : message;
}

/** Tells whether an empty line ends the headers of a message, so that what follows is its body. */
export function endsInEmptyLine({ wire, body }: Message): boolean {
  return /\n\r?\n$/.test(wire.text.slice(Math.max(0, body.start - 3), body.start));
}

/** Returns what stands from a place of a message up to the next separator or message, or the end of the file. */
export function writtenStretch(trace: Trace, index: number, start: number): string {
  const stretch = wholeLines(stretchOf(trace.text, start, nextStart(trace, index)), index + 1 < trace.count);
  return stretch.slice(0, separatorFrom(stretch, 0));
}

/** Returns where what follows a message begins: the words that a log puts above the next one are the log's, other words are anybody's. */
function nextStart(trace: Trace, index: number): number {
  const next = index + 1;
  if (trace.count <= next) return lengthOf(trace.text);
  return trace.formatId(next) === 'raw' ? trace.messageSpan(next).start : trace.entrySpan(next).start;
}

/** A length that is wrong may reach into the start line of the next message, and what is left of that reads as one. */
function wholeLines(stretch: string, isBeforeMessage: boolean): string {
  if (!isBeforeMessage) return stretch;
  const lines = stretch.slice(0, stretch.lastIndexOf('\n') + 1);
  return lines.slice(0, disablingStart(lines));
}

/** As `rules/disabled-above.ts` reads them. */
const commentOrNothing = /^[ \t]*(?:(?:#+|\/\/)[ \t]*(sip-?lens-disable\b)?|\r?\n)/i;

/** Returns where the comments begin that turn rules off for the next message, right above it; the end of the text where none do. */
function disablingStart(lines: string): number {
  let start = lines.length;
  for (let end = lines.length; 0 < end;) {
    const line = lines.lastIndexOf('\n', end - 2) + 1;
    const found = commentOrNothing.exec(lines.slice(line, Math.min(end, line + 64)));
    if (found === null) break;
    if (found[1] !== undefined) start = line;
    end = line;
  }
  return start;
}
