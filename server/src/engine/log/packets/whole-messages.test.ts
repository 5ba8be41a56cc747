import { describe, expect, it } from 'vitest';
import { documentText, octetText } from '../../text/text-source.ts';
import { ethernet, hexDumpOf, ip4, payload, pcapFile, tcp, udp } from '../testing/captured.ts';
import { both, invite, moved, readingOf } from '../testing/dressed.ts';

const there = payload(invite);
const back = payload(moved);
const packets = [ip4('caller', 17, udp(there)), ip4('callee', 17, udp(back))];

function pcapReading(frames: readonly (readonly number[])[]): readonly string[] {
  return readingOf(octetText(pcapFile(frames)));
}

/** A chunk of HEP: the vendor, the type, the length of all of it, and what it holds. */
function chunk(type: number, data: readonly number[]): readonly number[] {
  return [0, 0, 0, type, (data.length + 6) >> 8, (data.length + 6) & 255, ...data];
}

function mirrorOf(data: readonly number[], sender: 'caller' | 'callee'): readonly number[] {
  const [caller, callee] = [
    [192, 0, 2, 10],
    [192, 0, 2, 2],
  ] as const;
  const chunks = [
    chunk(2, [17]),
    chunk(3, sender === 'caller' ? caller : callee),
    chunk(4, sender === 'caller' ? callee : caller),
    chunk(7, [5060 >> 8, 5060 & 255]),
    chunk(8, [5060 >> 8, 5060 & 255]),
    chunk(9, [0x6b, 0x02, 0x4c, 0xf8]),
    chunk(10, [0, 0x06, 0xfd, 0x1c]),
    chunk(15, data),
  ].flat();
  const length = chunks.length + 6;
  return [...payload(['HEP3']).slice(0, 4), length >> 8, length & 255, ...chunks];
}

describe('a capture of what is mirrored to HOMER', () => {
  const mirrors = [mirrorOf(there, 'caller'), mirrorOf(back, 'callee')].map((data) => ip4('caller', 17, udp(data)));
  const told = (format: string): readonly string[] => {
    const at = new Date(0x6b_02_4c_f8 * 1000).toISOString().replace('.000Z', '.458012Z');
    const way = '192.0.2.10:5060 > 192.0.2.2:5060 UDP';
    return both(format, `${at} ${way}`, `${at} 192.0.2.2:5060 > 192.0.2.10:5060 UDP`);
  };

  it('is read where it holds nothing else', () => {
    expect(pcapReading(mirrors.map((packet) => ethernet(packet)))).toEqual(told('pcap'));
    const dump = mirrors.map((packet) => hexDumpOf(packet, 'tshark')).join('\n\n');
    expect(readingOf(documentText(dump))).toEqual(told('hex-dump'));
  });

  it('is a copy beside the messages themselves', () => {
    expect(pcapReading([...mirrors, ...packets].map((packet) => ethernet(packet)))).toHaveLength(2);
    expect(pcapReading([...packets, ...mirrors].map((packet) => ethernet(packet)))).toHaveLength(2);
  });

  it('is read in its older form, which tells addresses only', () => {
    const head = [1, 16, 2, 17, 5060 >> 8, 5060 & 255, 5060 >> 8, 5060 & 255, 192, 0, 2, 10, 192, 0, 2, 2];
    const [invited] = pcapReading([ethernet(ip4('caller', 17, udp([...head, ...there])))]);
    expect(invited).toBe(both('pcap', '- 192.0.2.10:5060 > 192.0.2.2:5060 UDP', '')[0]);
  });
});

describe('what Wireshark has put together', () => {
  const dumped = (label: string, bytes: readonly number[]): string => `${label}:\n${hexDumpOf(bytes, 'tshark')}\n`;
  const way = '- 192.0.2.10:5060 > 192.0.2.2:5060';

  it('is read where the fragments before the last one are not shown', () => {
    const whole = udp(there);
    const last = ip4('caller', 17, whole.slice(320));
    // The place of the fragment counts in words of eight octets (RFC 791 §3.1).
    const fragment = last.map((octet, index) => (index === 7 ? 40 : octet));
    const text = dumped('Frame (100 bytes)', ethernet(fragment)) + dumped('Reassembled IPv4 (500 bytes)', whole);
    expect(readingOf(documentText(text))).toEqual(both('hex-dump', `${way} UDP`, '').slice(0, 1));
  });

  it('is one message where its first fragment stands in letters, too', () => {
    const whole = udp(there);
    const first = ip4('caller', 17, whole.slice(0, 320)).map((octet, index) => (index === 6 ? 0x20 : octet));
    const last = ip4('caller', 17, whole.slice(320)).map((octet, index) => (index === 7 ? 40 : octet));
    const letters = invite.slice(0, 6).map((line) => `\t${line}\n`);
    const text = `${letters.join('')}${hexDumpOf(first, 'tcpdump')}\n${hexDumpOf(last, 'tcpdump')}\n`;
    expect(readingOf(documentText(text))).toHaveLength(1);
  });

  it('is read where the segments before the last one are not shown, and once where they are', () => {
    const segments = [
      ethernet(ip4('caller', 6, tcp(1, there.slice(0, 300)))),
      ethernet(ip4('caller', 6, tcp(301, there.slice(300)))),
    ];
    const end = dumped('Frame (100 bytes)', segments[1] ?? []) + dumped('Reassembled TCP (500 bytes)', there);
    expect(readingOf(documentText(end))).toEqual(both('hex-dump', `${way} TCP`, '').slice(0, 1));
    const all = dumped('Frame (366 bytes)', segments[0] ?? []) + end;
    expect(readingOf(documentText(all))).toEqual(both('hex-dump', `${way} TCP`, '').slice(0, 1));
  });
});

it('a dump of a few lines is read', () => {
  const short = ip4('caller', 17, udp(payload(['BYE sip:a@b SIP/2.0', 'Call-ID: 1', ''])));
  const dump = hexDumpOf(short, 'tcpdump -x');
  expect(dump.length).toBeLessThan(500);
  expect(readingOf(documentText(dump))).toHaveLength(1);
});
