/** Packets and captures for tests, octet by octet; addresses are those of documentation (RFC 5737, RFC 3849). */
const octets = (chars: string): readonly number[] => Array.from(chars, (character) => character.charCodeAt(0));
const u16 = (number: number): readonly number[] => [(number >> 8) & 255, number & 255];
const u32 = (number: number): readonly number[] => [...u16(number >>> 16), ...u16(number & 0xff_ff)];

/** Who sends: the caller at 192.0.2.10 or 2001:db8::10, or the callee at .2. */
export type Sender = 'caller' | 'callee';

/** Returns a payload as octets, with CR LF. */
export function payload(lines: readonly string[]): readonly number[] {
  return octets(`${lines.join('\r\n')}\r\n`);
}

/** Returns a UDP datagram between the ports 5060. */
export function udp(data: readonly number[]): readonly number[] {
  return [...u16(5060), ...u16(5060), ...u16(8 + data.length), 0, 0, ...data];
}

/** Returns a TCP segment; `flags` has 2 for SYN. Options of 12 octets stand in its header. */
export function tcp(sequence: number, data: readonly number[], flags = 24): readonly number[] {
  return [
    ...u16(5060),
    ...u16(5060),
    ...u32(sequence),
    ...u32(1),
    0x80,
    flags,
    0,
    64,
    0,
    0,
    0,
    0,
    ...Array<number>(12).fill(1),
    ...data,
  ];
}

/** Returns an SCTP packet with one DATA chunk; `flags` has 2 for the first and 1 for the last fragment. */
export function sctp(number: number, data: readonly number[], flags = 3): readonly number[] {
  const chunk = [0, flags, ...u16(16 + data.length), ...u32(number), 0, 1, 0, 0, 0, 0, 0, 0, ...data];
  return [
    ...u16(5060),
    ...u16(5060),
    0,
    0,
    0,
    1,
    0,
    0,
    0,
    0,
    ...chunk,
    ...Array<number>((4 - (chunk.length & 3)) & 3).fill(0),
  ];
}

/** Returns a masked text frame of a WebSocket. */
export function webSocket(data: readonly number[]): readonly number[] {
  const mask = [17, 34, 51, 68];
  return [
    0x81,
    0x80 | 126,
    ...u16(data.length),
    ...mask,
    ...data.map((octet, index) => octet ^ (mask[index & 3] ?? 0)),
  ];
}

/** Returns an IPv4 packet, or a fragment of one: `offset` in octets, `more` where others follow. */
export function ip4(
  sender: Sender,
  protocol: number,
  data: readonly number[],
  offset = 0,
  more = false,
): readonly number[] {
  const [from, to] = sender === 'caller' ? [10, 2] : [2, 10];
  const flags = u16((offset >> 3) | (more ? 0x20_00 : 0));
  return [
    0x45,
    0,
    ...u16(20 + data.length),
    0,
    7,
    ...flags,
    64,
    protocol,
    0,
    0,
    192,
    0,
    2,
    from,
    192,
    0,
    2,
    to,
    ...data,
  ];
}

/** Returns an IPv6 packet with the extension headers before its data. */
export function ip6(sender: Sender, next: number, data: readonly number[]): readonly number[] {
  const address = (last: number): readonly number[] => [0x20, 1, 0x0d, 0xb8, ...Array<number>(11).fill(0), last];
  const [from, to] = sender === 'caller' ? [0x10, 2] : [2, 0x10];
  return [0x60, 0, 0, 0, ...u16(data.length), next, 64, ...address(from), ...address(to), ...data];
}

/** Returns an Ethernet frame around a packet, with the tags between addresses and type. */
export function ethernet(packet: readonly number[], tags: readonly number[] = []): readonly number[] {
  const type = packet[0] === 0x60 ? [0x86, 0xdd] : [8, 0];
  return [...Array<number>(12).fill(0), ...tags, ...type, ...packet];
}

