import { span } from '../../text/span.ts';
import { classOf, inToken, isBlankClass } from './character-classes.ts';
import type { Grammar } from './grammar.ts';
import { addressNode, bracketedPart, displayNamePart, quotedPart, wildcardNode } from './node-kinds.ts';
import { isNamed } from './parameter-forms.ts';
import { readParameters } from './read-parameters.ts';
import { readUri } from './read-uri.ts';
import { readQuotedString, skipUnexpected, trimmedEnd } from './read-words.ts';
import type { SyntaxReader } from './syntax-reader.ts';

const openAngle = 0x3c;
const closeAngle = 0x3e;
const quote = 0x22;
const comma = 0x2c;
const semicolon = 0x3b;

/** Writes a name-addr or an addr-spec with its header parameters (RFC 3261 §20.10, §25.1). */
export function readAddress(reader: SyntaxReader, grammar: Grammar): void {
  const start = reader.at;
  const stop = grammar.isList ? comma : -1;
  if (grammar.hasWildcard && readWildcard(reader, start)) return;
  const node = reader.open(addressNode, start);
  if (readDisplayName(reader, stop)) {
    readBracketed(reader);
    skipUnexpected(reader, semicolon, stop);
    readParameters(reader, grammar.forms);
  } else {
    // Behind an opening quotation mark that is never closed stands no name.
    readBare(reader, grammar, start + 1 < reader.at);
    skipUnexpected(reader, semicolon, stop);
    const told = reader.problems.length;
    readParameters(reader, grammar.forms);
    if (told !== reader.problems.length) noteHeaders(reader, told);
  }
  reader.close(node, trimmedEnd(reader.text, start, reader.at));
}

function readWildcard(reader: SyntaxReader, start: number): boolean {
  const { text, end } = reader;
  if (text.charCodeAt(start) !== 0x2a) return false;
  const next = start + 1;
  const code = text.charCodeAt(next);
  if (next !== end && (classOf(code) & isBlankClass) === 0 && code !== semicolon && code !== comma) return false;
  reader.at = next;
  const node = reader.open(wildcardNode, start);
  reader.close(node, next);
  return true;
}

/** Goes to the opening bracket and returns true when one stands ahead, a display name before it written. */
function readDisplayName(reader: SyntaxReader, stop: number): boolean {
  const start = reader.at;
  const code = reader.code();
  if (code === openAngle) return true;
  if (code === quote) return readQuotedName(reader, start, stop);
  const ahead = openAhead(reader, start, stop);
  const open = ahead === -1 ? openBehindMarks(reader, start) : ahead;
  if (open === -1) {
    const uri = uriBehindName(reader, start);
    if (uri !== -1) {
      writePlainName(reader, start, uri);
      reader.at = uri;
    }
    return false;
  }
  writePlainName(reader, start, open);
  reader.at = open;
  return true;
}

function readQuotedName(reader: SyntaxReader, start: number, stop: number): boolean {
  if (readQuotedString(reader)) {
    reader.leaf(quotedPart, start, reader.at);
    reader.skipBlanks();
    if (reader.code() === openAngle) return true;
    const open = openAhead(reader, reader.at, stop);
    if (open === -1) return false;
    reader.problem('display-name-malformed', reader.at, open);
    reader.at = open;
    return true;
  }
  const open = openAhead(reader, start + 1, -1);
  if (open === -1) return false;
  reader.leaf(displayNamePart, start, trimmedEnd(reader.text, start, open));
  reader.at = open;
  return true;
}

/** Returns where the bracket stands that opens before the parameters and before the next element, or -1. */
function openAhead(reader: SyntaxReader, start: number, stop: number): number {
  const { text, end } = reader;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === openAngle) return at;
    if (code === semicolon || code === stop) return -1;
  }
  return -1;
}

/** No longer name is looked for, in characters. */
const longestName = 128;

/**
 * Returns where the bracket opens behind a name with a comma or a semicolon in it, as in `Bell, Alexander <sip:...>`, which wants
 * quotation marks; -1 where a URI stands there, or a parameter, or where the mark ends what stands before it.
 */
function openBehindMarks({ text, end }: SyntaxReader, start: number): number {
  let last = -1;
  for (let at = start; at < Math.min(end, start + longestName); at += 1) {
    const code = text.charCodeAt(at);
    if (code === openAngle) return last === comma || last === semicolon ? -1 : at;
    if (code === 0x3a || code === 0x3d || code === 0x40 || code === quote || code === 0x3e) return -1;
    if ((classOf(code) & isBlankClass) === 0) last = code;
  }
  return -1;
}

