import { describe, expect, it } from 'vitest';
import { bodyText } from '../../sip/body/body-text.ts';
import { documentText, octetText } from '../../text/text-source.ts';
import { analyse } from '../analyse.ts';
import type { DumpStyle } from '../testing/captured.ts';
import {
  ethernet,
  hexDumpOf,
  ip4,
  ip6,
  payload,
  pcapFile,
  pcapngFile,
  sctp,
  tcp,
  udp,
  webSocket,
} from '../testing/captured.ts';
import { both, invite, moved, readingOf } from '../testing/dressed.ts';

const there = payload(invite);
const back = payload(moved);
const first = '2026-11-22T06:41:28.456238Z';

/** Returns what a capture says of both messages that came a second apart. */
function heads(transport = 'UDP', caller = '192.0.2.10', callee = '192.0.2.2', second = '29'): readonly string[] {
  return both(
    'pcap',
    `${first} ${caller}:5060 > ${callee}:5060 ${transport}`,
    `${first.replace('28.', `${second}.`)} ${callee}:5060 > ${caller}:5060 ${transport}`,
  );
}

function captured(frames: readonly (readonly number[])[], linkType = 1): readonly string[] {
  return readingOf(octetText(pcapFile(frames, linkType)));
}

const packets = [ip4('caller', 17, udp(there)), ip4('callee', 17, udp(back))];
const packets6 = [ip6('caller', 17, udp(there)), ip6('callee', 17, udp(back))];
const heads6 = heads('UDP', '[2001:db8::10]', '[2001:db8::2]');

describe('a capture', () => {
  it('is read in every kind of file', () => {
    const frames = packets.map((packet) => ethernet(packet));
    expect(readingOf(octetText(pcapFile(frames)))).toEqual(heads());
    expect(readingOf(octetText(pcapFile(frames, 1, 'big')))).toEqual(heads());
    const nano = heads().map((line) => line.replace(/(\.456238)Z/, '$1000Z'));
    expect(readingOf(octetText(pcapFile(frames, 1, 'nano')))).toEqual(nano);
    expect(readingOf(octetText(pcapngFile(frames)))).toEqual(heads());
  });

  it('is read up to where it was cut off', () => {
    const file = pcapFile(packets.map((packet) => ethernet(packet)));
    for (const cut of [1, 20, back.length, back.length + 50]) {
      expect(readingOf(octetText(file.slice(0, -cut)))).toEqual(heads().slice(0, 1));
    }
  });

  const cooked = Array<number>(14).fill(0);
  const links: readonly (readonly [string, number, (packet: readonly number[]) => readonly number[]])[] = [
    ['Ethernet', 1, (packet) => ethernet(packet)],
    ['a VLAN', 1, (packet) => ethernet(packet, [0x81, 0, 0, 10])],
    ['two VLANs', 1, (packet) => ethernet(packet, [0x88, 0xa8, 0, 10, 0x81, 0, 0, 20])],
    ['Linux cooked', 113, (packet) => [...cooked, ...ethernet(packet).slice(12)]],
    ['Linux cooked v2', 276, (packet) => [...ethernet(packet).slice(12, 14), ...cooked, 0, 0, 0, 0, ...packet]],
    ['raw IP', 101, (packet) => packet],
    ['raw IP as BSD numbers it', 12, (packet) => packet],
    ['null', 0, (packet) => [2, 0, 0, 0, ...packet]],
    ['loopback', 108, (packet) => [0, 0, 0, 2, ...packet]],
    ['PPP', 9, (packet) => [0xff, 3, 0, 0x21, ...packet]],
  ];
  it.each(links)('of %s', (_, linkType, frame) => {
    expect(captured(packets.map(frame), linkType)).toEqual(heads());
    expect(captured(packets6.map(frame), linkType)).toEqual(heads6);
  });

  it('of IPv6 with extension headers', () => {
    const options = [60, 0, ...Array<number>(6).fill(0)];
    const destination = [17, 1, ...Array<number>(14).fill(0)];
    const frames = (['caller', 'callee'] as const).map((sender) =>
      ethernet(ip6(sender, 0, [...options, ...destination, ...udp(sender === 'caller' ? there : back)])),
    );
    expect(captured(frames)).toEqual(heads6);
  });

  it('of fragments, in any order, of IPv4 and IPv6', () => {
    const whole = udp(there);
    const four = [
      ip4('caller', 17, whole.slice(200), 200, false),
      ip4('caller', 17, whole.slice(0, 104), 0, true),
      ip4('caller', 17, whole.slice(104, 200), 104, true),
    ];
    expect(captured(four.map((packet) => ethernet(packet)))).toEqual([heads()[0]?.replace('28.', '30.')]);
    const six = [0, 104, 200].map((offset, index, all) => {
      const end = all[index + 1] ?? whole.length;
      const field = offset | (end === whole.length ? 0 : 1);
      return ip6('caller', 44, [17, 0, field >> 8, field & 255, 0, 0, 0, 9, ...whole.slice(offset, end)]);
    });
    expect(captured(six.map((packet) => ethernet(packet)))).toEqual([heads6[0]?.replace('28.', '30.')]);
  });

  it('leaves the message dark that an ICMP error quotes, and the one that is mirrored to HOMER', () => {
    const icmp = ip4('callee', 1, [3, 3, 0, 0, 0, 0, 0, 0, ...(packets[0] ?? [])]);
    const mirrored = ip4('caller', 17, udp([...payload(['HEP3']).slice(0, 4), 3, 120, 0, 0, 0, 1, ...there]));
    expect(captured([...packets, icmp, mirrored].map((packet) => ethernet(packet)))).toEqual(heads());
  });
});

