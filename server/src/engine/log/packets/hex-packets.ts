import { lineEnd } from '../../text/line-end.ts';
import { isBlankCode } from '../character-classes.ts';
import { sliceLength } from '../slice-length.ts';
import {
  dumpStride,
  furthestLook,
  longestDumpLine,
  lookLength,
  middleLook,
  nearestLook,
} from '../kernel/dump-looks.ts';
import type { HexLine } from './hex-line.ts';
import { hexLine, mayBeHex } from './hex-line.ts';
import { hexRunAround, isInHexRun, mayHoldHexRun } from './hex-run.ts';
import type { Octets } from './octets.ts';

/** One packet of a hex dump: the lines that it takes, and its octets. Offsets of the text. */
export interface HexPacket {
  readonly start: number;
  readonly end: number;
  readonly octets: Octets;
  /** True where the octets are digits in a row, before and behind which other words may stand on the line. */
  readonly isInline?: true;
}

/** The stretch in which one look is taken once digits in a row were found: small packets stand among large ones. */
const shortStride = 128;

/** How far before and behind a dump lines are looked at one by one: short packets stand between long ones. */
const neighbourhood = 8192;

/** Where a line of a dump is looked at, before each probe. */
const looks = [furthestLook, middleLook, nearestLook];

/** The shortest and the longest packet, in octets. */
const shortest = 20;
const longest = 262_144;

/** The characters of a dump's line before those that its octets spell. */
const isDumped = Uint8Array.from({ length: 128 }, (_, code) =>
  /[\dA-Fa-f :>x,\\\t\r\n]/.test(String.fromCharCode(code)) ? 1 : 0,
);

/** Tells whether a stretch holds a line of a dump. */
export function mayHoldHex(chars: string): boolean {
  for (let start = 0; start < chars.length; start = lineEnd(chars, start) + 1) {
    if (hexLine(chars, start, contentEnd(chars, start)) !== undefined) return true;
  }
  return mayHoldHexRun(chars);
}

/** Tells whether a stretch shows a whole packet. */
export function holdsHexPackets(chars: string): boolean {
  const search = hexPackets(chars);
  for (;;) {
    const step = search.next();
    if (step.done === true) return step.value.length !== 0;
  }
}

/** Returns every packet whose octets a text shows in hex, in the order of the text; pauses every 256 KB. */
export function* hexPackets(chars: string): Generator<number, readonly HexPacket[]> {
  const packets: HexPacket[] = [];
  let done = 0;
  let pause = sliceLength;
  let step = dumpStride;
  // A text that is shorter than the stride is looked at line by line.
  if (chars.length <= dumpStride + furthestLook) yield* readZone(chars, 0, pause, packets);
  // The looks before a probe begin where a line of the processor's cache does: most of the cost is to fetch it.
  for (let probe = dumpStride + furthestLook; probe < chars.length; probe += step) {
    if (pause <= probe) {
      yield probe;
      pause = probe + sliceLength;
    }
    if (!hasHexAround(chars, probe, done)) continue;
    if (isInHexRun(chars, probe)) {
      const { start, end, octets, frame } = hexRunAround(chars, probe, done, packets[packets.length - 1]?.end ?? 0);
      if (frame !== undefined) packets.push({ ...frame, isInline: true });
      if (octets !== undefined) {
        packets.push({ start, end, octets, isInline: true });
        step = shortStride;
      }
      done = end;
      probe = end;
      continue;
    }
    const start = lineStart(chars, probe, done);
    if (start === -1 || !mayBeHex(chars, start)) continue;
    if (hexLine(chars, start, contentEnd(chars, start)) === undefined) continue;
    const from = Math.max(done, lineStart(chars, Math.max(done, start - neighbourhood), done));
    const zone = readZone(chars, from === -1 ? start : from, pause, packets);
    ({ done, pause } = yield* zone);
    probe = done;
  }
  return packets;
}

/** Tells by a glance at some characters whether a line of a dump may stand at `probe`: the first line behind `floor` is looked at. */
function hasHexAround(chars: string, probe: number, floor: number): boolean {
  if (probe - 64 < floor) return true;
  for (const back of looks) {
    let at = probe - back;
    const end = at + lookLength;
    while (at < end && isDumped[chars.charCodeAt(at)] === 1) at += 1;
    if (at === end) return true;
  }
  return false;
}

