import { classOf, inHex } from './character-classes.ts';

/**
 * Tells whether the characters between `start` and `end` are an IPv6 address (RFC 3986 §3.2.2). Three colons in a row before
 * an IPv4 address are taken for two: the grammar of RFC 3261 produces them (RFC 5118 §4.10).
 */
export function isIpv6(text: string, start: number, end: number): boolean {
  let groups = 0;
  let isShortened = false;
  let at = start;
  while (at < end) {
    if (text.charCodeAt(at) === 0x3a) {
      const colons = colonsAt(text, at, end);
      if (colons === 1 ? at === start || at + 1 === end : isShortened) return false;
      if (colons === 3 && !isIpv4(text, at + 3, end)) return false;
      if (3 < colons) return false;
      isShortened ||= colons !== 1;
      at += colons;
      continue;
    }
    const groupEnd = hexEnd(text, at, end);
    if (groupEnd < end && text.charCodeAt(groupEnd) === 0x2e) {
      return isIpv4(text, at, end) && isCountRight(groups + 2, isShortened);
    }
    if (groupEnd === at || 4 < groupEnd - at) return false;
    if (groupEnd < end && text.charCodeAt(groupEnd) !== 0x3a) return false;
    groups += 1;
    at = groupEnd;
  }
  return isCountRight(groups, isShortened);
}

function isCountRight(groups: number, isShortened: boolean): boolean {
  return isShortened ? groups < 8 : groups === 8;
}

function colonsAt(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && text.charCodeAt(at) === 0x3a) at += 1;
  return at - start;
}

function hexEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && (classOf(text.charCodeAt(at)) & inHex) !== 0) at += 1;
  return at;
}

/** Tells whether the characters between `start` and `end` are four numbers up to 255 with dots between them. */
export function isIpv4(text: string, start: number, end: number): boolean {
  let dots = 0;
  let digits = 0;
  let value = 0;
  for (let at = start; at < end; at += 1) {
    const digit = text.charCodeAt(at) - 0x30;
    if (0 <= digit && digit <= 9) {
      value = value * 10 + digit;
      digits += 1;
      if (255 < value || 3 < digits) return false;
    } else {
      // A dot is two before the zero.
      if (digit !== -2 || digits === 0) return false;
      dots += 1;
      digits = 0;
      value = 0;
    }
  }
  return dots === 3 && digits !== 0;
}