describe('a capture of streams', () => {
  const segment = (sequence: number, data: readonly number[], flags?: number): readonly number[] =>
    ethernet(ip4('caller', 6, tcp(sequence, data, flags)));
  const answer = (sequence: number, data: readonly number[]): readonly number[] =>
    ethernet(ip4('callee', 6, tcp(sequence, data)));
  const at = (second: number): string => first.replace('28.', `${28 + second}.`);
  const line = (which: 0 | 1, second: number): string | undefined => {
    const way = '192.0.2.10:5060 > 192.0.2.2:5060 TCP';
    return both('pcap', `${at(second)} ${way}`, `${at(second)} ${way}`)[which];
  };

  it('several messages in one segment, behind a keep-alive', () => {
    expect(captured([segment(1, [13, 10, 13, 10, ...there, ...back])])).toEqual([line(0, 0), line(1, 0)]);
  });

  it('one message over several segments, the other way between them', () => {
    const frames = [
      segment(0, [], 2),
      segment(1, there.slice(0, 10)),
      answer(900, back),
      segment(11, there.slice(10, 300)),
      segment(301, [...there.slice(300), ...back.slice(0, 50)]),
      segment(301 + there.length - 300 + 50, back.slice(50)),
    ];
    expect(captured(frames)).toEqual([heads('TCP', '192.0.2.10', '192.0.2.2', '30')[1], line(0, 4), line(1, 5)]);
  });

  it('segments that came twice, too early, or with others in them', () => {
    const frames = [
      segment(0, [], 2),
      segment(201, there.slice(200)),
      segment(1, there.slice(0, 100)),
      segment(1, there.slice(0, 100)),
      segment(51, there.slice(50, 200)),
      segment(1, there),
    ];
    expect(captured(frames)).toEqual([line(0, 4)]);
  });

  it('numbers that go round', () => {
    const start = 4_294_967_296 - 100;
    expect(captured([segment(start, there.slice(0, 100)), segment(0, there.slice(100))])).toEqual([line(0, 1)]);
  });

  it('a message whose rest was lost is what came of it', () => {
    const [lost] = captured([segment(1, there.slice(0, 300))]);
    expect(lost).toMatch(/^pcap \| INVITE one@192\.0\.2\.10 /);
  });

  it('SCTP, whole and in fragments', () => {
    const frames = [
      ethernet(ip4('caller', 132, sctp(1, there.slice(0, 150), 2))),
      ethernet(ip4('caller', 132, sctp(1, there.slice(0, 150), 2))),
      ethernet(ip4('caller', 132, sctp(2, there.slice(150), 1))),
      ethernet(ip4('callee', 132, sctp(9, back))),
    ];
    const [request, response] = both(
      'pcap',
      `${at(2)} 192.0.2.10:5060 > 192.0.2.2:5060 SCTP`,
      `${at(3)} 192.0.2.2:5060 > 192.0.2.10:5060 SCTP`,
    );
    expect(captured(frames)).toEqual([request, response]);
  });

  it('a WebSocket, masked, a frame over two segments', () => {
    const upgrade = payload(['GET /ws HTTP/1.1', 'Host: example.com', 'Upgrade: websocket', '']);
    const framed = webSocket(there);
    const frames = [
      segment(1, upgrade),
      segment(1 + upgrade.length, framed.slice(0, 200)),
      segment(201 + upgrade.length, framed.slice(200)),
    ];
    expect(captured(frames)).toEqual([line(0, 2)?.replace(/TCP$/, 'WS')]);
  });
});

