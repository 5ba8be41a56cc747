import type { Grammar } from './grammar.ts';
import { protocolPart, transportPart, versionPart, viaNode } from './node-kinds.ts';
import { isNamed } from './parameter-forms.ts';
import { readHost, readPort } from './read-host.ts';
import { readParameters } from './read-parameters.ts';
import { skipTo, skipUnexpected, trimmedEnd, tryToken } from './read-words.ts';
import type { SyntaxReader } from './syntax-reader.ts';

const colon = 0x3a;
const comma = 0x2c;
const semicolon = 0x3b;
const slash = 0x2f;

/** Writes one Via value: protocol, version, transport, sent-by and parameters (RFC 3261 §20.42, §25.1). */
export function readVia(reader: SyntaxReader, grammar: Grammar): void {
  const start = reader.at;
  const node = reader.open(viaNode, start);
  if (!readSentProtocol(reader) || !readSentBy(reader)) skipTo(reader, semicolon, comma);
  skipUnexpected(reader, semicolon, comma);
  readParameters(reader, grammar.forms);
  reader.close(node, trimmedEnd(reader.text, start, reader.at));
}

/** What nearly every Via begins with. */
const usual = 'SIP/2.0/';

/** `SIP/2.0/UDP`, with blanks around the slashes where somebody wants them (RFC 4475 §3.1.1.1). */
function readSentProtocol(reader: SyntaxReader): boolean {
  const { text } = reader;
  const start = reader.at;
  if (text.startsWith(usual, start)) {
    reader.leaf(protocolPart, start, start + 3);
    reader.leaf(versionPart, start + 4, start + 7);
    reader.at = start + usual.length;
    if (tryToken(reader, transportPart)) return true;
  } else if (tryToken(reader, protocolPart) && skipSlash(reader)) {
    const versionAt = reader.at;
    if (tryToken(reader, versionPart)) {
      const isKnown = reader.at === versionAt + 3 && text.startsWith('2.0', versionAt);
      if (!isKnown && isNamed(text, start, 'sip/')) reader.problem('version-unsupported', versionAt, reader.at);
      if (skipSlash(reader) && tryToken(reader, transportPart)) return true;
    }
  }
  reader.problem('sent-protocol-malformed', start, Math.max(start + 1, reader.at));
  return false;
}

function readSentBy(reader: SyntaxReader): boolean {
  reader.skipBlanks();
  if (readHost(reader) === 'missing') return false;
  const hostEnd = reader.at;
  reader.skipBlanks();
  if (reader.code() !== colon) {
    reader.at = hostEnd;
    return true;
  }
  return readPort(reader);
}

function skipSlash(reader: SyntaxReader): boolean {
  reader.skipBlanks();
  if (reader.code() !== slash) return false;
  reader.at += 1;
  reader.skipBlanks();
  return true;
}