/** Reads lines from `from` on until no dump has stood for a while; returns where it stopped, and where the next pause is due. */
function* readZone(
  chars: string,
  from: number,
  firstPause: number,
  packets: HexPacket[],
): Generator<number, { readonly done: number; readonly pause: number }> {
  let pause = firstPause;
  let lines: HexLine[] = [];
  let start = from;
  let end = from;
  let last = from + neighbourhood;
  const sides = new Map<number, HexLine>();
  const finish = (): void => {
    const [first] = lines;
    if (first === undefined) return;
    const side = indentAt(chars, start);
    const packet = isBeginning(first, sides.get(side)) ? packetOf(lines, start, end) : undefined;
    if (packet !== undefined) packets.push(packet);
    sides.set(side, lines[lines.length - 1] ?? first);
    lines = [];
  };
  let at = from;
  for (; at < chars.length && at < last + neighbourhood; at = lineEnd(chars, at) + 1) {
    if (pause <= at) {
      yield at;
      pause = at + sliceLength;
    }
    const line = hexLine(chars, at, contentEnd(chars, at));
    if (line === undefined || !follows(lines, line) || opensMessage(lines, line)) finish();
    if (line === undefined) continue;
    if (lines.length === 0) start = at;
    lines.push(line);
    end = last = lineEnd(chars, at);
  }
  finish();
  return { done: Math.min(at, chars.length), pause };
}

/**
 * Tells whether a packet begins with a line: its offset is 0, or goes on where the last line with the same indent ended, as in a stream
 * of Wireshark, which indents what came back and counts each way through; or a message begins with it, because the lines before it were
 * cut off.
 */
function isBeginning(line: HexLine, before: HexLine | undefined): boolean {
  if ((line.offset ?? 0) === 0 || (before !== undefined && follows([before], line))) return true;
  return beginsMessage(line);
}

function indentAt(chars: string, start: number): number {
  let at = start;
  while (isBlankCode(chars.charCodeAt(at))) at += 1;
  return at - start;
}

/** Tells whether a line goes on where the lines before it ended. */
function follows(lines: readonly HexLine[], line: HexLine): boolean {
  const before = lines[lines.length - 1];
  if (before === undefined) return true;
  if (before.offset === undefined || line.offset === undefined) return before.offset === line.offset;
  const distance = line.offset - before.offset;
  // A line's characters may look like octets: the next offset knows how many there are.
  return 0 < distance && distance <= before.bytes.length;
}

const fullRow = 16;

/** Tells whether the next message of a stream begins with a line: the row before it was not filled. */
function opensMessage(lines: readonly HexLine[], line: HexLine): boolean {
  const before = lines[lines.length - 1]?.offset;
  return before !== undefined && line.offset !== undefined && line.offset - before < fullRow && beginsMessage(line);
}

function beginsMessage({ bytes }: HexLine): boolean {
  return /^(?:SIP\/2\.0 [1-6]|[A-Z]{3,12} [a-z]{2,4}:)/.test(String.fromCharCode(...bytes.slice(0, fullRow)));
}

function packetOf(lines: readonly HexLine[], start: number, end: number): HexPacket | undefined {
  const length = lines.reduce((sum, line, index) => sum + countIn(line, lines[index + 1]), 0);
  if (length < shortest || longest < length) return undefined;
  const bytes = new Uint8Array(length);
  const places = new Uint32Array(length);
  let at = 0;
  lines.forEach((line, index) => {
    const count = countIn(line, lines[index + 1]);
    for (let octet = 0; octet < count; octet += 1) {
      bytes[at] = line.bytes[octet] ?? 0;
      places[at] = line.places[octet] ?? start;
      at += 1;
    }
  });
  return { start, end, octets: { bytes, base: 0, places } };
}

/** Returns how many octets of a line are its own: the offset of the next one tells. */
function countIn(line: HexLine, next: HexLine | undefined): number {
  if (next?.offset === undefined || line.offset === undefined) return line.bytes.length;
  return next.offset - line.offset;
}

function lineStart(chars: string, at: number, floor: number): number {
  for (let start = at; at - longestDumpLine < start; start -= 1) {
    if (start <= floor || chars.charCodeAt(start - 1) === 10) return Math.max(start, floor);
  }
  return -1;
}

function contentEnd(chars: string, at: number): number {
  const end = lineEnd(chars, at);
  return at < end && chars.charCodeAt(end - 1) === 13 ? end - 1 : end;
}
