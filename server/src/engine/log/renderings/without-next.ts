import type { Wire } from '../../sip/wire.ts';

const length = /\n(?:content-length|l)[ \t]*:[ \t]*(\d{1,9})[ \t]*\r?\n/i;
const startLine = /^(?:\r?\n)*(?:SIP\/2\.0 [1-6]|[A-Z]{3,20} [A-Za-z][\w+.-]{0,20}:)/;

/**
 * Returns the wire up to where the message ends that it begins with, when another one begins there: Wireshark's field of the headers
 * goes on to the end of the segment, and shows the next message once more in its own place.
 */
export function withoutNext(wire: Wire): Wire {
  const { text } = wire;
  const end = /\r?\n\r?\n/.exec(text);
  if (end === null) return wire;
  const headers = end.index + end[0].length;
  const declared = Number(length.exec(text.slice(0, headers))?.[1] ?? 0);
  const isNext = startLine.test(text.slice(headers + declared, headers + declared + 100));
  return isNext ? { ...wire, text: text.slice(0, headers + declared) } : wire;
}
