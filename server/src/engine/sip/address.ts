import { span, type Span } from '../text/span.ts';
import type { Header } from './header.ts';
import { parseParameters, type Parameter } from './parameters.ts';
import type { Problem } from './problem.ts';
import { unquoted } from './quoted-string.ts';
import { splitOutsideQuotes } from './split-outside-quotes.ts';
import { trimmedSpan } from './trimmed-span.ts';
import { parseUri, type Uri } from './uri.ts';
import { valueSpan } from './value-span.ts';

export { parameter } from './parameters.ts';

/** A name-addr or addr-spec with its header parameters (RFC 3261 §20.10). Spans are wire offsets. */
export interface Address {
  /** Without quotes and escapes; absent when nothing or only blanks stand before the URI. */
  readonly displayName?: string;
  /** Undefined when the text is not a URI; then `problems` says so. */
  readonly uri: Uri | undefined;
  readonly uriText: string;
  readonly uriSpan: Span;
  /** The header parameters. Without angle brackets all parameters are these, none belongs to the URI. */
  readonly parameters: readonly Parameter[];
  readonly span: Span;
  readonly isBracketed: boolean;
  readonly problems: readonly Problem[];
}

/** Returns the addresses of a header that may list several, in order; empty places between commas are left out. */
export function parseAddressList(header: Header): readonly Address[] {
  const addresses: Address[] = [];
  for (const piece of splitOutsideQuotes(header.value, ',')) {
    const place = trimmedSpan(header.value, piece.start, piece.end);
    if (place.start !== place.end) addresses.push(readAddress(header, place));
  }
  return addresses;
}

/** Returns the one address of a header such as From, where a comma separates nothing; undefined when the value is empty. */
export function parseAddress(header: Header): Address | undefined {
  return header.value === '' ? undefined : readAddress(header, span(0, header.value.length));
}

interface Parts {
  readonly name: string;
  /** Offsets inside the piece. */
  readonly uri: Span;
  readonly parameterText: string;
  readonly isBracketed: boolean;
  readonly isBroken: boolean;
}

function readAddress(header: Header, place: Span): Address {
  const piece = header.value.slice(place.start, place.end);
  const parts = bracketedParts(piece) ?? bareParts(piece);
  const uriText = piece.slice(parts.uri.start, parts.uri.end);
  const uri = parseUri(uriText);
  const where = valueSpan(header, place.start, place.end);
  const name = unquoted(parts.name.trim());
  const isInvalid = parts.isBroken || (uri === undefined && piece !== '*');
  return {
    ...(name === '' ? {} : { displayName: name }),
    uri,
    uriText,
    uriSpan: valueSpan(header, place.start + parts.uri.start, place.start + parts.uri.end),
    parameters: parseParameters(parts.parameterText),
    span: where,
    isBracketed: parts.isBracketed,
    problems: isInvalid ? [{ id: 'uri-malformed', span: where }] : [],
  };
}

function bracketedParts(piece: string): Parts | undefined {
  const quoteEnd = closingQuote(piece);
  const isQuoteOpen = quoteEnd === undefined;
  const open = piece.indexOf('<', quoteEnd ?? 0);
  if (open === -1) return undefined;
  const firstSemicolon = piece.indexOf(';', quoteEnd ?? 0);
  // `sip:a@b;x=<y>` is an addr-spec: the bracket belongs to a parameter behind it.
  if (!isQuoteOpen && firstSemicolon !== -1 && firstSemicolon < open) return undefined;
  const close = piece.indexOf('>', open);
  const uriEnd = close === -1 ? piece.length : close;
  const behind = close === -1 ? '' : piece.slice(close + 1).trim();
  const hasJunk = behind !== '' && !behind.startsWith(';');
  const semicolon = behind.indexOf(';');
  return {
    name: piece.slice(0, open),
    uri: trimmedSpan(piece, open + 1, uriEnd),
    parameterText: semicolon === -1 ? '' : behind.slice(semicolon + 1),
    isBracketed: true,
    isBroken: isQuoteOpen || close === -1 || hasJunk,
  };
}

/** Returns where the quoted display name ends, 0 without one, or undefined when its quote is never closed. */
function closingQuote(piece: string): number | undefined {
  if (!piece.startsWith('"')) return 0;
  for (let index = 1; index < piece.length; index += 1) {
    const code = piece.charCodeAt(index);
    if (code === 0x5c) index += 1;
    else if (code === 0x22) return index + 1;
  }
  return undefined;
}

function bareParts(piece: string): Parts {
  const semicolon = piece.indexOf(';');
  const uriEnd = semicolon === -1 ? piece.length : semicolon;
  const uri = trimmedSpan(piece, 0, uriEnd);
  const isSip = /^sips?:/i.test(piece);
  return {
    name: '',
    uri,
    parameterText: semicolon === -1 ? '' : piece.slice(semicolon + 1),
    isBracketed: false,
    // RFC 8217 §3: a URI with a question mark or a comma needs the brackets.
    isBroken: isSip && piece.slice(uri.start, uri.end).includes('?'),
  };
}
