import type { TextSource } from '../text/text-source.ts';
import type { EntryRow } from './entry-columns.ts';
import { rowOf } from './entry-row.ts';
import { escapedFrame } from './escaped-frame.ts';
import type { Frame } from './frame.ts';
import { frameAt } from './frame.ts';
import type { IndexTables } from './index-state.ts';
import { rawFormat } from './formats/index.ts';
import { mayBeRendered, renderedFrame } from './rendered-frame.ts';
import type { LineBounds } from './start-candidate.ts';
import { candidateAt } from './start-candidate.ts';
import { malformedFirstLine } from './malformed-first-line.ts';

/** How much text is scanned between two pauses, in characters. */
const sliceLength = 256 * 1024;

/** Takes one row and tells whether the scan goes on. */
export type TakeRow = (row: EntryRow) => boolean;

/**
 * Finds every message from `from` on and hands its row to `take`, in the order of the text; pauses (yields the offset
 * reached) every 256 KB. `from` must be 0 or the start of an entry: a scan has no other state, so that it can begin again
 * at any entry after an edit.
 */
export function* scan(text: TextSource, from: number, tables: IndexTables, take: TakeRow): Generator<number, void> {
  const { chars } = text;
  const bounds: LineBounds = { start: from, end: -1 };
  let floor = from;
  let pause = from + sliceLength;
  let last: Frame | undefined;
  const opening = from === 0 ? malformedFirstLine(text) : undefined;
  if (opening !== undefined) {
    if (!take(rowOf(opening, tables))) return;
    last = opening;
    floor = opening.end;
  }
  for (let at = chars.indexOf('SIP/', floor); at !== -1; at = chars.indexOf('SIP/', at)) {
    if (pause <= at) {
      yield at;
      pause = at + sliceLength;
    }
    measureLine(chars, at, floor, bounds);
    const rendered = mayBeRendered(chars, at, bounds.start)
      ? renderedFrame(text, { chars, at, lineStart: bounds.start, lineEnd: bounds.end, floor }, last)
      : undefined;
    const frame = rendered ?? printedFrame(text, at, floor, bounds);
    if (frame === undefined) {
      at += 4;
      continue;
    }
    if (isEcho(chars, frame, last)) last = undefined;
    else {
      last = withInheritedMarker(chars, frame, last);
      if (!take(rowOf(last, tables))) return;
    }
    floor = Math.max(frame.end, at + 4);
    at = floor;
    if (floor < bounds.end) bounds.start = floor;
    else bounds.end = -1;
  }
}

/** Returns the message that a log has printed line by line, or on one line with its line ends escaped. */
function printedFrame(text: TextSource, at: number, floor: number, bounds: LineBounds): Frame | undefined {
  const candidate = candidateAt(text.chars, at, floor, bounds);
  if (candidate === undefined) return undefined;
  if (candidate.escapes !== 'none') return escapedFrame(text, candidate);
  return frameAt(text, candidate, floor, isFirstText(text.chars, floor, candidate.lineStart));
}

/** Fills `bounds` with the physical line that holds `at`; a line known already is not measured again. */
function measureLine(chars: string, at: number, floor: number, bounds: LineBounds): void {
  if (at < bounds.end) return;
  bounds.start = Math.max(floor, chars.lastIndexOf('\n', at) + 1);
  const newline = chars.indexOf('\n', at);
  bounds.end = newline === -1 ? chars.length : newline;
}

/** Tells whether nothing but white space stands before `lineStart` in the whole text. */
function isFirstText(chars: string, floor: number, lineStart: number): boolean {
  return floor === 0 && lineStart < 4096 && chars.slice(0, lineStart).trim() === '';
}

/**
 * Tells whether a program prints once more, in its own words, the message that its trace has just shown (sipp's "Unexpected
 * UDP message received:", baresip's answer to OPTIONS): the same text, without a marker, behind one that had a marker. No
 * program does that twice: one more copy is a message.
 */
function isEcho(chars: string, frame: Frame, last: Frame | undefined): boolean {
  if (frame.marker.format !== rawFormat || last === undefined || last.marker.format === rawFormat) return false;
  if (frame.startLine !== last.startLine || frame.values.callId !== last.values.callId) return false;
  const gap = chars.slice(last.end, frame.start);
  return gap.trim() !== '' && frame.values.via === last.values.via && frame.values.cseq === last.values.cseq;
}

/** A message without a marker right behind another belongs to the same packet: it has its time and its addresses. */
function withInheritedMarker(chars: string, frame: Frame, last: Frame | undefined): Frame {
  if (frame.marker.format !== rawFormat || last === undefined || last.marker.format === rawFormat) return frame;
  if (frame.layout.escapes !== 'none' || 64 < frame.start - last.end) return frame;
  const gap = chars.slice(last.end, frame.start).replace(/[.\s]/g, '');
  if (gap !== '') return frame;
  const inherited: Frame = { ...frame, marker: last.marker };
  return inherited;
}
