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
  /** The message itself, when it stood in text that is gone from the window. */
  kept: string | undefined;
  /** True when something stood behind the message in text that is gone from the window. */
  hasWordsBehind: boolean;
}

/** Returns the record of a scan that has found nothing yet. */
export function noLastMessage(): LastMessage {
  return {
    isThere: false,
    format: rawFormat,
    headStart: 0,
    headEnd: 0,
    start: 0,
    end: 0,
    frame: undefined,
    kept: undefined,
    hasWordsBehind: false,
  };
}

/** Notes a message that the quick way has found. */
export function noteRow(last: LastMessage, row: EntryRow): void {
  last.isThere = true;
  last.kept = undefined;
  last.hasWordsBehind = false;
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
  last.hasWordsBehind = false;
  if (frame === undefined) return;
  last.format = frame.marker.format;
  last.start = frame.start;
  last.end = frame.end;
}

/** Returns the last message as the general way has it, or undefined when there is none. */
export function lastFrame(text: TextSource, last: LastMessage): Frame | undefined {
  if (!last.isThere || last.frame !== undefined) return last.frame;
  const { format, headStart, headEnd, start, end } = last;
  const chars = last.kept ?? text.chars;
  const from = last.kept === undefined ? start : 0;
  const marker = { format, start: headStart, end: headEnd };
  const line = emptyLine();
  readLine(chars, from, chars.length, plainLayout, line);
  const isEnd = endTest(format === rawFormat ? undefined : marker);
  const headers = readHeaderBlock(chars, line.next, chars.length, plainLayout, isEnd);
  const startLine = chars.slice(line.start, line.end);
  const bodyStart = headers.end;
  last.frame = { marker, layout: plainLayout, start, startLine, bodyStart, end, reach: end, values: headers.values };
  return last.frame;
}

/** Moves what is noted when the text before `by` goes; what it must know of that text is read first. */
export function moveLast(text: TextSource, last: LastMessage, by: number): void {
  if (!last.isThere || by === 0) return;
  const { frame } = last;
  if (frame === undefined && last.kept === undefined && last.format !== rawFormat) {
    last.kept = text.chars.slice(last.start, last.end);
  }
  const gone = text.chars.slice(Math.max(0, last.end), by);
  last.hasWordsBehind ||= gone.trim() !== '';
  last.headStart -= by;
  last.headEnd -= by;
  last.start -= by;
  last.end -= by;
  if (frame === undefined) return;
  const { marker } = frame;
  last.frame = {
    ...frame,
    marker: { ...marker, start: marker.start - by, end: marker.end - by },
    start: frame.start - by,
    bodyStart: frame.bodyStart - by,
    end: frame.end - by,
    reach: frame.reach - by,
  };
}