describe('a hex dump', () => {
  const frames = packets.map((packet) => ethernet(packet));
  const dumped = (list: readonly (readonly number[])[], style: DumpStyle): string =>
    `${list.map((packet) => hexDumpOf(packet, style)).join('\n\n')}\n`;
  const timeless = heads().map((line) => line.replace(/^pcap/, 'hex-dump').replace(/2026\S+/, '-'));

  it.each(['tshark', 'tcpdump', 'tcpdump -x', 'hexdump -C', 'xxd'] as const)('as %s prints it', (style) => {
    for (const list of [frames, packets]) {
      expect(readingOf(documentText(dumped(list, style)))).toEqual(timeless);
      expect(readingOf(documentText(dumped(list, style).replaceAll('\n', '\r\n')))).toEqual(timeless);
    }
  });

  it('has the time of the line above it', () => {
    const lines = ['10 > 192.0.2.2', '2 > 192.0.2.10'].map(
      (way, index) =>
        `06:41:28.456238 IP 192.0.2.${way.replace(' >', '.5060 >')}.5060: SIP\n${hexDumpOf(packets[index] ?? [], 'tcpdump')}`,
    );
    const expected = timeless.map((line) => line.replace('| - ', '| 06:41:28.456238 '));
    expect(readingOf(documentText(lines.join('\n')))).toEqual(expected);
  });

  it('of what ngrep -x prints below its words', () => {
    const words = 'U 192.0.2.10:5060 -> 192.0.2.2:5060 #1';
    const text = `${words}\n${hexDumpOf(there, 'ngrep -x')}\n\n`;
    expect(readingOf(documentText(text))).toEqual([both('ngrep', '- 192.0.2.10:5060 > 192.0.2.2:5060 UDP', '')[0]]);
  });

  it('of a payload alone', () => {
    const text = `the payload:\n${hexDumpOf(there, 'hexdump -C')}\n`;
    expect(readingOf(documentText(text))).toEqual([both('raw', '- - > - -', '')[0]]);
  });

  it('is one message where the same message stands above it in letters', () => {
    const letters = invite.map((line) => `\t${line}`).join('\n');
    const packet = `06:41:28.456238 IP (tos 0x0, ttl 64, id 7, offset 0, flags [none], proto UDP (17), length 9)\n    192.0.2.10.5060 > 192.0.2.2.5060: SIP, length: 1\n${letters}\n${hexDumpOf(packets[0] ?? [], 'tcpdump')}\n`;
    expect(readingOf(documentText(packet))).toHaveLength(1);
  });

  it('is a message of its own where another stands above it in letters', () => {
    const other = moved.join('\n').replace(/(?<=Call-ID: ).*/i, 'another@192.0.2.9');
    const text = `${other}\n\n${hexDumpOf(packets[0] ?? [], 'xxd')}\n`;
    expect(analyse(documentText(text)).count).toBe(2);
  });

  it('puts segments together, and leaves out what Wireshark has put together', () => {
    const parts = [there.slice(0, 200), there.slice(200)].map((data, index) =>
      ethernet(ip4('caller', 6, tcp(1 + index * 200, data))),
    );
    const text = [
      `${hexDumpOf(parts[0] ?? [], 'tshark')}\n`,
      `Frame (${parts[1]?.length} bytes):\n${hexDumpOf(parts[1] ?? [], 'tshark')}`,
      `Reassembled TCP (${there.length} bytes):\n${hexDumpOf(there, 'tshark')}\n`,
    ].join('\n');
    expect(readingOf(documentText(text))).toEqual([timeless[0]?.replace(/UDP$/, 'TCP')]);
  });

  it('shows where each octet stands, and reads UTF-8', () => {
    const words = 'Grüße, 東京';
    const body = [...encodeURIComponent(words).matchAll(/%(..)|(.)/g)].map(([, hex, plain]) =>
      hex === undefined ? (plain ?? '').charCodeAt(0) : Number.parseInt(hex, 16),
    );
    const lines = [
      'MESSAGE sip:bob@example.com SIP/2.0',
      'Call-ID: one',
      'Content-Type: text/plain',
      `Content-Length: ${body.length}`,
    ];
    const packet = ip4('caller', 17, udp([...payload([...lines, '']), ...body]));
    const text = `look:\n${hexDumpOf(packet, 'tshark')}\n`;
    const trace = analyse(documentText(text));
    const message = trace.message(0);
    expect(bodyText(message)).toBe(words);
    const at = message.wire.toSource(message.wire.text.indexOf('Call-ID'));
    expect(text.slice(at, at + 2)).toBe('43');
    const { start, end } = trace.messageSpan(0);
    expect([text.slice(start, start + 2), text.slice(end - 2, end)]).toEqual(['4d', 'ac']);
    expect(trace.indexAt(at)).toBe(0);
  });

  it('of anything else stays what it is', () => {
    const text = `${hexDumpOf(payload(Array<string>(40).fill('GET / HTTP/1.1 of nothing')), 'xxd')}\n${moved.join('\n')}`;
    expect(readingOf(documentText(text))).toEqual([both('raw', '', '- - > - -')[1]]);
  });
});

it('a message that is printed above its dump as far as it is ASCII is one message, whole', () => {
  const named = invite.map((line) => line.replace('"Alice"', '"Zo\u00eb"'));
  const octets = [...new TextEncoder().encode(`${named.join('\r\n')}\r\n`)];
  // The last octet of the header is a letter, as that of a checksum may be.
  const packet = ip4('caller', 17, udp(octets)).map((octet, index) => (index === 27 ? 0x45 : octet));
  const line = '06:41:28.456238 IP (tos 0x0, ttl 64, id 1, offset 0, flags [DF], proto UDP (17), length 586)';
  const hosts = '    192.0.2.10.5060 > 192.0.2.2.5060: [udp sum ok] SIP, length: 558';
  for (const mark of ['', ' [|sip]']) {
    const printed = named.slice(0, 2).map((header) => `\t${header}`);
    const text = [line, hosts, `${printed.join('\n')}${mark}`, hexDumpOf(packet, 'tcpdump'), line, hosts, ''].join(
      '\n',
    );
    expect(readingOf(documentText(text))).toEqual([
      both('hex-dump', '06:41:28.456238 192.0.2.10:5060 > 192.0.2.2:5060 UDP', '')[0],
    ]);
  }
});
