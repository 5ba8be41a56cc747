import type { OctetLines } from '../text/octet-lines.ts';
import { octetPiece } from '../text/octet-lines.ts';
import type { OctetView } from '../text/octet-view.ts';
import { octetSet } from '../text/octet-set.ts';

const opening = octetPiece('","contacts":["');
const between = octetPiece('","');

const quote = 34;
const comma = 44;
const colon = 58;
const semicolon = 59;
const less = 60;
const more = 62;

const ofName = octetSet(/[A-Za-z0-9 ]/);
const ofQuotedName = octetSet(/[\w .+-]/);
const ofScheme = octetSet(/[A-Za-z]/);
const ofUri = octetSet(/[!#-%'-;=?-[\]-~]/);
const ofParameters = octetSet(/[\w.;=+:@-]/);

/**
 * Writes the URIs of a Contact's value that is a list of addresses in angle brackets, with names in quotes or of words and with
 * parameters that hide nothing; false where the general way must read it. What stands before is closed as a text, and the last URI is
 * left open.
 */
export function writeQuickContacts(
  lines: OctetLines,
  { octets, view }: OctetView,
  start: number,
  end: number,
): boolean {
  let at = start;
  for (let word = opening; ; word = between) {
    const bracket = behindName(octets, at, end);
    if (end <= bracket || octets[bracket] !== less) return false;
    const uri = bracket + 1;
    const rest = behind(ofScheme, octets, uri, end);
    const uriEnd = behind(ofUri, octets, rest, end);
    if (rest === uri || octets[rest] !== colon || uriEnd <= rest + 1 || end <= uriEnd || octets[uriEnd] !== more)
      return false;
    lines.known(word);
    if (!lines.plain(view, uri, uriEnd)) return false;
    at = uriEnd + 1;
    if (at < end && octets[at] === semicolon) at = behind(ofParameters, octets, at, end);
    if (end <= at) break;
    if (octets[at] !== comma) return false;
    at += 1;
    while (at < end && (octets[at] === 32 || octets[at] === 9)) at += 1;
  }
  return true;
}

/** Returns where the bracket is to stand behind the name at `start`. */
function behindName(octets: Uint8Array, start: number, end: number): number {
  if (octets[start] !== quote) return behind(ofName, octets, start, end);
  const closed = behind(ofQuotedName, octets, start + 1, end);
  if (end <= closed || octets[closed] !== quote) return end;
  return octets[closed + 1] === 32 ? closed + 2 : closed + 1;
}

/** Returns where the first octet stands that is not in the set. */
function behind(set: Uint8Array, octets: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && set[octets[at] ?? 0] === 1) at += 1;
  return at;
}
