import { classOf, inDigits, inHex, inHost, inToken, isBlankClass } from './character-classes.ts';
import { isIpv6 } from './ipv6.ts';
import { parameterNamePart, parameterNode, parameterValuePart } from './node-kinds.ts';
import { checkRepeated } from './check-repeated.ts';
import { checkParameterForm } from './check-parameter-form.ts';
import { formOf, isOfLength, type ParameterForms } from './parameter-forms.ts';
import { readQuotedString } from './read-words.ts';
import type { SyntaxReader } from './syntax-reader.ts';

const comma = 0x2c;
const semicolon = 0x3b;

/** Reads `;name=value` as often as it stands here (RFC 3261 §25.1 generic-param). */
export function readParameters(reader: SyntaxReader, forms: ParameterForms): void {
  const index = reader.size;
  readEach(reader, forms);
  if (!forms.mayRepeat) checkRepeated(reader, index);
}

function readEach(reader: SyntaxReader, forms: ParameterForms): void {
  for (;;) {
    while (readPlain(reader, forms)) continue;
    reader.skipBlanks();
    if (reader.code() !== semicolon) return;
    const semicolonAt = reader.at;
    reader.at += 1;
    reader.skipBlanks();
    const code = reader.code();
    if (code === -1 || code === semicolon || code === comma) {
      reader.problem('parameter-empty', semicolonAt, semicolonAt + 1);
    } else readParameter(reader, forms);
  }
}

/**
 * Reads `;name` or `;name=token` without blanks, which nearly every parameter is, and returns true. Before anything else it
 * stands still and returns false: the general way reads it.
 */
function readPlain(reader: SyntaxReader, forms: ParameterForms): boolean {
  const { text, end } = reader;
  const start = reader.at + 1;
  if (end <= start || text.charCodeAt(start - 1) !== semicolon) return false;
  let at = start;
  while (at < end && (classOf(text.charCodeAt(at)) & inToken) !== 0) at += 1;
  const nameEnd = at;
  let valueStart = -1;
  if (at < end && text.charCodeAt(at) === 0x3d) {
    at += 1;
    valueStart = at;
    while (at < end && (classOf(text.charCodeAt(at)) & inToken) !== 0) at += 1;
  }
  if (start === nameEnd || at === valueStart) return false;
  if (at < end && text.charCodeAt(at) !== semicolon && text.charCodeAt(at) !== comma) return false;
  const form =
    valueStart !== -1 && isOfLength(forms, nameEnd - start) ? formOf(forms, text, start, nameEnd) : undefined;
  if (form === 'qvalue' && at < end) at = behindDecimals(reader, valueStart, at);
  reader.parameter(start, nameEnd, valueStart, at);
  reader.at = at;
  if (form !== undefined) checkParameterForm(reader, form, valueStart, at);
  return true;
}

/** Returns the end of a q that is written with a comma, as in `q=0,5`: no element of a list is a digit or some. Else `at`. */
function behindDecimals({ text, end }: SyntaxReader, start: number, at: number): number {
  if (at !== start + 1 || (classOf(text.charCodeAt(start)) & inDigits) === 0 || text.charCodeAt(at) !== comma)
    return at;
  let behind = at + 1;
  while (behind < end && (classOf(text.charCodeAt(behind)) & inDigits) !== 0) behind += 1;
  if (behind === at + 1) return at;
  const code = behind < end ? text.charCodeAt(behind) : semicolon;
  return code === semicolon || code === comma || (classOf(code) & isBlankClass) !== 0 ? behind : at;
}

/** Reads one `name` or `name=value`; what is wrong in it is skipped up to the next separator. */
export function readParameter(reader: SyntaxReader, forms: ParameterForms): void {
  const start = reader.at;
  reader.skipClass(inToken);
  const nameEnd = reader.at;
  if (nameEnd === start) {
    reader.problemHere('parameter-name-malformed');
    skipPiece(reader);
    if (reader.at === start) reader.at += 1;
    return;
  }
  const node = reader.open(parameterNode, start);
  reader.leaf(parameterNamePart, start, nameEnd);
  reader.skipBlanks();
  if (reader.code() !== 0x3d) {
    checkEnd(reader, nameEnd);
    reader.close(node, nameEnd);
    return;
  }
  const equalsAt = reader.at;
  reader.at += 1;
  reader.skipBlanks();
  const valueStart = readValue(reader, equalsAt, forms);
  reader.close(node, reader.at);
  if (valueStart !== -1 && isOfLength(forms, nameEnd - start)) {
    const form = formOf(forms, reader.text, start, nameEnd);
    if (form !== undefined) checkParameterForm(reader, form, valueStart, reader.at);
  }
  checkEnd(reader, reader.at);
}

