import type { Octets } from './octets.ts';
import { slice } from './octets.ts';

/** The most segments that wait for one before them. */
const mostWaiting = 64;

/** Numbers of octets go round at this (RFC 9293 §3.4). */
const modulus = 4_294_967_296;

interface Segment {
  readonly sequence: number;
  readonly payload: Octets;
}

/** What became of a segment: the octets that follow those known already, and whether some before them are lost. */
export interface InOrder {
  readonly isAfterGap: boolean;
  readonly payload: Octets;
}

/** One direction of a TCP connection: segments in, the octets in their order out, each once. */
export class TcpDirection {
  #next: number | undefined;
  #waiting: Segment[] = [];

  /** Begins anew: the sequence number of a SYN counts one octet. */
  begin(sequence: number): void {
    this.#next = (sequence + 1) % modulus;
    this.#waiting = [];
  }

  /** Returns the octets that are in order now: what was sent again is left out, what came too early waits. */
  take(sequence: number, payload: Octets): readonly InOrder[] {
    if (payload.bytes.length === 0) return [];
    this.#next ??= sequence;
    this.#waiting.push({ sequence, payload });
    const ready = this.#ready(false);
    return 0 < ready.length || this.#waiting.length < mostWaiting ? ready : this.flush();
  }

  /** Returns what waits for segments that never came, in order, marked where some are lost. */
  flush(): readonly InOrder[] {
    const [first] = this.#waiting.toSorted((a, b) => this.#distance(a) - this.#distance(b));
    if (first === undefined) return [];
    this.#next = first.sequence;
    return this.#ready(true);
  }

  #ready(isAfterGap: boolean): readonly InOrder[] {
    const ready: InOrder[] = [];
    for (let found = this.#takeNext(); found !== undefined; found = this.#takeNext()) {
      if (0 < found.bytes.length) ready.push({ isAfterGap: isAfterGap && ready.length === 0, payload: found });
    }
    return ready;
  }

  #takeNext(): Octets | undefined {
    const index = this.#waiting.findIndex((segment) => this.#distance(segment) <= 0);
    const [segment] = index === -1 ? [] : this.#waiting.splice(index, 1);
    if (segment === undefined) return undefined;
    const known = Math.min(-this.#distance(segment), segment.payload.bytes.length);
    const fresh = slice(segment.payload, known);
    this.#next = ((this.#next ?? 0) + fresh.bytes.length) % modulus;
    return fresh;
  }

  /** How many octets lie between what is known and the segment; below 0 where it repeats some. */
  #distance({ sequence }: Segment): number {
    const distance = (sequence - (this.#next ?? sequence) + modulus) % modulus;
    return modulus / 2 < distance ? distance - modulus : distance;
  }
}
