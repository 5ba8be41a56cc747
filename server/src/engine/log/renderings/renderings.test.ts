import { describe, expect, it } from 'vitest';
import { documentText } from '../../text/text-source.ts';
import { analyse } from '../analyse.ts';
import { formats } from '../formats/index.ts';
import { both, reading } from '../testing/dressed.ts';
import { renderings } from './index.ts';

const samples = renderings.flatMap((rendering) => rendering.samples.map((sample) => ({ id: rendering.id, sample })));
const printed = formats.flatMap((format) => format.samples);

function ids(text: string): readonly string[] {
  const trace = analyse(documentText(text));
  return Array.from({ length: trace.count }, (_, index) => trace.formatId(index));
}

describe('renderings', () => {
  it.each(samples)('$id finds its own sample, once', ({ id, sample }) => {
    expect(ids(sample)).toEqual([id]);
    expect(ids(sample.replaceAll('\n', '\r\n'))).toEqual([id]);
  });

  it.each(samples)('$id stays itself between the samples of all others', ({ id, sample }) => {
    const others = samples.filter((other) => other.id !== id);
    const text = [...others.map((other) => other.sample), ...printed, sample, ...printed].join('\n\n');
    const found = ids(text);
    expect(found.filter((one) => one === id)).toHaveLength(1);
    expect(found).toHaveLength(others.length + 1 + 2 * printed.length);
  });

  it.each(samples)('every offset of $id stands inside its stretch, in the order of the message', ({ sample }) => {
    const trace = analyse(documentText(sample));
    const { wire } = trace.message(0);
    const { start, end } = trace.messageSpan(0);
    const offsets = Array.from({ length: wire.text.length }, (_, at) => wire.toSource(at));
    expect(offsets.every((offset) => start <= offset && offset < end)).toBe(true);
    expect(offsets.toSorted((a, b) => a - b)).toEqual(offsets);
  });

  it.each(samples)('$id says when, from where and to where', ({ id, sample }) => {
    const head = analyse(documentText(sample)).head(0);
    const isTimed = head.time?.iso.startsWith('2026-11-22T06:41:28.458012') === true;
    expect([id, isTimed, head.source, head.destination, head.transport]).toEqual([
      id,
      true,
      '192.0.2.2:5060',
      '192.0.2.10:5060',
      'UDP',
    ]);
  });
});

describe('a tree of Wireshark', () => {
  const frame = [
    'Frame 1: 567 bytes on wire (4536 bits), 567 bytes captured (4536 bits)',
    '    Arrival Time: Nov 22, 2026 06:41:28.456238000 UTC',
    'Internet Protocol Version 6, Src: 2001:db8::10, Dst: 2001:db8::2',
    'Transmission Control Protocol, Src Port: 40123, Dst Port: 5060, Seq: 1, Ack: 1, Len: 934',
  ];
  const invite = [
    'Session Initiation Protocol (INVITE)',
    '    Request-Line: INVITE sip:bob@example.com SIP/2.0',
    '        Method: INVITE',
    '    Message Header',
    '        Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK-1',
    '            Branch: z9hG4bK-1',
    '        From: "Alice" <sip:alice@example.com>;tag=a1\\r\\n',
    '        To: <sip:bob@example.com>',
    '        Call-ID: one@192.0.2.10',
    '        [Generated Call-ID: one@192.0.2.10]',
    '        CSeq: 1 INVITE',
    '        Content-Type: application/sdp',
    '        Content-Length: 93',
    '    Message Body',
    '        Session Description Protocol',
    '            Session Description Protocol Version (v): 0',
    '            Owner/Creator, Session Id (o): alice 1 1 IN IP4 192.0.2.10',
    '                Owner Username: alice',
    '            Session Name (s): -',
    '            Connection Information (c): IN IP4 192.0.2.10',
    '            Time Description, active time (t): 0 0',
    '            Media Description, name and address (m): audio 6000 RTP/AVP 0',
    '            [Generated Call-ID: one@192.0.2.10]',
  ];
  const moved = [
    'Session Initiation Protocol (301)',
    '    Status-Line: SIP/2.0 301 Moved Permanently',
    '        Status-Code: 301',
    '    Message Header',
    '        Via: SIP/2.0/UDP 192.0.2.10:5060;branch=z9hG4bK-1',
    '        From: "Alice" <sip:alice@example.com>;tag=a1',
    '        To: <sip:bob@example.com>;tag=b2',
    '        Call-ID: one@192.0.2.10',
    '        CSeq: 1 INVITE',
    '        Content-Length: 0',
  ];

  it('tells two messages of one segment apart, and both have its head', () => {
    const head = '2026-11-22T06:41:28.456238000 [2001:db8::10]:40123 > [2001:db8::2]:5060 TCP';
    expect(reading([...frame, ...invite, ...moved, ''].join('\n'))).toEqual(both('tshark-tree', head, head));
  });

  it('is found where only the tree was copied, and indented', () => {
    const text = [...invite, ...moved].map((line) => `  ${line}`).join('\n');
    expect(reading(text)).toEqual(both('tshark-tree', '- - > - -', '- - > - -'));
  });

  it('stays dark where an ICMP error quotes the message', () => {
    const icmp = ['Internet Control Message Protocol', '    Type: 3 (Destination unreachable)'];
    const inside = [...frame.slice(2), ...invite].map((line) => `    ${line}`);
    expect(reading([...frame.slice(0, 3), ...icmp, ...inside].join('\n'))).toEqual([]);
  });

  it('writes the lines of a body as long as its Content-Length says', () => {
    const lines = [
      ...moved.slice(0, -1),
      '        Content-Type: message/sipfrag',
      '        Content-Length: 19',
      '    Message Body',
      '        Sipfrag',
      '            SIP/2.0 100 Trying',
    ];
    const { wire, body } = analyse(documentText(lines.join('\n'))).message(0);
    expect(wire.text.slice(body.start, body.end)).toBe('SIP/2.0 100 Trying\n');
  });
});