/** Writes the value here, a quoted string or what stands up to the next separator, and returns where it begins, or -1. */
function readValue(reader: SyntaxReader, equalsAt: number, forms: ParameterForms): number {
  const start = reader.at;
  const code = reader.code();
  if (code === 0x22) {
    if (!readQuotedString(reader)) skipPiece(reader);
  } else {
    reader.skipClass(inToken);
    if (!isAtEnd(reader)) readOddValue(reader, start, forms);
    if (reader.at === start) {
      reader.problem('parameter-value-missing', equalsAt, equalsAt + 1);
      reader.at = equalsAt + 1;
      return -1;
    }
  }
  reader.leaf(parameterValuePart, start, reader.at);
  return start;
}

function isAtEnd(reader: SyntaxReader): boolean {
  const code = reader.code();
  return code === -1 || code === semicolon || code === comma || (classOf(code) & isBlankClass) !== 0;
}

/** A value that is no token: a URI in brackets (RFC 8224 §4), an IPv6 address, which may lack its brackets, or a fault. */
function readOddValue(reader: SyntaxReader, start: number, forms: ParameterForms): void {
  const oddAt = reader.at;
  if (forms.mayBeBracketed && oddAt === start && reader.code() === 0x3c && skipBracketed(reader)) return;
  if (isAddressCode(reader.code())) {
    while (isAddressCode(reader.code())) reader.at += 1;
    if (isAtEnd(reader) && isIpv6Value(reader.text, start, reader.at)) return;
  }
  if (forms.mayHavePort && readPlace(reader, start)) return;
  reader.at = oddAt;
  reader.problem('parameter-value-malformed', oddAt, oddAt + 1);
  skipPiece(reader);
}

/** Goes behind the host with its port that begins at `start`; returns false when none does. */
function readPlace(reader: SyntaxReader, start: number): boolean {
  const { text, end } = reader;
  reader.at = start;
  if (reader.code() === 0x5b) {
    while (reader.at < end && isAddressCode(reader.code()) && text.charCodeAt(reader.at - 1) !== 0x5d) reader.at += 1;
    if (!isIpv6Value(text, start, reader.at)) return false;
  } else reader.skipClass(inHost);
  const colonAt = reader.at;
  if (reader.code() !== 0x3a || colonAt === start) return false;
  reader.at += 1;
  reader.skipClass(inDigits);
  return isAtEnd(reader) && colonAt + 1 < reader.at;
}

function skipBracketed(reader: SyntaxReader): boolean {
  const { text, end } = reader;
  if (reader.isAngleHopeless) return false;
  for (let at = reader.at; at < end; at += 1) {
    if (text.charCodeAt(at) !== 0x3e) continue;
    reader.at = at + 1;
    return true;
  }
  reader.isAngleHopeless = true;
  return false;
}

function isAddressCode(code: number): boolean {
  if (code === -1) return false;
  return (classOf(code) & inHex) !== 0 || code === 0x3a || code === 0x2e || code === 0x5b || code === 0x5d;
}

function isIpv6Value(text: string, start: number, end: number): boolean {
  const isBracketed = text.charCodeAt(start) === 0x5b && text.charCodeAt(end - 1) === 0x5d;
  return isBracketed ? isIpv6(text, start + 1, end - 1) : isIpv6(text, start, end);
}

/** Between the parameter and the next separator only blanks may stand; other words there are a fault. */
function checkEnd(reader: SyntaxReader, pieceEnd: number): void {
  reader.skipBlanks();
  const code = reader.code();
  if (code === -1 || code === semicolon || code === comma) return;
  const start = reader.at;
  skipPiece(reader);
  reader.problem('text-unexpected', start, Math.max(reader.at, start + 1, pieceEnd));
}

/** Goes to the next semicolon or comma outside a quoted string, or to the end; blanks before it are left. */
function skipPiece(reader: SyntaxReader): void {
  const { text } = reader;
  const start = reader.at;
  while (reader.at < reader.end) {
    const code = text.charCodeAt(reader.at);
    if (code === semicolon || code === comma) break;
    if (code !== 0x22 || reader.isQuoteHopeless || !closeQuote(reader)) reader.at += 1;
  }
  while (start < reader.at && (classOf(text.charCodeAt(reader.at - 1)) & isBlankClass) !== 0) reader.at -= 1;
}

/** Goes behind the quoted string that begins here; returns false when it has no end. */
function closeQuote(reader: SyntaxReader): boolean {
  const { text, end } = reader;
  for (let at = reader.at + 1; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x5c) at += 1;
    else if (code === 0x22) {
      reader.at = at + 1;
      return true;
    }
  }
  reader.isQuoteHopeless = true;
  return false;
}
