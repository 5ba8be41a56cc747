import type { CapturedMessage } from './capture-reader.ts';
import { dotted, grouped } from './internet-layer.ts';
import type { Octets } from './octets.ts';
import { latin1, slice, u16, u32 } from './octets.ts';
import { holdsSip } from './sip-stream.ts';

/** The chunks of HEP version 3 that tell of a message (HEP/EEP, the HOMER encapsulation protocol), by their type. */
const chunkTypes = {
  protocol: 2,
  source4: 3,
  destination4: 4,
  source6: 5,
  destination6: 6,
  sourcePort: 7,
  destinationPort: 8,
  seconds: 9,
  microseconds: 10,
  payload: 15,
} as const;

const mostChunks = 64;
const transports: Readonly<Record<number, string>> = { 6: 'TCP', 17: 'UDP', 132: 'SCTP' };

/** Returns the message that a datagram mirrors to HOMER (HEP 1, 2 and 3), with what it tells of it, or undefined. */
export function mirroredMessage(octets: Octets): CapturedMessage | undefined {
  const { bytes } = octets;
  if (latin1(bytes, 0, 4) === 'HEP3') return ofChunks(octets);
  const [version, length, family, protocol] = bytes;
  if ((version !== 1 && version !== 2) || length !== 16 || family !== 2) return undefined;
  const payload = slice(octets, version === 1 ? 16 : 28);
  return messageOf(payload, {
    protocol: protocol ?? 0,
    source: `${dotted(bytes, 8)}:${u16(bytes, 4)}`,
    destination: `${dotted(bytes, 12)}:${u16(bytes, 6)}`,
    time: '',
  });
}

function ofChunks(octets: Octets): CapturedMessage | undefined {
  const chunks = new Map<number, Octets>();
  let at = 6;
  for (let count = 0; count < mostChunks && at + 6 <= octets.bytes.length; count += 1) {
    const length = u16(octets.bytes, at + 4);
    if (length < 6) break;
    chunks.set(u16(octets.bytes, at + 2), slice(octets, at + 6, at + length));
    at += length;
  }
  const payload = chunks.get(chunkTypes.payload);
  if (payload === undefined) return undefined;
  const bytesOf = (type: number): Uint8Array | undefined => chunks.get(type)?.bytes;
  const host = (type4: number, type6: number): string => {
    const [short, long] = [bytesOf(type4), bytesOf(type6)];
    if (short !== undefined) return dotted(short, 0);
    return long === undefined ? '' : `[${grouped(long, 0)}]`;
  };
  const port = (type: number): number => Math.max(0, u16(bytesOf(type) ?? none, 0));
  const seconds = u32(bytesOf(chunkTypes.seconds) ?? none, 0);
  const fraction = Math.max(0, u32(bytesOf(chunkTypes.microseconds) ?? none, 0));
  return messageOf(payload, {
    protocol: bytesOf(chunkTypes.protocol)?.[0] ?? 0,
    source: `${host(chunkTypes.source4, chunkTypes.source6)}:${port(chunkTypes.sourcePort)}`,
    destination: `${host(chunkTypes.destination4, chunkTypes.destination6)}:${port(chunkTypes.destinationPort)}`,
    time: seconds <= 0 ? '' : `${seconds}.${String(fraction).padStart(6, '0')}`,
  });
}

const none = new Uint8Array(0);

interface Told {
  readonly protocol: number;
  readonly source: string;
  readonly destination: string;
  readonly time: string;
}

function messageOf(octets: Octets, { protocol, source, destination, time }: Told): CapturedMessage | undefined {
  if (!holdsSip(octets.bytes)) return undefined;
  return { octets, time, source, destination, transport: transports[protocol] ?? 'UDP' };
}
