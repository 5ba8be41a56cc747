import { readStartLine } from '../read-start-line.ts';
import { lineAt } from '../line-at.ts';
import { isBlank } from '../trimmed-span.ts';
import type { Span } from '../../text/span.ts';

/** What the first characters of a body show beyond doubt. */
export type ContentLook = 'sdp' | 'xml' | 'sip' | 'message-summary' | 'dtmf';

const openingBracket = 0x3c;
const letterM = 0x6d;
const letterS = 0x73;
const letterV = 0x76;

/** The longest first line that is looked at, in characters. */
const longestFirstLine = 8192;

/** Returns what the content looks like, or undefined when it could be anything. */
export function contentLook(text: string, place: Span): ContentLook | undefined {
  let start = place.start;
  while (start < place.end && isBlank(text.charCodeAt(start))) start += 1;
  const code = text.charCodeAt(start);
  if (code === openingBracket) return start + 2 < place.end && isMarkup(text.charCodeAt(start + 1)) ? 'xml' : undefined;
  if (code === letterV && text.charCodeAt(start + 1) === 0x3d) return 'sdp';
  const line = lineAt(text, start, Math.min(place.end, start + longestFirstLine));
  const first = text.slice(line.start, line.end);
  const lower = code | 0x20;
  if (lower === letterM && /^messages-waiting[ \t]*:/i.test(first)) return 'message-summary';
  if (lower === letterS && /^signal[ \t]*=/i.test(first)) return 'dtmf';
  return first.includes('SIP/') && readStartLine(first, 0).kind !== 'malformed' ? 'sip' : undefined;
}

/** `<?xml`, `<!DOCTYPE`, `<name`, and `<3gpp-ims>`, which a published sample has. */
function isMarkup(code: number): boolean {
  const lower = code | 0x20;
  return code === 0x3f || code === 0x21 || code === 0x33 || (0x61 <= lower && lower <= 0x7a);
}
