import { describe, expect, it } from 'vitest';
import { ethernet, hexDumpOf, ip4, payload, udp } from '../testing/captured.ts';
import { invite, moved } from '../testing/dressed.ts';
import type { ReadPacket } from '../testing/read-packets.ts';
import { readPackets } from '../testing/read-packets.ts';

const messages = [payload(invite), payload(moved)];
const frames = [
  ethernet(ip4('caller', 17, udp(messages[0] ?? []))),
  ethernet(ip4('callee', 17, udp(messages[1] ?? []))),
];

function rows(bytes: readonly number[], width: number): readonly (readonly string[])[] {
  const hex = bytes.map((octet) => octet.toString(16).padStart(2, '0'));
  return Array.from({ length: Math.ceil(hex.length / width) }, (_, row) => hex.slice(row * width, (row + 1) * width));
}

/** Wireshark's "as a C array", with the letters of each row in a remark. */
function arrayOf(bytes: readonly number[], index: number): string {
  const lines = rows(bytes, 8).map((row) => `${row.map((hex) => `0x${hex}`).join(', ')}, /* ........ */`);
  return [
    `/* Frame (${bytes.length} bytes) */`,
    `static const unsigned char pkt${index}[] = {`,
    ...lines,
    '};',
    '',
  ].join('\n');
}

/** Wireshark's "follow stream" as C arrays, and `xxd -i`: the last row ends in the bracket or stands alone. */
function streamOf(bytes: readonly number[], index: number): string {
  const lines = rows(bytes, 12).map((row) => `  ${row.map((hex) => `0x${hex}`).join(', ')}`);
  return `char peer${index}_0[] = { /* Packet ${index} */\n${lines.join(',\n')} };\n`;
}

/** Wireshark's "as an escaped string". */
function stringOf(bytes: readonly number[]): string {
  return `${rows(bytes, 16)
    .map((row) => `"${row.map((hex) => `\\x${hex}`).join('')}"`)
    .join(' \\\n')}\n`;
}

/** What text2pcap reads: offsets and octets, no letters. */
function offsetsOf(bytes: readonly number[]): string {
  return `${rows(bytes, 16)
    .map((row, index) => `${(index * 16).toString(16).padStart(6, '0')} ${row.join(' ')}`)
    .join('\n')}\n`;
}

/** Returns each message and the digits of its first octet. */
function read(source: string): readonly ReadPacket[] {
  return readPackets(source, 2);
}

const both = [
  { text: `${invite.join('\r\n')}\r\n`, first: '49', from: '192.0.2.10:5060' },
  { text: `${moved.join('\r\n')}\r\n`, first: '53', from: '192.0.2.2:5060' },
];

describe('octets in source code', () => {
  const forms: readonly (readonly [string, (bytes: readonly number[], index: number) => string])[] = [
    ['an array of C', arrayOf],
    ['the arrays of a stream', streamOf],
    ['an escaped string', stringOf],
    ['offsets without letters', offsetsOf],
    ['a dump', (bytes) => `${hexDumpOf(bytes, 'tshark')}\n`],
  ];

  it.each(forms)('are read from %s', (_, write) => {
    expect(read(frames.map((frame, index) => write(frame, index)).join('\n'))).toEqual(both);
  });

  it.each(forms)('are read from %s of the messages alone', (_, write) => {
    const found = read(messages.map((message, index) => write(message, index)).join('\n'));
    expect(found).toEqual(both.map(({ text, first }) => ({ text, first, from: undefined })));
  });

  it.each(forms)('are no message where %s holds none', (_, write) => {
    const noise = Array.from({ length: 700 }, (__, index) => (index * 37 + 11) & 255);
    expect(read(write(noise, 0))).toEqual([]);
  });
});
