import type { Octets } from './octets.ts';
import { slice, u16, u32 } from './octets.ts';

/** EtherTypes (IANA). */
const ipv4 = 0x08_00;
const ipv6 = 0x86_dd;
const mpls = 0x88_47;
const pppoe = 0x88_64;
const vlanTags: ReadonlySet<number> = new Set([0x81_00, 0x88_a8, 0x91_00]);

/** How many tags or labels may be stacked. */
const mostTags = 8;

/** Where the IP packet stands in the frames of a link type (LINKTYPE_ numbers of tcpdump.org). */
const linkTypes: ReadonlyMap<number, (frame: Octets) => Octets | undefined> = new Map([
  [1, (frame) => behindEtherType(frame, 12)],
  [113, (frame) => behindEtherType(frame, 14)],
  [276, (frame) => withEtherType(frame, u16(frame.bytes, 0), 20)],
  [0, (frame) => slice(frame, 4)],
  [108, (frame) => slice(frame, 4)],
  [9, (frame) => slice(frame, frame.bytes[0] === 0xff ? 4 : 2)],
  // Raw IP: 12 and 14 are what some systems write for it, 228 and 229 are IPv4 and IPv6.
  ...[12, 14, 101, 228, 229].map((linkType) => [linkType, (frame: Octets) => frame] as const),
]);

/** Tells whether the packets of a link type are read. */
export function isKnownLinkType(linkType: number): boolean {
  return linkTypes.has(linkType);
}

/** Returns the IP packet inside a frame of a link type, or undefined where the frame holds none or the link type is not known. */
export function ipPacketIn(linkType: number, frame: Octets): Octets | undefined {
  return linkTypes.get(linkType)?.(frame);
}

function behindEtherType(frame: Octets, at: number): Octets | undefined {
  return withEtherType(frame, u16(frame.bytes, at), at + 2);
}

function withEtherType(frame: Octets, first: number, behind: number): Octets | undefined {
  let type = first;
  let at = behind;
  for (let count = 0; count < mostTags && vlanTags.has(type); count += 1) {
    type = u16(frame.bytes, at + 2);
    at += 4;
  }
  if (type === pppoe) return slice(frame, at + 8);
  if (type === mpls) return behindLabels(frame, at);
  return type === ipv4 || type === ipv6 ? slice(frame, at) : undefined;
}

function behindLabels(frame: Octets, start: number): Octets | undefined {
  let at = start;
  for (let count = 0; count < mostTags; count += 1) {
    const label = u32(frame.bytes, at);
    at += 4;
    if (label === -1) return undefined;
    if ((label & 0x1_00) !== 0) return slice(frame, at);
  }
  return undefined;
}

/** Returns the IP packet of a frame whose link type nobody tells, as in a hex dump: where a whole IP header stands. */
export function ipPacketFound(frame: Octets): Octets | undefined {
  const { bytes } = frame;
  if (isIp(bytes, 0)) return frame;
  const candidates = [behindEtherType(frame, 12), behindEtherType(frame, 14), withEtherType(frame, u16(bytes, 0), 20)];
  const isNull = bytes[0] === 0 || bytes[3] === 0;
  if (isNull) candidates.push(slice(frame, 4));
  // tcpdump leaves out the addresses of the link and begins with what its type announces.
  candidates.push(behindLabels(frame, 0));
  if (bytes[0] === 0x11 && pppNumbers.has(u16(bytes, 6))) candidates.push(slice(frame, 8));
  return candidates.find((packet) => packet !== undefined && isIp(packet.bytes, 0));
}

/** IPv4 and IPv6 in PPP (RFC 1332 §3, RFC 5072 §2). */
const pppNumbers: ReadonlySet<number> = new Set([0x21, 0x57]);

/** Tells whether an IP header stands at `at` whose length is that of a packet. */
function isIp(bytes: Uint8Array, at: number): boolean {
  const version = (bytes[at] ?? 0) >> 4;
  const length = bytes.length - at;
  if (version === 4) {
    const total = u16(bytes, at + 2);
    return 20 <= length && 5 <= ((bytes[at] ?? 0) & 15) && 20 <= total && knownProtocols.has(bytes[at + 9] ?? 255);
  }
  return version === 6 && 40 <= length && knownProtocols.has(bytes[at + 6] ?? 255);
}

/** Of what a SIP message may travel in: hop-by-hop, IP in IP, TCP, UDP, IPv6, routing, fragment, GRE, AH, options, SCTP; and ICMP. */
const knownProtocols: ReadonlySet<number> = new Set([0, 1, 4, 6, 17, 41, 43, 44, 47, 51, 58, 60, 132]);