/** Returns a pcap file of frames that came a second apart from 2026-11-22T06:41:28.456238Z on, as text of octets. */
export function pcapFile(frames: readonly (readonly number[])[], linkType = 1, kind: PcapKind = 'little'): string {
  const isLittle = kind !== 'big';
  const turned = (four: readonly number[]): readonly number[] => (isLittle ? four.toReversed() : four);
  const n32 = (number: number): readonly number[] => turned(u32(number));
  const n16 = (number: number): readonly number[] => turned(u16(number));
  const mark = kind === 'nano' ? 0xa1_b2_3c_4d : 0xa1_b2_c3_d4;
  const fraction = kind === 'nano' ? 456_238_000 : 456_238;
  const records = frames.flatMap((frame, index) => [
    ...n32(1_795_329_688 + index),
    ...n32(fraction),
    ...n32(frame.length),
    ...n32(frame.length),
    ...frame,
  ]);
  return text([...n32(mark), ...n16(2), ...n16(4), ...n32(0), ...n32(0), ...n32(65_535), ...n32(linkType), ...records]);
}

export type PcapKind = 'little' | 'big' | 'nano';

/** Returns a pcapng file: a section, an interface, and a block per frame. */
export function pcapngFile(frames: readonly (readonly number[])[], linkType = 1): string {
  const n32 = (number: number): readonly number[] => u32(number).toReversed();
  const block = (type: number, body: readonly number[]): readonly number[] => {
    const padded = [...body, ...Array<number>((4 - (body.length & 3)) & 3).fill(0)];
    return [...n32(type), ...n32(12 + padded.length), ...padded, ...n32(12 + padded.length)];
  };
  const section = block(0x0a_0d_0d_0a, [
    ...n32(0x1a_2b_3c_4d),
    1,
    0,
    0,
    0,
    ...n32(0xff_ff_ff_ff),
    ...n32(0xff_ff_ff_ff),
  ]);
  const description = block(1, [linkType, 0, 0, 0, ...n32(0)]);
  const packets = frames.flatMap((frame, index) => {
    const us = BigInt(1_795_329_688 + index) * 1_000_000n + 456_238n;
    const [high, low] = [Number(us >> 32n), Number(us & 0xff_ff_ff_ffn)];
    return block(6, [...n32(0), ...n32(high), ...n32(low), ...n32(frame.length), ...n32(frame.length), ...frame]);
  });
  return text([...section, ...description, ...packets]);
}

/** Returns octets as text, a character each. */
export function text(bytes: readonly number[]): string {
  return bytes.map((octet) => String.fromCharCode(octet)).join('');
}

/** How a tool prints a line of a dump: the offset, the octets, and what they are in letters. */
export type DumpStyle = 'tshark' | 'tcpdump' | 'tcpdump -x' | 'hexdump -C' | 'xxd' | 'ngrep -x';

/** Returns octets as a hex dump. */
export function hexDumpOf(bytes: readonly number[], style: DumpStyle): string {
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += 16) lines.push(dumpLine(bytes.slice(at, at + 16), at, style));
  return lines.join('\n');
}

function dumpLine(row: readonly number[], offset: number, style: DumpStyle): string {
  const hex = row.map((octet) => octet.toString(16).padStart(2, '0'));
  const letters = row.map((octet) => (32 <= octet && octet < 127 ? String.fromCharCode(octet) : '.')).join('');
  const pairs =
    hex
      .join('')
      .match(/.{1,4}/g)
      ?.join(' ') ?? '';
  const at = (digits: number): string => offset.toString(16).padStart(digits, '0');
  const [left, right] = [hex.slice(0, 8).join(' '), hex.slice(8).join(' ')];
  switch (style) {
    case 'tshark':
      return `${at(4)}  ${hex.join(' ').padEnd(47)}   ${letters}`;
    case 'tcpdump':
      return `\t0x${at(4)}:  ${pairs.padEnd(39)}  ${letters}`;
    case 'tcpdump -x':
      return `\t0x${at(4)}:  ${pairs}`;
    case 'hexdump -C':
      return `${at(8)}  ${left.padEnd(23)}  ${right.padEnd(23)}  |${letters}|`;
    case 'xxd':
      return `${at(8)}: ${pairs.padEnd(39)}  ${letters}`;
    case 'ngrep -x':
      return `  ${left.padEnd(23)}    ${right.padEnd(23)}    ${letters}`;
  }
}
