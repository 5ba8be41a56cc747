import { latin1Of } from '../../text/octet-search.ts';
import { octetSet } from '../../text/octet-set.ts';
import type { OctetWindow } from '../../text/octet-window.ts';
import { dumpStride, furthestLook, longestDumpLine, runGlance } from '../kernel/dump-looks.ts';
import { scanKernel } from '../kernel/the-kernel.ts';
import { hexLine } from './hex-line.ts';

/**
 * Tells whether a window of Latin-1 may show a packet in hex: false only where `holdsHexPackets` says so of its characters. Nearly all
 * logs pass here without a string being made of them.
 */
export function mayShowHex(window: OctetWindow): boolean {
  return isTooShortToProbe(window.length) || mayShowHexBetween(window, nextProbe(0), window.length);
}

/** Tells whether a text of this length is looked at line by line, which is as quick. */
export function isTooShortToProbe(length: number): boolean {
  return length <= dumpStride + furthestLook;
}

/** Returns where a look is taken first from `offset` on, counted from where a text begins. */
export function nextProbe(offset: number): number {
  return Math.max(1, Math.ceil((offset - furthestLook) / dumpStride)) * dumpStride + furthestLook;
}

/** The same for looks from `first` on and before `end`. */
export function mayShowHexBetween(window: OctetWindow, first: number, end: number): boolean {
  const kernel = scanKernel();
  if (kernel === undefined) return first < end;
  let probe = kernel.hexProbe(window, first, end);
  for (; probe !== -1; probe = kernel.hexProbe(window, probe + dumpStride, end)) {
    if (isDumpAt(window.octets, probe)) return true;
  }
  return false;
}

const isDigit = octetSet(/[\dA-Fa-f]/);

/** Tells whether a run of digits stands at a look that no word of a log is as long as, or a line of a dump around it. */
function isDumpAt(octets: Uint8Array, probe: number): boolean {
  let run = probe;
  while (run < probe + runGlance && isDigit[octets[run] ?? 0] === 1) run += 1;
  if (run === probe + runGlance) return true;
  let start = probe;
  while (0 < start && probe - longestDumpLine < start && octets[start - 1] !== 10) start -= 1;
  let end = probe;
  while (end < start + longestDumpLine && octets[end] !== 10) end += 1;
  const line = latin1Of(octets.subarray(start, end));
  return hexLine(line, 0, line.endsWith('\r') ? line.length - 1 : line.length) !== undefined;
}
