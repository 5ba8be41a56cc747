import { tcpdump } from './formats/tcpdump.ts';
import { formats } from './formats/index.ts';
import type { Marker } from './marker.ts';
import { noMarker } from './marker.ts';
import { isBelowQuotedPacket } from './quoted-packet.ts';

/** IPv4 and UDP have 28 octets, IPv6 with its extensions and TCP with its options, behind a link's header, some 160. */
const shortestHeader = 20;
const longestHeader = 200;

/** IPv4 or IPv6 without options, then UDP, TCP, or TCP with its timestamps. */
const wholeHeaders = [28, 40, 52, 48, 60, 72];
const longestWhole = Math.max(...wholeHeaders);

/** How many printed line feeds the octets of the headers may hold. */
const mostLines = 5;

/** The longest packet's line that is looked at, in characters. */
const longestLine = 1000;

/** The first octet of IPv4 and IPv6, as a character: the version and the header length, or the traffic class. */
const networkOctet = /[E-O`a-o]/;

/** A mark at the head of a file, as a character and as octets. */
const byteOrderMark = /^(?:\ufeff|\u00ef\u00bb\u00bf)/;

/**
 * Returns what announces a message that stands behind the printed octets of its packet's headers (`tcpdump -A`): the packet's
 * line, or the octets alone where that line is missing. Undefined where something else stands before `start`.
 */
export function printedPacket(chars: string, start: number, floor: number): Marker | undefined {
  const limit = Math.max(floor, start - longestHeader);
  let lineStart = Math.max(floor, chars.lastIndexOf('\n', start - 1) + 1);
  // The packet's line itself says the start line, too.
  if (isPacketLine(chars.slice(Math.max(lineStart, start - longestLine), start))) return undefined;
  for (let count = 0; count < mostLines && limit <= lineStart && lineStart !== 0; count += 1) {
    const end = lineStart - 1;
    const above = Math.max(floor, chars.lastIndexOf('\n', end - 1) + 1);
    if (isPacketLine(chars.slice(above, Math.min(end, above + longestLine)))) {
      const head = contextStart(chars, above, floor);
      const isPacket = head !== undefined && isHeaderOctets(chars.slice(lineStart, start));
      if (!isPacket) return undefined;
      const mark = head === 0 ? (byteOrderMark.exec(chars.slice(0, 3))?.[0].length ?? 0) : 0;
      return { format: formats.indexOf(tcpdump) + 1, start: head + mark, end: start };
    }
    lineStart = above;
  }
  return isGlued(chars, start) && isOctetsOnly(chars, start, floor) ? noMarker(start) : undefined;
}

function isPacketLine(text: string): boolean {
  return text.includes(' > ') && tcpdump.marker.test(text.replace(byteOrderMark, ''));
}

function isGlued(chars: string, start: number): boolean {
  return 0 < start && chars.charCodeAt(start - 1) !== 10;
}

/**
 * Without the packet's line nothing but the octets themselves can be known: as many as IPv4 or IPv6 and UDP or TCP have, most
 * of them dots, at the head of a paragraph. The message that an ICMP error quotes stands behind more.
 */
function isOctetsOnly(chars: string, start: number, floor: number): boolean {
  let lineStart = start;
  for (let count = 0; count < 3 && floor < lineStart; count += 1) {
    lineStart = Math.max(floor, chars.lastIndexOf('\n', lineStart - 2) + 1);
    const length = start - lineStart;
    if (longestWhole < length) return false;
    if (!wholeHeaders.includes(length) || !networkOctet.test(chars.charAt(lineStart))) continue;
    if (dotsIn(chars, lineStart, start) * 4 < length) continue;
    return lineStart === floor || /(?:^|\n)\r?\n$/.test(chars.slice(Math.max(floor, lineStart - 3), lineStart));
  }
  return false;
}

function dotsIn(chars: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at += 1) if (chars.charCodeAt(at) === 46) count += 1;
  return count;
}

/** Tells whether the text may be the octets of a packet's headers: so many of them, dots among them, none of them a word. */
function isHeaderOctets(text: string): boolean {
  return shortestHeader <= text.length && text.includes('.') && networkOctet.test(text);
}

/**
 * The line above the packet's line belongs to it where -v has broken it in two; behind a tab it is that of the packet which an
 * ICMP error quotes, and what follows was not sent.
 */
function contextStart(chars: string, lineStart: number, floor: number): number | undefined {
  if (lineStart <= floor) return lineStart;
  const above = Math.max(floor, chars.lastIndexOf('\n', lineStart - 2) + 1);
  const text = chars.slice(above, Math.min(lineStart - 1, above + longestLine)).replace(/\r$/, '');
  if (isBelowQuotedPacket(chars, lineStart)) return undefined;
  return tcpdump.context?.patterns.some((pattern) => pattern.test(text)) === true ? above : lineStart;
}
