import { ipv4Break, ipv6Break } from './ip-address.ts';

/** Returns the offset of the first character between `start` and `end` that does not fit, or -1 when all do. */
export type FieldCheck = (text: string, start: number, end: number) => number;

const none = -1;
const isDigit = (code: number): boolean => 0x30 <= code && code <= 0x39;
const isLetter = (code: number): boolean => 0x61 <= (code | 0x20) && (code | 0x20) <= 0x7a;
const isHexDigit = (code: number): boolean => isDigit(code) || (0x61 <= (code | 0x20) && (code | 0x20) <= 0x66);

/** RFC 8866 §9 token-char: every visible ASCII character but these. */
const noTokenChars = '"(),/:;<=>?@[\\]';

/** RFC 8839 §5.1 ice-char; `=`, `-` and `_` are seen in real ones and lose nothing. */
const iceSigns = '+/=-_';

/** What a character of ASCII may stand in, in bits: nearly every field of a description is read one character after the other. */
const digit = 1;
const hexDigit = 2;
const token = 4;
const hostCharacter = 8;
const ice = 16;
const visible = 32;
const anything = 64;

const fits: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code);
  const isAlphanumeric = isDigit(code) || isLetter(code);
  const isVisible = 0x20 < code && code < 0x7f;
  return (
    (isDigit(code) ? digit : 0) |
    (isHexDigit(code) ? hexDigit : 0) |
    (isVisible && !noTokenChars.includes(sign) ? token : 0) |
    (isAlphanumeric || '-._'.includes(sign) ? hostCharacter : 0) |
    (isAlphanumeric || iceSigns.includes(sign) ? ice : 0) |
    (isVisible ? visible : 0) |
    (code === 0 ? 0 : anything)
  );
});

const isTokenCode = (code: number): boolean => code < 128 && ((fits[code] ?? 0) & token) !== 0;

/** Characters beyond ASCII stand where anything visible may. */
function every(kind: number): FieldCheck {
  const isForeignFine = (kind & (visible | anything)) !== 0;
  return (text, start, end) => {
    for (let at = start; at < end; at += 1) {
      const code = text.charCodeAt(at);
      if (code < 128 ? ((fits[code] ?? 0) & kind) === 0 : !isForeignFine) return at;
    }
    return none;
  };
}

const digits = every(digit);
const host = every(hostCharacter);

/** Digits whose number is at most `largest`; what is larger is wrong from its first digit on. */
function numberUpTo(largest: number): FieldCheck {
  return (text, start, end) => {
    const wrong = digits(text, start, end);
    if (wrong !== none) return wrong;
    let number = 0;
    for (let at = start; at < end; at += 1) {
      number = number * 10 + text.charCodeAt(at) - 0x30;
      if (largest < number) return start;
    }
    return none;
  };
}

/** `20`, `12.5`. */
function real(text: string, start: number, end: number): number {
  const wrong = digits(text, start, end);
  if (wrong === none || wrong === start || text.charCodeAt(wrong) !== 0x2e) return wrong;
  return wrong + 1 === end ? end : digits(text, wrong + 1, end);
}

/** `0`, or at least ten digits: seconds since 1900 (RFC 8866 §5.9). */
function time(text: string, start: number, end: number): number {
  const wrong = digits(text, start, end);
  if (wrong !== none) return wrong;
  const isZero = end - start === 1 && text.charCodeAt(start) === 0x30;
  return isZero || (10 <= end - start && text.charCodeAt(start) !== 0x30) ? none : start;
}

/** `3600`, `7d`, `25h` (RFC 8866 §5.10). */
function typedTime(text: string, start: number, end: number): number {
  const wrong = digits(text, start, end);
  const isUnit = wrong !== none && wrong === end - 1 && start < wrong && 'dhms'.includes(text.charAt(wrong));
  return isUnit ? none : wrong;
}

function signedTime(text: string, start: number, end: number): number {
  return typedTime(text, text.charCodeAt(start) === 0x2d ? start + 1 : start, end);
}

/** `*`, or a payload type (RFC 4585 §4.2). */
function payloadTypeOrAll(text: string, start: number, end: number): number {
  const isAll = end - start === 1 && text.charCodeAt(start) === 0x2a;
  return isAll ? none : checks.payload(text, start, end);
}

/** Hexadecimal octets with colons between them (RFC 8122 §5). */
function fingerprint(text: string, start: number, end: number): number {
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if ((at - start) % 3 === 2 ? code !== 0x3a : !isHexDigit(code)) return at;
  }
  return (end - start) % 3 === 2 ? none : end;
}

/** Tokens with slashes between them: `RTP/AVP`. */
function proto(text: string, start: number, end: number): number {
  let isBehindSlash = true;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x2f ? isBehindSlash : !isTokenCode(code)) return at;
    isBehindSlash = code === 0x2f;
  }
  return isBehindSlash ? end : none;
}

/** An address or a name, where no addrtype says which: digits and dots alone are IPv4, a colon makes it IPv6. */
function address(text: string, start: number, end: number): number {
  let looksNumeric = true;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x3a) return ipv6Break(text, start, end);
    if (!isDigit(code) && code !== 0x2e) looksNumeric = false;
  }
  return looksNumeric ? ipv4Break(text, start, end) : host(text, start, end);
}

const checks = {
  /** RFC 8866 §9 token. */
  token: every(token),
  /** Anything without blanks. */
  word: every(visible),
  /** The rest of the line. */
  text: every(anything),
  digits,
  /** An unsigned number of 32 bits. */
  number: numberUpTo(4_294_967_295),
  port: numberUpTo(65_535),
  payload: numberUpTo(127),
  'payload-or-all': payloadTypeOrAll,
  real,
  time,
  'typed-time': typedTime,
  'signed-time': signedTime,
  hex: every(hexDigit),
  fingerprint,
  ice: every(ice),
  proto,
  address,
  host,
} satisfies Readonly<Record<string, FieldCheck>>;

const checksByKind: ReadonlyMap<string, FieldCheck> = new Map(Object.entries(checks));

/** Returns the check of a kind by name, or undefined for a name that is none. */
export function fieldCheck(kind: string): FieldCheck | undefined {
  return checksByKind.get(kind);
}

/** The checks that are also asked for by themselves. */
export const { token: tokenCheck, host: hostCheck, payload: payloadTypeCheck } = checks;
