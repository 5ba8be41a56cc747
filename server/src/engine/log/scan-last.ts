import { latin1Of } from '../text/octet-search.ts';
import type { OctetWindow } from '../text/octet-window.ts';
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
  /** The octets of the message itself, when it stood in text that is gone from the window. */
  kept: Uint8Array | undefined;
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
  const marker = frame.tail ?? frame.marker;
  last.format = frame.marker.format;
  last.headStart = marker.start;
  last.headEnd = marker.end;
  last.start = frame.start;
  last.end = frame.end;
}

/** How far from the words that announce a packet its last message begins, and how long a start line may be, in characters. */
const longestPacket = 32_768;
const longestStartLine = 4096;

/**
 * Tells whether the message whose version stands at `hit` may be one of the packet whose words begin at `headStart` and whose last
 * message ended at `end`. A window over a text keeps the words as long as it says so of all that follows.
 */
export function mayShareMarker({ headStart, end }: Pick<LastMessage, 'headStart' | 'end'>, hit: number): boolean {
  return end - headStart <= longestPacket && hit - end <= longestStartLine;
}

/** Returns the last message as the general way has it, or undefined when there is none. */
export function lastFrame(text: TextSource, last: LastMessage): Frame | undefined {
  if (!last.isThere || last.frame !== undefined) return last.frame;
  const { format, headStart, headEnd, start, end } = last;
  const chars = last.kept === undefined ? text.chars : latin1Of(last.kept);
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

/** Moves what is noted when the octets before `by` go; what it must know of them is read first. */
export function moveLast({ octets }: OctetWindow, last: LastMessage, by: number): void {
  if (!last.isThere || by === 0) return;
  const { frame } = last;
  if (frame === undefined && last.kept === undefined && last.format !== rawFormat) {
    last.kept = octets.slice(last.start, last.end);
  }
  last.hasWordsBehind ||= hasWords(octets, Math.max(0, last.end), by);
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

/** Tells whether another character than white space stands between two places. */
function hasWords(octets: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (isSpace[octets[at] ?? 0] !== 1) return true;
  return false;
}

const isSpace = Uint8Array.from({ length: 256 }, (_, code) => (String.fromCharCode(code).trim() === '' ? 1 : 0));
