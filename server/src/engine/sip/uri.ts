import type { Parameter } from './parameters.ts';
import { plainSipUri } from './plain-sip-uri.ts';
import { plainUri } from './plain-uri.ts';
import { readUri } from './syntax/read-uri.ts';
import { sharedReader } from './syntax/shared-reader.ts';
import { trimmedSpan } from './trimmed-span.ts';

/** A URI as written, taken apart (RFC 3261 §19.1.1, RFC 3966 §3, RFC 8141). Nothing is unescaped. */
export interface Uri {
  readonly kind: 'sip' | 'sips' | 'tel' | 'urn' | 'other';
  /** In lower case. */
  readonly scheme: string;
  /** The whole URI, blanks at its ends removed. */
  readonly text: string;
  /** For tel the number as written, visual separators included. */
  readonly user?: string;
  readonly password?: string;
  /** As written, an IPv6 address in its brackets; only sip and sips have one. */
  readonly host?: string;
  readonly port?: number;
  readonly parameters: readonly Parameter[];
  /** The part behind `?` of a sip or sips URI; names and values as written, still escaped. */
  readonly headers: readonly UriHeader[];
  /** What stands behind the scheme of a URI that is not sip or sips; for tel up to the first semicolon. */
  readonly opaque?: string;
}

/** One `name=value` of the headers of a SIP URI. */
export interface UriHeader {
  readonly name: string;
  readonly value: string;
}

/** Returns the URI that `text` is, or undefined when it has no scheme, a sip URI no usable host, or nothing behind it. */
export function parseUri(text: string): Uri | undefined {
  return plainSipUri(text) ?? parsed(text);
}

function parsed(text: string): Uri | undefined {
  const place = trimmedSpan(text, 0, text.length);
  if (place.start === place.end) return undefined;
  const reader = sharedReader;
  reader.begin(text);
  reader.enter(place.start, place.end);
  const uri = readUri(reader, 'alone') ? plainUri(reader, 0) : undefined;
  reader.finish();
  return uri;
}
