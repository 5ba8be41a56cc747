import { lineStartBefore } from '../../text/octet-search.ts';
import { dumpLooks, longestDumpLine } from './hex-packets.ts';
import { glance as runGlance } from './hex-run.ts';

const isDigit = octetsIn(/[\dA-Fa-f]/);
const isDumped = octetsIn(/[\dA-Fa-f :>x,\\\t\r\n]/);
const isIndent = octetsIn(/[ \t>]/);

function octetsIn(set: RegExp): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, code) => (code < 128 && set.test(String.fromCharCode(code)) ? 1 : 0));
}

/**
 * Tells whether a stretch of Latin-1 may show a packet in hex: false only where `holdsHexPackets` says so of its characters. Nearly
 * all logs pass here without a string being made of them. One line feed must stand behind the octets.
 */
export function mayShowHex(octets: Uint8Array, length: number): boolean {
  const { stride, furthest, places, glance } = dumpLooks;
  // A short text is looked at line by line, which is as quick.
  if (length <= stride + furthest) return true;
  for (let probe = stride + furthest; probe < length; probe += stride) {
    for (const back of places) {
      let at = probe - back;
      const end = at + glance;
      while (at < end && isDumped[octets[at] ?? 0] === 1) at += 1;
      if (at === end && mayBeDumpAt(octets, probe)) return true;
    }
  }
  return false;
}

function mayBeDumpAt(octets: Uint8Array, probe: number): boolean {
  let end = probe;
  while (end < probe + runGlance && isDigit[octets[end] ?? 0] === 1) end += 1;
  if (end === probe + runGlance) return true;
  const floor = Math.max(0, probe - longestDumpLine);
  const start = lineStartBefore(octets, probe, floor);
  if (start === floor && floor !== 0) return false;
  return mayBeginDump(octets, start);
}

/** As `mayBeHex` of a line's characters. */
function mayBeginDump(octets: Uint8Array, start: number): boolean {
  let at = start;
  while (at < start + 12 && isIndent[octets[at] ?? 0] === 1) at += 1;
  const first = octets[at] ?? 0;
  if (isDigit[first] !== 1) return first === 34;
  const second = octets[at + 1] ?? 0;
  if (isDigit[second] !== 1) return first === 48 && second === 120;
  const third = octets[at + 2] ?? 0;
  return isDigit[third] === 1 || third === 58 || third === 32 || third === 10;
}
