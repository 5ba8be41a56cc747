import { latin1Of, lineFeedFrom, lineStartBefore } from '../../text/octet-search.ts';
import { octetSet } from '../../text/octet-set.ts';
import { hexLine } from './hex-line.ts';
import { dumpLooks, longestDumpLine } from './hex-packets.ts';
import { glance as runGlance } from './hex-run.ts';

const isDigit = octetSet(/[\dA-Fa-f]/);
const isDumped = octetSet(/[\dA-Fa-f :>x,\\\t\r\n]/);
const isIndent = octetSet(/[ \t>]/);

/**
 * Tells whether a stretch of Latin-1 may show a packet in hex: false only where `holdsHexPackets` says so of its characters. Nearly
 * all logs pass here without a string being made of them. One line feed must stand behind the octets.
 */
export function mayShowHex(octets: Uint8Array, length: number): boolean {
  return isTooShortToProbe(length) || mayShowHexBetween(octets, nextProbe(0), length);
}

/** Tells whether a text of this length is looked at line by line, which is as quick. */
export function isTooShortToProbe(length: number): boolean {
  return length <= dumpLooks.stride + dumpLooks.furthest;
}

/** Returns where a look is taken first from `offset` on, counted from where a text begins. */
export function nextProbe(offset: number): number {
  const { stride, furthest } = dumpLooks;
  return Math.max(1, Math.ceil((offset - furthest) / stride)) * stride + furthest;
}

/** The same for looks from `first` on and before `end`. */
export function mayShowHexBetween(octets: Uint8Array, first: number, end: number): boolean {
  const { stride, places } = dumpLooks;
  const [far, middle, near] = places;
  for (let probe = first; probe < end; probe += stride) {
    // All three places are looked at without a branch, because none of them can be foretold.
    const isOne = dumpedAt(octets, probe - far) | dumpedAt(octets, probe - middle) | dumpedAt(octets, probe - near);
    if (isOne === 1 && places.some((back) => isDumpedAt(octets, probe - back)) && mayBeDumpAt(octets, probe))
      return true;
  }
  return false;
}

/** Returns 1 where the first octets of a look may stand in a dump, else 0. */
function dumpedAt(octets: Uint8Array, at: number): number {
  const first = (isDumped[octets[at] ?? 0] ?? 0) & (isDumped[octets[at + 1] ?? 0] ?? 0);
  return first & (isDumped[octets[at + 2] ?? 0] ?? 0) & (isDumped[octets[at + 3] ?? 0] ?? 0);
}

function isDumpedAt(octets: Uint8Array, start: number): boolean {
  const end = start + dumpLooks.glance;
  let at = start;
  while (at < end && isDumped[octets[at] ?? 0] === 1) at += 1;
  return at === end;
}

function mayBeDumpAt(octets: Uint8Array, probe: number): boolean {
  let end = probe;
  while (end < probe + runGlance && isDigit[octets[end] ?? 0] === 1) end += 1;
  if (end === probe + runGlance) return true;
  const floor = Math.max(0, probe - longestDumpLine);
  const start = lineStartBefore(octets, probe, floor);
  if ((start === floor && floor !== 0) || !mayBeginDump(octets, start)) return false;
  const line = latin1Of(octets.subarray(start, Math.min(lineFeedFrom(octets, start), start + longestDumpLine)));
  return hexLine(line, 0, line.endsWith('\r') ? line.length - 1 : line.length) !== undefined;
}

/** Tells by its first characters whether a line may be one of a dump: most lines begin otherwise, with a date for one. */
function mayBeginDump(octets: Uint8Array, start: number): boolean {
  let at = start;
  while (at < start + 12 && isIndent[octets[at] ?? 0] === 1) at += 1;
  if (octets[at] === 34) return true;
  return isDumpedAt(octets, at);
}
