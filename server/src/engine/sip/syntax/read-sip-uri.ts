import { classOf, inPassword, inUriHeader, inUriParameter, inUser, isBlankClass } from './character-classes.ts';
import { checkRepeated } from './check-repeated.ts';
import { checkUriCharacters } from './check-uri-characters.ts';
import {
  parameterNamePart,
  parameterNode,
  parameterValuePart,
  passwordPart,
  uriHeaderNode,
  userPart,
} from './node-kinds.ts';
import { readHost, readPort } from './read-host.ts';
import type { SyntaxReader } from './syntax-reader.ts';

const semicolon = 0x3b;
const question = 0x3f;

/**
 * Writes the parts of a sip or sips URI behind its scheme, up to the end of the stretch (RFC 3261 §19.1.1). Returns false when
 * no host can be read.
 */
export function readSipUri(reader: SyntaxReader): boolean {
  readUserinfo(reader);
  if (readHost(reader) !== 'fine' || !readPort(reader)) return false;
  const code = reader.code();
  if (code === -1) return true;
  if (code !== semicolon && code !== question) {
    const isBlank = (classOf(code) & isBlankClass) !== 0;
    reader.problemHere(isBlank ? 'uri-with-blank' : code === 0x40 ? 'uri-malformed' : 'host-malformed');
    return false;
  }
  const index = reader.size;
  while (reader.code() === semicolon) readUriParameter(reader);
  checkRepeated(reader, index);
  if (reader.code() === question) readUriHeaders(reader);
  return true;
}

/** The first @ ends the userinfo: the user may hold ; and ? itself (RFC 3261 §25.1), but never a bare @. */
function readUserinfo(reader: SyntaxReader): void {
  const { text, end } = reader;
  const start = reader.at;
  let colon = -1;
  let at = start;
  // Nearly every user is of plain characters, which one pass shows.
  while (at < end && (classOf(text.charCodeAt(at)) & inUser) !== 0) at += 1;
  if (at < end && text.charCodeAt(at) === 0x40 && start < at) {
    reader.leaf(userPart, start, at);
    reader.at = at + 1;
    return;
  }
  for (; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x40) break;
    if (code === 0x3a && colon === -1) colon = at;
  }
  if (at === end) return;
  const userEnd = colon === -1 ? at : colon;
  reader.leaf(userPart, start, userEnd);
  if (userEnd === start) reader.problem('uri-malformed', at, at + 1);
  checkUriCharacters(reader, start, userEnd, inUser);
  if (colon !== -1) {
    reader.leaf(passwordPart, colon + 1, at);
    checkUriCharacters(reader, colon + 1, at, inPassword);
  }
  reader.at = at + 1;
}

function readUriParameter(reader: SyntaxReader): void {
  if (!readPlainParameter(reader)) readOddParameter(reader);
}

/** Reads `;name` or `;name=value` without escapes, as most are; before anything else it stands still and returns false. */
function readPlainParameter(reader: SyntaxReader): boolean {
  const { text, end } = reader;
  const start = reader.at + 1;
  let at = start;
  while (at < end && (classOf(text.charCodeAt(at)) & inUriParameter) !== 0) at += 1;
  const nameEnd = at;
  let valueStart = -1;
  if (at < end && text.charCodeAt(at) === 0x3d) {
    at += 1;
    valueStart = at;
    while (at < end && (classOf(text.charCodeAt(at)) & inUriParameter) !== 0) at += 1;
  }
  if (start === nameEnd || at === valueStart) return false;
  if (at < end && text.charCodeAt(at) !== semicolon && text.charCodeAt(at) !== question) return false;
  reader.parameter(start, nameEnd, valueStart, at);
  reader.at = at;
  return true;
}

function readOddParameter(reader: SyntaxReader): void {
  const { text, end } = reader;
  const semicolonAt = reader.at;
  const start = semicolonAt + 1;
  let equals = -1;
  let at = start;
  for (; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === semicolon || code === question) break;
    if (code === 0x3d && equals === -1) equals = at;
  }
  reader.at = at;
  if (at === start) {
    reader.problem('parameter-empty', semicolonAt, start);
    return;
  }
  const nameEnd = equals === -1 ? at : equals;
  if (nameEnd === start) {
    reader.problem('parameter-name-malformed', equals, equals + 1);
    return;
  }
  const node = reader.open(parameterNode, start);
  reader.leaf(parameterNamePart, start, nameEnd);
  checkUriCharacters(reader, start, nameEnd, inUriParameter);
  if (equals !== -1) {
    if (equals + 1 === at) reader.problem('parameter-value-missing', equals, equals + 1);
    else {
      reader.leaf(parameterValuePart, equals + 1, at);
      checkUriCharacters(reader, equals + 1, at, inUriParameter);
    }
  }
  reader.close(node, at);
}

function readUriHeaders(reader: SyntaxReader): void {
  const { text, end } = reader;
  while (reader.at < end) {
    const start = reader.at + 1;
    let equals = -1;
    let at = start;
    for (; at < end; at += 1) {
      const code = text.charCodeAt(at);
      if (code === 0x26) break;
      if (code === 0x3d && equals === -1) equals = at;
    }
    writeUriHeader(reader, start, equals, at);
    reader.at = at;
  }
}

/** A value may be empty, the equals sign may not be missing (RFC 3261 §25.1). */
function writeUriHeader(reader: SyntaxReader, start: number, equals: number, end: number): void {
  const nameEnd = equals === -1 ? end : equals;
  if (nameEnd === start) reader.problem('uri-malformed', start - 1, Math.max(start, Math.min(start + 1, end)));
  if (start === end) return;
  const node = reader.open(uriHeaderNode, start);
  reader.leaf(parameterNamePart, start, nameEnd);
  const isNameFine = checkUriCharacters(reader, start, nameEnd, inUriHeader);
  if (equals !== -1) {
    reader.leaf(parameterValuePart, equals + 1, end);
    checkUriCharacters(reader, equals + 1, end, inUriHeader);
  } else if (isNameFine) reader.problem('uri-malformed', start, end);
  reader.close(node, end);
}
