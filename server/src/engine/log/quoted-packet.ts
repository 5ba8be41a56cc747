import { tcpdump } from './formats/tcpdump.ts';
import { formats } from './formats/index.ts';
import type { Marker } from './marker.ts';

/** The line of the packet that an ICMP error quotes, behind a tab, above the line with its hosts. */
const quotedLine = /^\tIP6? /;

/** Tells whether the line above `lineStart` is tcpdump's for a packet that an ICMP error quotes: what follows was not sent. */
export function isBelowQuotedPacket(chars: string, lineStart: number): boolean {
  const above = chars.lastIndexOf('\n', lineStart - 2) + 1;
  return 0 < lineStart && isQuotedLine(chars, above);
}

function isQuotedLine(chars: string, start: number): boolean {
  return quotedLine.test(chars.slice(start, start + 5));
}

/** Tells whether what announces a message is such a packet. */
export function isQuotedPacket(chars: string, marker: Marker | undefined): boolean {
  if (marker === undefined || formats[marker.format - 1] !== tcpdump) return false;
  return isQuotedLine(chars, marker.start) || isBelowQuotedPacket(chars, marker.start);
}
