import type { TextSource } from '../text/text-source.ts';
import type { EntryRow } from './entry-columns.ts';
import { rawFormat } from './formats/index.ts';
import type { Frame } from './frame.ts';
import { endTest } from './end-test.ts';
import { readHeaderBlock } from './header-block.ts';
import { plainLayout } from './layout.ts';
import { emptyLine, readLine } from './logical-line.ts';

/** The message that a scan has found last: as the general way gave it, or where the quick way has seen it. */
export interface LastMessage {
  isThere: boolean;
  format: number;
  headStart: number;
  headEnd: number;
  start: number;
  end: number;
  frame: Frame | undefined;
}

/** Returns the record of a scan that has found nothing yet. */
export function noLastMessage(): LastMessage {
  return { isThere: false, format: rawFormat, headStart: 0, headEnd: 0, start: 0, end: 0, frame: undefined };
}

/** Notes a message that the quick way has found. */
export function noteRow(last: LastMessage, row: EntryRow): void {
  last.isThere = true;
  last.format = row.format;
  last.headStart = row.headStart;
  last.headEnd = row.headEnd;
  last.start = row.start;
  last.end = row.end;
  last.frame = undefined;
}

/** Notes a message that the general way has found, or none. */
export function noteFrame(last: LastMessage, frame: Frame | undefined): void {
  last.isThere = frame !== undefined;
  last.frame = frame;
  if (frame === undefined) return;
  last.format = frame.marker.format;
  last.start = frame.start;
  last.end = frame.end;
}

/** Returns the last message as the general way has it, or undefined when there is none. */
export function lastFrame(text: TextSource, last: LastMessage): Frame | undefined {
  if (!last.isThere || last.frame !== undefined) return last.frame;
  const { chars } = text;
  const { format, headStart, headEnd, start, end } = last;
  const marker = { format, start: headStart, end: headEnd };
  const line = emptyLine();
  readLine(chars, start, chars.length, plainLayout, line);
  const isEnd = endTest(format === rawFormat ? undefined : marker);
  const headers = readHeaderBlock(chars, line.next, chars.length, plainLayout, isEnd);
  const startLine = chars.slice(line.start, line.end);
  const bodyStart = headers.end;
  last.frame = { marker, layout: plainLayout, start, startLine, bodyStart, end, reach: end, values: headers.values };
  return last.frame;
}