/** Returns where the URI begins that stands behind a name and has no brackets, as in `Bob sip:bob@example.com`; -1 where there is none. */
function uriBehindName({ text, end }: SyntaxReader, start: number): number {
  let word = start;
  for (let at = start; at < Math.min(end, start + longestName); at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x3a) return word !== start && isRouted(text, word) ? word : -1;
    if ((classOf(code) & isBlankClass) !== 0) word = at + 1;
    else if ((classOf(code) & inToken) === 0) return -1;
  }
  return -1;
}

function isRouted(text: string, at: number): boolean {
  return isNamed(text, at, 'sip:') || isNamed(text, at, 'sips:') || isNamed(text, at, 'tel:');
}

/** A question mark behind the parameters of a URI without brackets begins headers that it was to have (RFC 8217 §3). */
function noteHeaders(reader: SyntaxReader, told: number): void {
  for (let place = told; place < reader.problems.length; place += 1) {
    const start = reader.problems[place]?.span.start ?? 0;
    if (reader.text.charCodeAt(start) !== 0x3f) continue;
    reader.problems[place] = { id: 'angle-bracket-missing', span: span(start, Math.max(start + 1, reader.at)) };
    return;
  }
}

/** Without quotation marks a display name is tokens with blanks between them. */
function writePlainName(reader: SyntaxReader, start: number, open: number): void {
  const { text } = reader;
  const end = trimmedEnd(reader.text, start, open);
  reader.leaf(displayNamePart, start, end);
  for (let at = start; at < end; at += 1) {
    if ((classOf(text.charCodeAt(at)) & (inToken | isBlankClass)) !== 0) continue;
    reader.problem('display-name-malformed', at, at + 1);
    return;
  }
}

function readBracketed(reader: SyntaxReader): void {
  const openAt = reader.at;
  const node = reader.open(bracketedPart, openAt);
  reader.at += 1;
  const blanksAt = reader.at;
  reader.skipBlanks();
  if (blanksAt !== reader.at && reader.code() !== -1) reader.problem('uri-with-blank', blanksAt, reader.at);
  readUri(reader, 'bracketed');
  const endAt = reader.at;
  reader.skipBlanks();
  if (reader.code() === closeAngle) {
    if (endAt !== reader.at) reader.problem('uri-with-blank', endAt, reader.at);
    reader.at += 1;
    reader.close(node, reader.at);
    return;
  }
  reader.close(node, trimmedEnd(reader.text, openAt + 1, endAt));
  reader.problem('angle-bracket-unclosed', openAt, openAt + 1);
}

/**
 * Returns the end of a URI without brackets that has a comma in its user, as in `sip:a,b@example.com`, where the comma
 * stands at `place`; -1 where what follows it is another element of the list.
 */
function behindCommaInUser(text: string, start: number, place: number): number {
  if (text.slice(start, Math.min(place, start + longestName)).includes('@')) return -1;
  let hasHost = false;
  for (let at = place + 1; at < place + longestName; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x40) hasHost = true;
    const isUser = code === 0x2d || code === 0x2e || (classOf(code) & inToken) !== 0;
    if (code === 0x40 || isUser || (hasHost && code === 0x3a)) continue;
    return hasHost ? at : -1;
  }
  return -1;
}

/** `hasName` where a display name stands before it, which only a URI in brackets may have. */
function readBare(reader: SyntaxReader, grammar: Grammar, hasName: boolean): void {
  const { text } = reader;
  const start = reader.at;
  readUri(reader, 'bare');
  const end = reader.at;
  if (start === end) return;
  const over = grammar.isList && reader.code() === comma ? behindCommaInUser(text, start, end) : -1;
  if (over !== -1) {
    reader.problem('angle-bracket-missing', start, over);
    reader.at = over;
    return;
  }
  if (grammar.needsBrackets || hasName) reader.problem('angle-bracket-missing', start, end);
  else {
    // RFC 8217 §3: a URI with a question mark needs the brackets.
    let question = start;
    while (question < end && text.charCodeAt(question) !== 0x3f) question += 1;
    if (question < end) reader.problem('angle-bracket-missing', question, end);
  }
}
