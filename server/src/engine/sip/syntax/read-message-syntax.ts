import { headerFields } from '../../reference/header-fields.ts';
import type { Header } from '../header.ts';
import type { Message } from '../message.ts';
import { isBlankClass, classOf } from './character-classes.ts';
import { grammarOf } from './header-grammars.ts';
import { headerNamePart, headerNode, requestUriNode } from './node-kinds.ts';
import { isNamed } from './parameter-forms.ts';
import { readHeaderValue } from './read-header-value.ts';
import { readText } from './read-texts.ts';
import { readUri } from './read-uri.ts';
import { isKnownSound, noteSound } from './sound-values.ts';
import type { SyntaxReader } from './syntax-reader.ts';

/** In which round of reading each header field was last seen: a set that needs no emptying. */
const seenIn = new Float64Array(headerFields.length);
let round = 0;

type Parts = Pick<Message, 'wire' | 'startLine' | 'headers'>;

/** Writes the Request-URI and every header field of a message to the tape, with all its parts, and notes what is wrong in them. */
export function readMessageSyntax(reader: SyntaxReader, message: Parts): void {
  reader.begin(message.wire.text);
  readRequestUri(reader, message);
  round += 1;
  for (const header of message.headers) {
    readHeader(reader, header);
    noteRepeated(reader, header);
  }
}

/** Notes what is wrong in the Request-URI and the header fields of a message; what is known to be sound is not read again. */
export function noteMessageFaults(reader: SyntaxReader, message: Parts): void {
  reader.begin(message.wire.text);
  readRequestUri(reader, message);
  round += 1;
  for (const header of message.headers) {
    if (!isKnownSound(header)) {
      const told = reader.problems.length;
      readHeader(reader, header);
      if (reader.problems.length === told) noteSound(header);
    }
    noteRepeated(reader, header);
  }
}

function noteRepeated(reader: SyntaxReader, { field, nameStart, nameEnd }: Header): void {
  if (field === undefined || !field.isSingle) return;
  if (seenIn[field.index] === round) reader.problem('header-repeated', nameStart, nameEnd);
  seenIn[field.index] = round;
}

/** Writes one header field. */
export function readHeader(reader: SyntaxReader, header: Header): void {
  const node = reader.open(headerNode, header.start);
  reader.leaf(headerNamePart, header.nameStart, header.nameEnd);
  const { field, valueStart, valueEnd } = header;
  if (field === undefined) {
    reader.enter(valueStart, valueEnd);
    if (valueStart !== valueEnd) readText(reader);
  } else {
    const grammar = grammarOf(field);
    if (valueStart !== valueEnd) readHeaderValue(reader, grammar, valueStart, valueEnd);
    else if (!grammar.mayBeEmpty) reader.problem('header-value-missing', header.nameStart, header.nameEnd);
  }
  reader.close(node, header.end);
}

/** A Request-URI has no brackets, no blanks and no headers (RFC 3261 §7.1, §19.1.1; RFC 4475 §3.1.2.7, 8 and 11). */
function readRequestUri(reader: SyntaxReader, { startLine, wire }: Parts): void {
  if (startLine.kind !== 'request') return;
  const { start, end } = startLine.requestUriSpan;
  const { text } = wire;
  const open = text.charCodeAt(end - 1) === 0x3e ? text.indexOf('<', start) : -1;
  // A name may stand before the brackets.
  const isBracketed = open !== -1 && open + 2 < end;
  if (isBracketed) reader.problem('request-uri-in-brackets', start, end);
  const uriStart = isBracketed ? open + 1 : start;
  const uriEnd = isBracketed ? end - 1 : end;
  const hasBlank = noteRequestUri(reader, uriStart, uriEnd);
  const node = reader.open(requestUriNode, start);
  reader.enter(uriStart, uriEnd);
  const told = reader.problems.length;
  readUri(reader, 'alone');
  // The blank has been told once.
  if (hasBlank) reader.problems = reader.problems.filter(({ id }, index) => index < told || id !== 'uri-with-blank');
  reader.close(node, end);
}

/** Notes the first blank of a Request-URI and, in one of sip or sips, where its headers begin. Returns whether it has a blank. */
function noteRequestUri(reader: SyntaxReader, start: number, end: number): boolean {
  const { text } = reader;
  let blank = -1;
  let question = -1;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    // The user may hold a question mark.
    if (code === 0x40) question = -1;
    else if (code === 0x3f && question === -1) question = at;
    else if (code <= 0x20 && blank === -1 && (classOf(code) & isBlankClass) !== 0) blank = at;
  }
  const isSip = isNamed(text, start, 'sip:') || isNamed(text, start, 'sips:');
  if (question !== -1 && isSip) reader.problem('request-uri-with-headers', question, end);
  if (blank !== -1) reader.problem('request-uri-with-blank', blank, blank + 1);
  return blank !== -1;
}
