import { parseUri } from '../sip/uri.ts';
import { uriOccurrences } from '../sip/uri-occurrences.ts';
import type { Span } from '../text/span.ts';

/** Tells whether a text is a URI with its scheme, such as `sip:carol@example.com` or `tel:+15550100`. */
export function isUri(text: string): boolean {
  return parseUri(text) !== undefined;
}

/**
 * Returns where a URI equal to `uri` (RFC 3261 §19.1.4) stands in a text, which is any configuration, address book or
 * table; ascending, none when `uri` is no URI.
 */
export function uriSpans(text: string, uri: string): readonly Span[] {
  const wanted = parseUri(uri);
  return wanted === undefined ? [] : uriOccurrences(text, wanted);
}
