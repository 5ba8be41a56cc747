import type { Octets } from './octets.ts';
import { joined, slice, u16, u32 } from './octets.ts';

/** The common header, and the header of a DATA chunk (RFC 9260 §3.1, §3.3.1). */
const commonHeader = 12;
const dataHeader = 16;

/** The most fragments of a message that wait for their last one, and the most numbers that are remembered. */
const mostFragments = 256;
const mostNumbers = 1024;

/** One direction of an SCTP association: packets in, the messages of its DATA chunks out, each once. */
export class SctpAssociation {
  readonly #seen = new Set<number>();
  readonly #fragments = new Map<number, readonly Octets[]>();

  /** Returns the messages that a packet completes. */
  take(packet: Octets): readonly Octets[] {
    const { bytes } = packet;
    const messages: Octets[] = [];
    for (let at = commonHeader; at + 4 <= bytes.length;) {
      const length = u16(bytes, at + 2);
      if (length < 4) break;
      const end = Math.min(at + length, bytes.length);
      const whole = bytes[at] === 0 && dataHeader <= end - at ? this.#chunk(slice(packet, at, end)) : undefined;
      if (whole !== undefined) messages.push(whole);
      at += (length + 3) & ~3;
    }
    return messages;
  }

  #chunk(chunk: Octets): Octets | undefined {
    const { bytes } = chunk;
    const number = u32(bytes, 4);
    if (this.#seen.has(number)) return undefined;
    this.#seen.add(number);
    if (mostNumbers < this.#seen.size) this.#seen.delete(this.#seen.values().next().value ?? number);
    const flags = (bytes[1] ?? 0) & 3;
    const payload = slice(chunk, dataHeader);
    if (flags === 3) return payload;
    const stream = u16(bytes, 8);
    const before = flags === 2 ? [] : (this.#fragments.get(stream) ?? []);
    const parts = [...before, payload].slice(-mostFragments);
    this.#fragments.set(stream, flags === 1 ? [] : parts);
    return flags === 1 ? joined(parts) : undefined;
  }
}
