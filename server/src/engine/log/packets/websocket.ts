import type { Octets } from './octets.ts';
import { latin1, slice, u16, u32 } from './octets.ts';

/** Tells whether the octets are the request or the answer that makes a connection a WebSocket (RFC 6455 §1.3). */
export function isUpgrade(bytes: Uint8Array): boolean {
  const first = bytes[0];
  // G of GET, H of HTTP.
  if (first !== 71 && first !== 72) return false;
  const head = latin1(bytes, 0, Math.min(bytes.length, 4096));
  return (
    /^(?:GET [^\r\n]{1,2000} HTTP\/1\.1|HTTP\/1\.1 101)/.test(head) && /\r\nupgrade[ \t]*:[ \t]*websocket/i.test(head)
  );
}

/** One frame of a WebSocket: its payload unmasked, and how many octets it took. */
export interface WebSocketFrame {
  readonly payload: Octets;
  readonly length: number;
  readonly isData: boolean;
  readonly isFinal: boolean;
}

/** Returns the frame at the head of the octets, or undefined where not all of it is there (RFC 6455 §5.2). */
export function frameIn(octets: Octets): WebSocketFrame | undefined {
  const { bytes } = octets;
  const [first, second] = bytes;
  if (first === undefined || second === undefined) return undefined;
  const short = second & 127;
  const extended = short === 126 ? 2 : short === 127 ? 8 : 0;
  const length = short === 126 ? u16(bytes, 2) : short === 127 ? u32(bytes, 6) : short;
  const isMasked = (second & 128) !== 0;
  const start = 2 + extended + (isMasked ? 4 : 0);
  const end = start + length;
  if (length < 0 || bytes.length < end) return undefined;
  const payload = slice(octets, start, end);
  const plain = isMasked
    ? payload.bytes.map((octet, index) => octet ^ (bytes[start - 4 + (index & 3)] ?? 0))
    : payload.bytes;
  const opcode = first & 15;
  return { payload: { ...payload, bytes: plain }, length: end, isData: opcode <= 2, isFinal: (first & 128) !== 0 };
}
