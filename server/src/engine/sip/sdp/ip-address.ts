const dot = 0x2e;
const colon = 0x3a;

/**
 * Returns the offset of the first character between `start` and `end` at which the text stops being an IPv4 address, `end`
 * when something is missing there, or -1 when it is one (RFC 8866 §9 IP4-address).
 */
export function ipv4Break(text: string, start: number, end: number): number {
  let at = start;
  for (let group = 0; group < 4; group += 1) {
    if (group !== 0) {
      if (end <= at || text.charCodeAt(at) !== dot) return at;
      at += 1;
    }
    const groupStart = at;
    let number = 0;
    while (at < end && isDigit(text.charCodeAt(at))) {
      number = number * 10 + text.charCodeAt(at) - 0x30;
      at += 1;
      if (255 < number || 3 < at - groupStart) return groupStart;
    }
    if (at === groupStart) return at;
    // A leading zero is none of decimal-uchar; some readers take it for octal.
    if (1 < at - groupStart && text.charCodeAt(groupStart) === 0x30) return groupStart;
  }
  return at === end ? -1 : at;
}

/** Like `ipv4Break`, for an IPv6 address without brackets (RFC 3986 §3.2.2 IPv6address). */
export function ipv6Break(text: string, start: number, end: number): number {
  let groups = 0;
  let hasGap = false;
  let at = start;
  if (text.startsWith('::', at) && at + 2 <= end) {
    hasGap = true;
    at += 2;
    if (at === end) return -1;
  }
  while (at < end) {
    const groupEnd = hexEnd(text, at, end);
    if (groupEnd < end && text.charCodeAt(groupEnd) === dot) {
      const wrong = ipv4Break(text, at, end);
      if (wrong !== -1) return wrong;
      return isWhole(groups + 2, hasGap) ? -1 : at;
    }
    if (groupEnd === at || 4 < groupEnd - at) return at;
    groups += 1;
    at = groupEnd;
    if (at === end) break;
    if (text.charCodeAt(at) !== colon || 8 <= groups) return at;
    at += 1;
    if (at < end && text.charCodeAt(at) === colon) {
      if (hasGap) return at;
      hasGap = true;
      at += 1;
      if (at === end) break;
    } else if (at === end) return at;
  }
  return isWhole(groups, hasGap) ? -1 : end;
}

function isWhole(groups: number, hasGap: boolean): boolean {
  return hasGap ? groups < 8 : groups === 8;
}

function hexEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && at - start < 5) {
    const code = text.charCodeAt(at);
    const lower = code | 0x20;
    if (!isDigit(code) && (lower < 0x61 || 0x66 < lower)) break;
    at += 1;
  }
  return at;
}

function isDigit(code: number): boolean {
  return 0x30 <= code && code <= 0x39;
}
