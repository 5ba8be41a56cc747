import { contentLength } from '../sip/headers/content-length.ts';
import { octetsBetween } from '../text/octets.ts';
import { bodyOctets } from './fixes/with-content-length.ts';
import type { SeenMessage } from './seen-message.ts';
import { isLengthInDoubt, uncountedText } from './values/stated-length.ts';

/** Formats that print what they make of a body, or the part of it that fits on a screen, or a template of it. */
const partial: ReadonlySet<string> = new Set(['sngrep-screen', 'tshark-tree', 'sipp-scenario']);

/** Tells whether the body stands there as it was sent. */
export function isBodyShown(seen: SeenMessage): boolean {
  if (partial.has(seen.trace.formatId(seen.index))) return false;
  if (isDotted(seen) || isLengthInDoubt(seen)) return false;
  if (seen.isBare) return !isEndedTooSoon(seen);
  const stated = contentLength(seen.message);
  if (stated === undefined) return !seen.isCutOff;
  const { body, wire } = seen.message;
  const stored = octetsBetween(wire.text, body.start, body.end, seen.trace.text.unit);
  if (stored === undefined || stated <= stored) return true;
  return stated <= (bodyOctets(seen) ?? stated);
}

/** ngrep prints a row with a dot for each line feed and for all that is no text; only SDP has to end its lines with CR LF, which is known by its two dots. */
function isDotted(seen: SeenMessage): boolean {
  if (seen.trace.formatId(seen.index) !== 'ngrep-single') return false;
  const { body, wire } = seen.message;
  return seen.body?.kind !== 'sdp' || !wire.text.slice(body.start, body.end).includes('\r\n');
}

/** A length that is too small ends a body before its last line, of which no rule can say anything then. */
function isEndedTooSoon(seen: SeenMessage): boolean {
  const uncounted = uncountedText(seen);
  return uncounted !== '' && (/^[a-z]=/.test(uncounted.trimStart()) || !seen.message.wire.text.endsWith('\n'));
}
