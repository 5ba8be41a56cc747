import type { TextSource } from '../../text/text-source.ts';
import type { Span } from '../../text/span.ts';

/** The octets of a binary body and where each stands in the wire text. */
export interface OctetPlaces {
  readonly octets: readonly number[];
  /** `starts[k]` is the wire offset of octet k; one more than there are octets, the last is where they end. */
  readonly starts: readonly number[];
  /** `hex`: the log writes each octet as two digits. */
  readonly form: 'octets' | 'hex';
  /** False when the text behind the last octet does not tell what was sent. */
  readonly isWhole: boolean;
}

/** Signalling bodies are shorter than 300 octets (ITU-T Q.703 §2.2); what is longer is not read. */
const mostOctets = 4096;
const replacementCharacter = 0xfffd;

/** Returns the octets that stand at `place`, as far as the text still tells them; `unit` is that of the text analysed. */
export function octetPlaces(text: string, place: Span, unit: TextSource['unit']): OctetPlaces {
  return hexPlaces(text, place) ?? rawPlaces(text, place, unit);
}

/** A log that writes octets as digits has nothing else in the body: blanks, line ends, colons and `0x` apart. */
function hexPlaces(text: string, place: Span): OctetPlaces | undefined {
  const octets: number[] = [];
  const starts: number[] = [];
  let at = place.start;
  let end = place.start;
  while (at < place.end && octets.length < mostOctets) {
    if (' \t\r\n:'.includes(text.charAt(at))) at += 1;
    else if (text.charCodeAt(at) === 0x30 && (text.charCodeAt(at + 1) | 0x20) === 0x78) at += 2;
    else {
      const high = hexDigit(text.charCodeAt(at));
      const low = at + 1 < place.end ? hexDigit(text.charCodeAt(at + 1)) : undefined;
      if (high === undefined || low === undefined) return undefined;
      octets.push(high * 16 + low);
      starts.push(at);
      at += 2;
      end = at;
    }
  }
  return octets.length === 0 ? undefined : { octets, starts: [...starts, end], form: 'hex', isWhole: true };
}

function rawPlaces(text: string, place: Span, unit: TextSource['unit']): OctetPlaces {
  const octets: number[] = [];
  const starts: number[] = [];
  let at = place.start;
  let isWhole = true;
  while (at < place.end && octets.length < mostOctets) {
    const code = text.charCodeAt(at);
    const encoded = unit === 'octet' ? [code & 0xff] : utf8(text, at);
    if (encoded === undefined) {
      isWhole = false;
      break;
    }
    for (const octet of encoded) {
      octets.push(octet);
      starts.push(at);
    }
    at += encoded.length === 4 ? 2 : 1;
  }
  return { octets, starts: [...starts, at], form: 'octets', isWhole };
}

/** Returns the octets of the character at `at`, or undefined where the editor has lost them. */
function utf8(text: string, at: number): readonly number[] | undefined {
  const code = text.codePointAt(at) ?? replacementCharacter;
  if (code < 0x80) return [code];
  if (code < 0x800) return [0xc0 | (code >> 6), 0x80 | (code & 0x3f)];
  if (code === replacementCharacter || (0xd800 <= code && code <= 0xdfff)) return undefined;
  if (code < 0x10000) return [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)];
  return [0xf0 | (code >> 18), 0x80 | ((code >> 12) & 0x3f), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)];
}

function hexDigit(code: number): number | undefined {
  if (0x30 <= code && code <= 0x39) return code - 0x30;
  const lower = code | 0x20;
  return 0x61 <= lower && lower <= 0x66 ? lower - 0x57 : undefined;
}
