import type { TextSource } from '../../text/text-source.ts';
import type { HexLine } from './hex-line.ts';
import { hexLine } from './hex-line.ts';
import type { Octets } from './octets.ts';
import { octetsOfText } from './octets-of-text.ts';
import { messageLength } from './sip-stream.ts';

/** The text of a stream, up to `end`. */
export interface StreamText {
  readonly source: TextSource;
  readonly end: number;
  /** False once a number of octets did not fit what follows it: then the next line that is a number ends a chunk. */
  isExact: boolean;
}

/** What stands at a place of a stream; `octets` is undefined where that is no chunk. */
export interface ChunkRead {
  readonly from: 0 | 1;
  readonly octets: Octets | undefined;
  readonly next: number;
}

/** The line above a chunk: how many octets it has, behind a tab where the second node sent them. */
const countLine = /^(\t?)(\d{1,9})\r?$/;
const longestCount = 16;

/** Reads a chunk in letters. */
export function chunkOfText(state: StreamText, at: number): ChunkRead {
  const { source, end } = state;
  const count = countAt(source.chars, at, end);
  const start = Math.min(end, lineEnd(source.chars, at, end) + 1);
  if (count === undefined) return { from: 0, octets: undefined, next: start };
  const { stop, lostReturns } = chunkEnd(state, start, count.octets);
  const octets = octetsOfText(source, start, stop, lostReturns);
  return { from: count.from, octets, next: Math.min(end, lineEnd(source.chars, stop, end) + 1) };
}

/**
 * Returns where the octets of a chunk end that begins at `start`: before the line end that the tool adds, where a number or the
 * stream's end follows. The number counts what was sent, so that a text which has lost its CRs has fewer.
 */
function chunkEnd(
  state: StreamText,
  start: number,
  count: number,
): { readonly stop: number; readonly lostReturns: boolean } {
  const { source, end } = state;
  const { chars } = source;
  let octets = 0;
  let feeds = 0;
  let first: number | undefined;
  for (let at = start; at <= end;) {
    const line = lineEnd(chars, at, end);
    octets += octetCount(source, at, line);
    const next = line + 1;
    if (end <= next || countAt(chars, next, end) !== undefined) {
      // The line end in front of the next number is the tool's own.
      const isCrlf = chars.charCodeAt(line - 1) === 13;
      if (octets === count) return { stop: line, lostReturns: false };
      if (isCrlf && octets - 1 === count) return { stop: line - 1, lostReturns: false };
      if (octets + feeds === count) return { stop: line, lostReturns: true };
      first ??= line;
      if (!state.isExact || end <= next) break;
    }
    if (count < octets) break;
    octets += 1;
    feeds += 1;
    at = next;
  }
  state.isExact = false;
  return { stop: first ?? nextCount(chars, start, end), lostReturns: false };
}

function nextCount(chars: string, start: number, end: number): number {
  for (let at = start; at < end;) {
    const line = lineEnd(chars, at, end);
    if (end <= line + 1 || countAt(chars, line + 1, end) !== undefined) return line;
    at = line + 1;
  }
  return end;
}

function countAt(
  chars: string,
  at: number,
  end: number,
): { readonly from: 0 | 1; readonly octets: number } | undefined {
  const stop = lineEnd(chars, at, Math.min(end, at + longestCount));
  const found = countLine.exec(chars.slice(at, stop));
  return found === null ? undefined : { from: found[1] === '' ? 0 : 1, octets: Number(found[2]) };
}

function octetCount({ unit, chars }: TextSource, start: number, end: number): number {
  if (unit === 'octet') return end - start;
  let count = 0;
  for (let at = start; at < end; at += 1) {
    const code = chars.charCodeAt(at);
    // Each half of a pair stands for two of its four octets.
    count += code < 0x80 ? 1 : code < 0x8_00 || (0xd8_00 <= code && code < 0xe0_00) ? 2 : 3;
  }
  return count;
}

/**
 * Reads a chunk in rows of a hex dump, whose offsets count on from one chunk of a node to the next: a chunk's last row is short, or the
 * next row begins a message. A body may quote one where a row begins: as long as the message declares more octets, it goes on.
 */
export function chunkOfDump({ source, end }: StreamText, at: number): ChunkRead {
  const { chars } = source;
  const from = chars.charCodeAt(at) === 9 ? 1 : 0;
  const lines: HexLine[] = [];
  let declared: number | undefined;
  let next = at;
  for (let goesOn = true; goesOn && next < end;) {
    const stop = lineEnd(chars, next, end);
    const line = hexLine(chars, next, stop);
    const before = lines[lines.length - 1];
    const isSameSide = (chars.charCodeAt(next) === 9 ? 1 : 0) === from;
    goesOn = isSameSide && line !== undefined && (before === undefined || follows(before, line));
    if (!goesOn || line === undefined) break;
    if (before !== undefined && beginsLikeMessage(line)) {
      declared ??= messageLength(octetsOfLines(lines).bytes) ?? 0;
      if (declared <= lines.length * fullRow) break;
    }
    lines.push(line);
    next = stop + 1;
  }
  if (lines.length === 0) return { from, octets: undefined, next: Math.min(end, lineEnd(chars, at, end) + 1) };
  return { from, octets: octetsOfLines(lines), next: Math.min(end, next) };
}

/** How many octets a full row has. */
const fullRow = 16;

/** A row goes on behind a full one. What a row's letters spell may look like octets. */
function follows(before: HexLine, { offset }: HexLine): boolean {
  return before.offset !== undefined && offset === before.offset + fullRow && fullRow <= before.bytes.length;
}

function beginsLikeMessage({ bytes }: HexLine): boolean {
  return /^(?:SIP\/2\.0 [1-6]|[A-Z]{3,12} [a-z]{2,4}:)/.test(String.fromCharCode(...bytes.slice(0, fullRow)));
}

function octetsOfLines(lines: readonly HexLine[]): Octets {
  const bytes = lines.flatMap((line) => line.bytes.slice(0, fullRow));
  const places = lines.flatMap((line) => line.places.slice(0, fullRow));
  return { bytes: Uint8Array.from(bytes), base: 0, places: Uint32Array.from(places) };
}

const digits = /^(?:[0-9a-f]{2}){1,65536}$/i;

/** Reads a chunk in digits, one on each line. */
export function chunkOfDigits({ source, end }: StreamText, at: number): ChunkRead {
  const { chars } = source;
  const stop = lineEnd(chars, at, end);
  const from = chars.charCodeAt(at) === 9 ? 1 : 0;
  const start = at + from;
  const text = chars.slice(start, stop).trimEnd();
  const next = Math.min(end, stop + 1);
  if (!digits.test(text)) return { from, octets: undefined, next };
  const bytes = Uint8Array.from({ length: text.length / 2 }, (_, index) =>
    Number.parseInt(text.slice(index * 2, index * 2 + 2), 16),
  );
  return { from, octets: { bytes, base: 0, places: Uint32Array.from(bytes, (_, index) => start + index * 2) }, next };
}

/** Returns where the line ends that holds `at`, no further than `limit`. */
function lineEnd(chars: string, at: number, limit: number): number {
  const newline = chars.indexOf('\n', at);
  return newline === -1 || limit < newline ? limit : newline;
}
