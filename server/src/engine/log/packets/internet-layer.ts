import type { Octets } from './octets.ts';
import { joined, latin1, slice, u16, u32 } from './octets.ts';

/** What an IP packet carries: the addresses, the protocol (IANA numbers), and its octets, put together from fragments. */
export interface Datagram {
  readonly source: string;
  readonly destination: string;
  readonly protocol: number;
  readonly payload: Octets;
}

interface Fragment {
  readonly offset: number;
  readonly payload: Octets;
  readonly isLast: boolean;
}

/** The most packets whose fragments are kept at one time, and the most fragments of one. */
const mostOpen = 256;
const mostFragments = 128;

/** IPv6 extension headers that are skipped (RFC 8200 §4): hop-by-hop, routing, destination options. */
const skipped: ReadonlySet<number> = new Set([0, 43, 60]);
const mostExtensions = 8;

/** Takes IP packets in the order of a capture and gives what they carry, a fragmented one when its last fragment has come. */
export class InternetLayer {
  readonly #open = new Map<string, Fragment[]>();

  /** Returns what the packet, or the packet that it completes, carries; undefined where it completes none or is broken. */
  take(packet: Octets): Datagram | undefined {
    const version = (packet.bytes[0] ?? 0) >> 4;
    if (version === 4) return this.#takeVersion4(packet);
    return version === 6 ? this.#takeVersion6(packet) : undefined;
  }

  #takeVersion4(packet: Octets): Datagram | undefined {
    const { bytes } = packet;
    const headerLength = ((bytes[0] ?? 0) & 15) * 4;
    const total = u16(bytes, 2);
    if (headerLength < 20 || bytes.length < headerLength) return undefined;
    // A length of 0 is what a card writes that splits segments itself.
    const end = total < headerLength ? bytes.length : Math.min(total, bytes.length);
    const flags = u16(bytes, 6);
    const datagram = {
      source: dotted(bytes, 12),
      destination: dotted(bytes, 16),
      protocol: bytes[9] ?? 0,
      payload: slice(packet, headerLength, end),
    };
    const offset = (flags & 0x1f_ff) * 8;
    const isLast = (flags & 0x20_00) === 0;
    if (offset === 0 && isLast) return datagram;
    return this.#collect(datagram, u16(bytes, 4), { offset, payload: datagram.payload, isLast });
  }

  #takeVersion6(packet: Octets): Datagram | undefined {
    const { bytes } = packet;
    if (bytes.length < 40) return undefined;
    const length = u16(bytes, 4);
    const end = length === 0 ? bytes.length : Math.min(40 + length, bytes.length);
    const source = grouped(bytes, 8);
    const destination = grouped(bytes, 24);
    let next = bytes[6] ?? 0;
    let at = 40;
    for (let count = 0; count < mostExtensions; count += 1) {
      if (next === 44) {
        const field = u16(bytes, at + 2);
        const datagram = { source, destination, protocol: bytes[at] ?? 0, payload: slice(packet, at + 8, end) };
        const fragment = { offset: field & 0xff_f8, payload: datagram.payload, isLast: (field & 1) === 0 };
        return this.#collect(datagram, u32(bytes, at + 4), fragment);
      }
      if (next !== 51 && !skipped.has(next)) break;
      const extension = next === 51 ? ((bytes[at + 1] ?? 0) + 2) * 4 : ((bytes[at + 1] ?? 0) + 1) * 8;
      next = bytes[at] ?? 0;
      at += extension;
    }
    return at <= end ? { source, destination, protocol: next, payload: slice(packet, at, end) } : undefined;
  }

  /** Keeps a fragment and returns the whole when every octet of it is there (RFC 791, RFC 8200 §4.5). */
  #collect(part: Datagram, identification: number, fragment: Fragment): Datagram | undefined {
    const key = `${part.source} ${part.destination} ${part.protocol} ${identification}`;
    const known = this.#open.get(key) ?? [];
    if (mostFragments <= known.length) return undefined;
    const fragments = [...known.filter(({ offset }) => offset !== fragment.offset), fragment];
    fragments.sort((a, b) => a.offset - b.offset);
    const whole = wholeOf(fragments);
    if (whole !== undefined) {
      this.#open.delete(key);
      return { ...part, payload: whole };
    }
    this.#open.set(key, fragments);
    if (mostOpen < this.#open.size) {
      const oldest = this.#open.keys().next();
      if (oldest.done !== true) this.#open.delete(oldest.value);
    }
    return undefined;
  }
}

/**
 * Returns what a packet is a fragment of whose other fragments nobody shows, where the whole payload is known from elsewhere;
 * undefined where the packet is broken.
 */
export function wholeDatagram(packet: Octets, payload: Octets): Datagram | undefined {
  const { bytes } = packet;
  const version = (bytes[0] ?? 0) >> 4;
  if (version === 4 && 20 <= bytes.length) {
    return { source: dotted(bytes, 12), destination: dotted(bytes, 16), protocol: bytes[9] ?? 0, payload };
  }
  if (version !== 6 || bytes.length < 48) return undefined;
  const protocol = bytes[6] === 44 ? (bytes[40] ?? 0) : (bytes[6] ?? 0);
  return { source: grouped(bytes, 8), destination: grouped(bytes, 24), protocol, payload };
}

function wholeOf(fragments: readonly Fragment[]): Octets | undefined {
  const parts: Octets[] = [];
  let at = 0;
  for (const { offset, payload, isLast } of fragments) {
    if (at < offset) return undefined;
    parts.push(slice(payload, Math.min(at - offset, payload.bytes.length)));
    at = Math.max(at, offset + payload.bytes.length);
    if (isLast) return joined(parts);
  }
  return undefined;
}

/** Returns the IPv4 address at `at`. */
export function dotted(bytes: Uint8Array, at: number): string {
  return bytes.subarray(at, at + 4).join('.');
}

/** Returns an IPv6 address in its canonical form (RFC 5952): the longest run of zeros is `::`. */
export function grouped(bytes: Uint8Array, at: number): string {
  const isMapped = latin1(bytes, at, at + 12) === `${'\u0000'.repeat(10)}\u00ff\u00ff`;
  if (isMapped) return `::ffff:${dotted(bytes, at + 12)}`;
  const groups = Array.from({ length: 8 }, (_, index) => Math.max(0, u16(bytes, at + index * 2)).toString(16));
  let best = { start: 0, length: 0 };
  for (let start = 0; start < 8; start += 1) {
    let length = 0;
    while (groups[start + length] === '0') length += 1;
    if (best.length < length) best = { start, length };
  }
  if (best.length < 2) return groups.join(':');
  return `${groups.slice(0, best.start).join(':')}::${groups.slice(best.start + best.length).join(':')}`;
}
