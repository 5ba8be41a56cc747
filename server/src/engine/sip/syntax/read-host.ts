import { classOf, inDigits, inHex, inHost, isLetter } from './character-classes.ts';
import { isIpv4, isIpv6 } from './ipv6.ts';
import { hostPart, portPart } from './node-kinds.ts';
import type { SyntaxReader } from './syntax-reader.ts';
import { isLarger } from './read-words.ts';

const colon = 0x3a;
const openSquare = 0x5b;
const closeSquare = 0x5d;

/**
 * Writes the host here: a name, an IPv4 address, or an IPv6 address in square brackets (RFC 3261 §25.1). What only looks like
 * one is written, with a problem. Says, with a problem, when no character of a host stands here, or when brackets are missing.
 */
export function readHost(reader: SyntaxReader): 'fine' | 'missing' | 'without-brackets' {
  if (reader.code() === openSquare) return readIpv6Reference(reader) ? 'fine' : 'missing';
  const start = reader.at;
  const isPlain = skipHost(reader);
  const end = reader.at;
  if (start === end && reader.code() !== colon) {
    reader.problemHere('host-malformed');
    return 'missing';
  }
  // Before its first colon an IPv6 address has at most four digits.
  if (end <= start + 4 && reader.code() === colon && readBareIpv6(reader, start)) return 'without-brackets';
  if (start === end) {
    reader.problemHere('host-malformed');
    return 'missing';
  }
  reader.leaf(hostPart, start, end);
  if (isPlain) return 'fine';
  const isNumeric = (classOf(reader.text.charCodeAt(start)) & inDigits) !== 0;
  if (!isNumeric || !isIpv4(reader.text, start, end)) checkName(reader, start, end);
  return 'fine';
}

/** Goes behind the characters of a host. Returns true when they are a name at one look; else `checkName` says what they are. */
function skipHost(reader: SyntaxReader): boolean {
  const { text, end } = reader;
  let at = reader.at;
  let isPlain = true;
  let before = dot;
  let label = 0;
  for (; at < end; at += 1) {
    const code = text.charCodeAt(at);
    const bits = classOf(code);
    if ((bits & inHost) === 0) break;
    if (before === dot) label = bits;
    if ((bits & (isLetter | inDigits)) === 0) isPlain &&= code !== underscore && before !== dot && before !== hyphen;
    before = code;
  }
  reader.at = at;
  return isPlain && (label & isLetter) !== 0 && before !== dot && before !== hyphen;
}

function readIpv6Reference(reader: SyntaxReader): boolean {
  const { text, end } = reader;
  const start = reader.at;
  let at = start + 1;
  while (at < end && isIpv6Code(text.charCodeAt(at))) at += 1;
  if (at < end && text.charCodeAt(at) === closeSquare) {
    reader.at = at + 1;
    reader.leaf(hostPart, start, at + 1);
    if (!isIpv6(text, start + 1, at)) reader.problem('ipv6-reference-malformed', start + 1, Math.max(start + 2, at));
    return true;
  }
  reader.at = at;
  reader.problem('ipv6-reference-malformed', start, Math.min(at + 1, end));
  return false;
}

/** A zone (`%eth0`) is no part of the grammar of SIP, but of what some stacks write. */
function isIpv6Code(code: number): boolean {
  return (classOf(code) & inHost) !== 0 || code === colon || code === 0x25;
}

/** An address with two colons or more is IPv6 without its brackets; one colon is followed by a port. */
function readBareIpv6(reader: SyntaxReader, start: number): boolean {
  const { text, end } = reader;
  let at = start;
  let colons = 0;
  for (; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === colon) colons += 1;
    else if ((classOf(code) & inHex) === 0 && code !== 0x2e) break;
  }
  if (colons < 2 || (at < end && (classOf(text.charCodeAt(at)) & inHost) !== 0)) return false;
  if (!isIpv6(text, start, at)) return false;
  reader.leaf(hostPart, start, at);
  reader.at = at;
  reader.problem('ipv6-brackets-missing', start, at);
  return true;
}

/** Writes the port when a colon stands here, blanks around it where the header allows them. */
export function readPort(reader: SyntaxReader): boolean {
  if (reader.code() !== colon) return true;
  const colonAt = reader.at;
  reader.at += 1;
  reader.skipBlanks();
  const start = reader.at;
  reader.skipClass(inDigits);
  const end = reader.at;
  const next = reader.code();
  if (start === end || (next !== -1 && (classOf(next) & inHost) !== 0)) {
    reader.skipClass(inHost);
    reader.problem('port-malformed', start === reader.at ? colonAt : start, Math.max(reader.at, colonAt + 1));
    return false;
  }
  reader.leaf(portPart, start, end);
  if (isLarger(reader.text, start, end, 65_535)) reader.problem('port-out-of-range', start, end);
  return true;
}

/** A name has labels of letters, digits and inner hyphens, the last of which begins with a letter. */
function checkName(reader: SyntaxReader, start: number, end: number): void {
  const { text } = reader;
  // A dot may end a name that is complete (RFC 3261 §25.1).
  const last = end - 1 !== start && text.charCodeAt(end - 1) === dot ? end - 1 : end;
  let labelStart = start;
  let before = dot;
  for (let at = start; at <= last; at += 1) {
    const code = at === last ? dot : text.charCodeAt(at);
    const isEdge = code === dot || before === dot;
    if (code === underscore || (isEdge && (code === before || code === hyphen || before === hyphen))) {
      reader.problem('host-malformed', labelStart, Math.max(Math.min(at + 1, end), labelStart + 1));
      return;
    }
    if (before === dot) labelStart = at;
    before = code;
  }
  if ((classOf(text.charCodeAt(labelStart)) & isLetter) !== 0) return;
  reader.problem('host-malformed', start, end);
}

const dot = 0x2e;
const hyphen = 0x2d;
const underscore = 0x5f;
