import { parseSipParts } from './sip-uri-parts.ts';
import { parseParameters, type Parameter } from './parameters.ts';

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
  const whole = text.trim();
  const colon = schemeEnd(whole);
  if (colon === undefined) return undefined;
  const scheme = whole.slice(0, colon).toLowerCase();
  const rest = whole.slice(colon + 1);
  if (rest === '') return undefined;
  if (scheme === 'sip' || scheme === 'sips') {
    const parts = parseSipParts(rest);
    return parts === undefined ? undefined : { kind: scheme, scheme, text: whole, ...parts };
  }
  if (scheme === 'tel') return parseTel(whole, rest);
  const kind = scheme === 'urn' ? 'urn' : 'other';
  return { kind, scheme, text: whole, parameters: [], headers: [], opaque: rest };
}

function parseTel(text: string, rest: string): Uri | undefined {
  const semicolon = rest.indexOf(';');
  const number = semicolon === -1 ? rest : rest.slice(0, semicolon);
  if (number === '') return undefined;
  const parameters = semicolon === -1 ? [] : parseParameters(rest.slice(semicolon + 1));
  return { kind: 'tel', scheme: 'tel', text, user: number, parameters, headers: [], opaque: number };
}

function schemeEnd(text: string): number | undefined {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x3a) return index === 0 ? undefined : index;
    if (!isSchemeCode(code, index)) return undefined;
  }
  return undefined;
}

function isSchemeCode(code: number, index: number): boolean {
  const lower = code | 0x20;
  if (0x61 <= lower && lower <= 0x7a) return true;
  if (index === 0) return false;
  return (0x30 <= code && code <= 0x39) || code === 0x2b || code === 0x2d || code === 0x2e;
}
