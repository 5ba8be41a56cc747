import { classOf, inDigits, inHex, inHost } from './character-classes.ts';
import { isIpv6 } from './ipv6.ts';
import type { ParameterForm } from './parameter-forms.ts';
import { isLarger } from './read-words.ts';
import type { SyntaxReader } from './syntax-reader.ts';

/** The largest number of seconds that SIP counts (RFC 3261 §20.19). */
const mostSeconds = 0xffffffff;

/** Notes a problem when the value between `start` and `end` has not the form that its parameter asks for. */
export function checkParameterForm(reader: SyntaxReader, form: ParameterForm, start: number, end: number): void {
  const { text } = reader;
  switch (form) {
    case 'token':
      if (text.charCodeAt(start) === 0x22) reader.problem('parameter-value-malformed', start, end);
      return;
    case 'qvalue':
      if (!isQvalue(text, start, end)) reader.problem('qvalue-malformed', start, end);
      return;
    case 'host':
      if (!isHostValue(text, start, end)) reader.problem('parameter-value-malformed', start, end);
      return;
    case 'count':
      if (!areHex(text, start, end)) reader.problem('hex-malformed', start, end);
      return;
    case 'number':
      return checkNumber(reader, start, end, mostSeconds);
    case 'ttl':
      return checkNumber(reader, start, end, 255);
    case 'port':
      return checkNumber(reader, start, end, 65_535);
  }
}

function checkNumber(reader: SyntaxReader, start: number, end: number, largest: number): void {
  const { text } = reader;
  for (let at = start; at < end; at += 1) {
    if ((classOf(text.charCodeAt(at)) & inDigits) !== 0) continue;
    reader.problem('number-malformed', start, end);
    return;
  }
  if (isLarger(text, start, end, largest)) reader.problem('number-too-large', start, end);
}

/** `0`, `1`, `0.5`, `1.000`: at most three decimals (RFC 3261 §25.1). */
function isQvalue(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  if (first !== 0x30 && first !== 0x31) return false;
  if (end === start + 1) return true;
  if (text.charCodeAt(start + 1) !== 0x2e || start + 5 < end) return false;
  for (let at = start + 2; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (first === 0x31 ? code !== 0x30 : (classOf(code) & inDigits) === 0) return false;
  }
  return true;
}

function isHostValue(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  if (first === 0x5b) return text.charCodeAt(end - 1) === 0x5d && isIpv6(text, start + 1, end - 1);
  for (let at = start; at < end; at += 1) {
    if ((classOf(text.charCodeAt(at)) & inHost) === 0) return isIpv6(text, start, end);
  }
  return true;
}

/** The nonce count is eight hexadecimal digits (RFC 3261 §25.1). */
function areHex(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if ((classOf(text.charCodeAt(at)) & inHex) === 0) return false;
  return end - start === 8;
}
