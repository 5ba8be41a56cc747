import { isBlankCode } from './character-classes.ts';
import { headerColon } from './header-line.ts';
import type { LineBounds, StartCandidate } from './candidate.ts';

/** How many header lines may stand between a malformed start line and the Via that betrays the message. */
const headersAboveVia = 40;

/**
 * Returns the line above a block of headers whose Via stands at `hit`, when that line is no header itself: a start line
 * that lost its version or its shape still begins a message (RFC 4475 §3.1.2).
 */
export function candidateAboveVia(
  chars: string,
  hit: number,
  floor: number,
  bounds: LineBounds,
): StartCandidate | undefined {
  const name = chars.slice(bounds.start, Math.min(hit, bounds.start + 8)).toLowerCase();
  if (!/^(?:via|v)[ \t]*:/.test(name)) return undefined;
  let lineStart = bounds.start;
  for (let count = 0; count < headersAboveVia && floor < lineStart; count += 1) {
    const end = lineStart - 1;
    const start = Math.max(floor, chars.lastIndexOf('\n', end - 1) + 1);
    const text = chars.slice(start, end).trim();
    if (text === '') return undefined;
    const isFold = isBlankCode(chars.charCodeAt(start));
    if (!isFold && headerColon(chars, start, end) === -1) return malformedCandidate(chars, start, end);
    lineStart = start;
  }
  return undefined;
}

/** Only a line that names a method and a URI, or a version, is taken for a start line; a log's own line is not. */
function malformedCandidate(chars: string, start: number, end: number): StartCandidate | undefined {
  const text = chars.slice(start, Math.min(end, start + 2000));
  const looksLikeRequest =
    /^[A-Za-z][A-Za-z0-9._%~!*+'`-]{1,63}[ \t]+\S/.test(text) && /\b(?:sips?|tel|urn):|SIP\//i.test(text);
  const looksLikeStatus = /^SIP\b/i.test(text);
  if (!looksLikeRequest && !looksLikeStatus) return undefined;
  return { start, lineStart: start, lineEnd: end, kind: 'malformed', escapes: 'none', versionEnd: start };
}
