import { areUrisEqual } from '../sip/uri-equality.ts';
import { parseUri, type Uri } from '../sip/uri.ts';
import type { Span } from '../text/span.ts';

/** A candidate starts at a scheme that is a word of its own; every part is bounded, so that a long line costs no more. */
const candidatePattern = new RegExp(
  [
    String.raw`(?<![\w+.%-])(?:`,
    String.raw`sips?:(?:[\w\-.!~*'()%&=+$;?/:]{1,256}@)?(?:\[[0-9A-Fa-f:.]{2,64}\]|[\w.-]{1,255})(?::\d{1,5})?`,
    String.raw`|tel:\+?[\d\-.()*#A-Fa-f]{1,64}`,
    String.raw`)(?:;[\w\-.!~*'%+]{1,64}(?:=[\w\-.!~*'()%\[\]/:&+$]{1,256})?){0,16}`,
    String.raw`(?:\?[\w\-.!~*'()%\[\]/?:+$=&]{1,512})?`,
  ].join(''),
  'gi',
);

/**
 * Returns where a URI equal to `uri` (RFC 3261 §19.1.4) stands in any text: an address book, a dial plan, a routing
 * table. Never a part of a longer URI: `sip:bob@example.com` is not in `sip:bob@example.com.au`. A parameter that `uri`
 * does not have and that leaves the two equal stays outside the span, because it may belong to what surrounds it.
 */
export function uriOccurrences(text: string, uri: string): readonly Span[] {
  const wanted = parseUri(uri);
  if (wanted === undefined) return [];
  const found: Span[] = [];
  for (const match of text.matchAll(candidatePattern)) {
    // `sip:bob@example.com@192.0.2.1` is no URI, and its first half is none either.
    if (/[@\w%]/.test(text.charAt(match.index + match[0].length))) continue;
    const length = equalLength(match[0], wanted);
    if (length !== undefined) found.push({ start: match.index, end: match.index + length });
  }
  return found;
}

/** Returns how many characters of the candidate are the wanted URI, or undefined when none are. */
function equalLength(candidate: string, wanted: Uri): number | undefined {
  const written = withoutSentenceEnd(candidate);
  const uri = parseUri(written);
  if (uri === undefined || !areUrisEqual(uri, wanted)) return undefined;
  const known = new Set(wanted.parameters.map((one) => one.name));
  const isWhole = uri.parameters.every((one) => known.has(one.name));
  return isWhole ? written.length : baseLength(written);
}

/** Dots, quotes and closing brackets behind a URI belong to the sentence around it. */
function withoutSentenceEnd(candidate: string): string {
  return candidate.replace(/[.,!'*)]+$/, (run) => (candidate.startsWith('tel:') && run.startsWith('*') ? run : ''));
}

function baseLength(written: string): number {
  const semicolon = written.indexOf(';', written.indexOf('@') + 1);
  return semicolon === -1 ? written.length : semicolon;
}
