import type { CapturedFrame } from './captured-frame.ts';
import { longestFrame, octetsIn } from './captured-frame.ts';
import { number16, number32 } from './numbers-in.ts';

/** The type of a section header block reads the same in both byte orders. */
export const pcapngMark = '\n\r\r\n';

interface Interface {
  readonly linkType: number;
  /** How many digits of a second a unit of time is, or -1 where it is a power of two: then `units` of them make a second. */
  readonly digits: number;
  readonly units: bigint;
}

/** Returns the frames of a pcapng file (draft-ietf-opsawg-pcapng): blocks; each section has its byte order and its interfaces. */
export function* pcapngFrames(chars: string): Generator<CapturedFrame, void> {
  let isLittle = true;
  let interfaces: Interface[] = [];
  for (let at = 0; at + 12 <= chars.length;) {
    if (chars.startsWith(pcapngMark, at)) {
      isLittle = chars.charCodeAt(at + 8) === 0x4d;
      interfaces = [];
    }
    const type = number32(chars, at, isLittle);
    const length = number32(chars, at + 4, isLittle);
    if (length < 12 || chars.length < at + length) return;
    if (type === 1) interfaces.push(interfaceOf(chars, at, at + length, isLittle));
    const frame = frameOf(chars, { at, end: at + length, type, isLittle }, interfaces);
    if (frame !== undefined) yield frame;
    at += (length + 3) & ~3;
  }
}

interface Block {
  readonly at: number;
  readonly end: number;
  readonly type: number;
  readonly isLittle: boolean;
}

/** Returns the frame of an enhanced packet block (6), of a packet block (2) as old files have it, or of a simple one (3). */
function frameOf(chars: string, block: Block, interfaces: readonly Interface[]): CapturedFrame | undefined {
  const { at, end, type, isLittle } = block;
  if (type === 3) {
    const length = Math.min(number32(chars, at + 8, isLittle), end - 16 - at);
    return { linkType: interfaces[0]?.linkType ?? 1, time: '', octets: octetsIn(chars, at + 12, length) };
  }
  if (type !== 6 && type !== 2) return undefined;
  const index = type === 6 ? number32(chars, at + 8, isLittle) : number16(chars, at + 8, isLittle);
  const length = number32(chars, at + 20, isLittle);
  if (longestFrame < length || end < at + 28 + length) return undefined;
  const known = interfaces[index] ?? { linkType: 1, digits: 6, units: 0n };
  const high = BigInt(number32(chars, at + 12, isLittle));
  const time = timeOf(high * 4_294_967_296n + BigInt(number32(chars, at + 16, isLittle)), known);
  return { linkType: known.linkType, time, octets: octetsIn(chars, at + 28, length) };
}

function timeOf(count: bigint, { digits, units }: Interface): string {
  if (digits === -1) return `${count / units}.${String(((count % units) * 1_000_000_000n) / units).padStart(9, '0')}`;
  const text = String(count).padStart(digits + 1, '0');
  return digits === 0 ? `${text}.0` : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** An interface's option 9 tells the resolution of its times; without it they are microseconds. */
function interfaceOf(chars: string, start: number, end: number, isLittle: boolean): Interface {
  const linkType = number16(chars, start + 8, isLittle);
  for (let at = start + 16; at + 4 <= end - 4;) {
    const code = number16(chars, at, isLittle);
    const length = number16(chars, at + 2, isLittle);
    if (code === 0) break;
    if (code === 9) {
      const resolution = chars.charCodeAt(at + 4);
      const isBinary = 127 < resolution;
      const power = resolution & 127;
      if (isBinary && power <= 63) return { linkType, digits: -1, units: 1n << BigInt(power) };
      if (!isBinary && power <= 18) return { linkType, digits: power, units: 0n };
    }
    at += 4 + ((length + 3) & ~3);
  }
  return { linkType, digits: 6, units: 0n };
}
