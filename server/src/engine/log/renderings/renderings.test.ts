import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentText } from '../../text/text-source.ts';
import { analyse, finished } from '../analyse.ts';
import { formats } from '../formats/index.ts';
import { reanalyse } from '../reanalyse.ts';
import { hexDumpOf, ip4, payload, udp } from '../testing/captured.ts';
import { both, invite, moved, reading } from '../testing/dressed.ts';
import type { Trace } from '../trace.ts';
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
    const told = [head.time?.iso.slice(0, 26), head.source, head.destination, head.transport];
    const packet = ['2026-11-22T06:41:28.458012', '192.0.2.2:5060', '192.0.2.10:5060', 'UDP'];
    expect(told).toEqual(id === 'sngrep-screen' ? packet.map(() => undefined) : packet);
  });
});

describe('a tree of Wireshark', () => {
  const frame = [
    'Frame 1: 567 bytes on wire (4536 bits), 567 bytes captured (4536 bits)',
    '    Arrival Time: Nov 22, 2026 06:41:28.456238000 UTC',
    'Internet Protocol Version 6, Src: 2001:db8::10, Dst: 2001:db8::2',
    'Transmission Control Protocol, Src Port: 40123, Dst Port: 5060, Seq: 1, Ack: 1, Len: 934',
  ];
  const request = [
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
  const response = [
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
    const head = '2026-11-22T06:41:28.456238000Z [2001:db8::10]:40123 > [2001:db8::2]:5060 TCP';
    expect(reading([...frame, ...request, ...response, ''].join('\n'))).toEqual(both('tshark-tree', head, head));
  });

  it('is found where only the tree was copied, and indented', () => {
    const text = [...request, ...response].map((line) => `  ${line}`).join('\n');
    expect(reading(text)).toEqual(both('tshark-tree', '- - > - -', '- - > - -'));
  });

  it('stays dark where an ICMP error quotes the message', () => {
    const icmp = ['Internet Control Message Protocol', '    Type: 3 (Destination unreachable)'];
    const inside = [...frame.slice(2), ...request].map((line) => `    ${line}`);
    expect(reading([...frame.slice(0, 3), ...icmp, ...inside].join('\n'))).toEqual([]);
  });

  it('writes the lines of a body as long as its Content-Length says', () => {
    const lines = [
      ...response.slice(0, -1),
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

describe('ngrep without lines', () => {
  const words = 'U 2026/11/22 06:41:28.456238 192.0.2.10:5060 -> 192.0.2.2:5060 #1';
  const back = 'U 2026/11/22 06:41:28.456238 192.0.2.2:5060 -> 192.0.2.10:5060 #2';
  const time = '2026-11-22T06:41:28.456238';
  const heads = both(
    'ngrep-single',
    `${time} 192.0.2.10:5060 > 192.0.2.2:5060 UDP`,
    `${time} 192.0.2.2:5060 > 192.0.2.10:5060 UDP`,
  );
  const dotted = (lines: readonly string[]): string => `${lines.join('..')}..`;
  const wrapped = (text: string, width: number): string =>
    (text.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).map((line) => `  ${line}`).join('\n');

  it('in one line', () => {
    expect(reading(`${words} ${dotted(invite)}\n\n${back} ${dotted(moved)}\n\n`)).toEqual(heads);
  });

  it.each([40, 75, 76, 77, 115])('wrapped at %i', (width) => {
    const text = `${words}\n${wrapped(dotted(invite), width)}\n\n${back}\n${wrapped(dotted(moved), width)}\n\n`;
    expect(reading(text)).toEqual(heads);
    expect(reading(text.replaceAll('\n', '\r\n'))).toEqual(heads);
  });

  it('several messages of one segment', () => {
    const tcp = words.replace('U', 'T').replace(' #1', ' [AP] #1');
    const head = `${time} 192.0.2.10:5060 > 192.0.2.2:5060 TCP`;
    expect(reading(`${tcp} ${dotted(invite)}${dotted(moved)}${dotted(moved)}\n`)).toEqual([
      ...both('ngrep-single', head, head),
      both('ngrep-single', head, head)[1],
    ]);
  });

  it.each(['one@192.0.2.10..', 'one..', 'one...'])('keeps the dots at the end of the Call-ID %s', (callId) => {
    const lines = moved.map((line) => line.replace(/^Call-ID: .*/, `Call-ID: ${callId}`));
    const { wire, body } = analyse(documentText(`${back} ${dotted(lines)}\n`)).message(0);
    expect(wire.text).toBe(`${lines.join('\r\n')}\r\n`);
    expect(body.end - body.start).toBe(0);
  });

  it('reads a body that begins like a header as the body', () => {
    const cpim = ['From: <im:alice@example.com>', 'To: <im:bob@example.com>', '', 'Hello'].join('\r\n');
    const length = `Content-Length: ${cpim.length}`;
    const lines = moved.map((line) => line.replace(/^Content-Length: .*/, `Content-Type: message/cpim\r\n${length}`));
    const text = lines.join('\r\n') + '\r\n' + cpim;
    const { wire, body } = analyse(documentText(`${back} ${text.replaceAll('\r\n', '..')}\n`)).message(0);
    expect(wire.text.slice(body.start, body.end)).toBe(cpim);
  });

  it('stays dark where a packet mirrors a message of others (HEP)', () => {
    const mirrored = `HEP3.'......................k..O....................${dotted(invite)}`;
    expect(reading(`${words}\n${wrapped(mirrored, 75)}\n\n`)).toEqual([]);
    expect(reading(`${words}\n  ${'.'.repeat(40)}\n  ..${dotted(invite)}\n\n`)).toEqual([heads[0]]);
  });

  it('keeps dots that are no line end', () => {
    const lines = moved.map((line) => line.replace('Permanently', 'Permanently. Or so... well.'));
    const { startLine } = analyse(documentText(`${back} ${dotted(lines)}\n`)).message(0);
    expect(startLine.kind === 'response' && startLine.reason).toBe('Moved Permanently. Or so... well.');
  });
});

describe('a screen of sngrep', () => {
  const left = ['', '     192.0.2.10:5060          192.0.2.2:5060', '   qqqqqqwqqqqqq      qqqqqqwqqqqqq'];
  const arrows = ['  06:41:28.456238  x   INVITE (SDP)   x', '        +0.001774  x qqqqqqqqqqqqqq> x'];

  /** Draws the pane at column 44 of a screen that is `width` columns wide and `height` rows high. */
  function screen(lines: readonly string[], edge: string, width: number, height: number): string {
    const pane = lines.flatMap((line) => line.match(new RegExp(`.{1,${width - 45}}`, 'g')) ?? ['']);
    const rows = Array.from({ length: height }, (_, row) => {
      const words = (left[row] ?? arrows[row - 3] ?? '                   x                x').replaceAll('x', edge);
      return `${words.padEnd(44)}${edge}${pane[row] ?? ''}`;
    });
    return [
      '                    Call flow for one@192.0.2.10 (Color by Request/Response)',
      ...rows,
      'Esc Calls List',
    ].join('\n');
  }

  it.each(['x', '│', '|'])('with edges drawn as %s', (edge) => {
    for (const width of [80, 100, 140]) {
      expect(reading(screen(invite, edge, width, 40))).toEqual([both('sngrep-screen', '- - > - -', '')[0]]);
      expect(reading(screen(moved, edge, width, 40))).toEqual([both('sngrep-screen', '', '- - > - -')[1]]);
    }
  });

  it('reads what the screen has room for', () => {
    expect(reading(screen(invite, 'x', 140, 7))).toEqual([
      'sngrep-screen | INVITE one@192.0.2.10 1 INVITE z9hG4bK-1 a1/ 0 | - - > - -',
    ]);
  });
});

describe('a rendered text after an edit', () => {
  const insertions = [
    '',
    '\n',
    '"',
    '.',
    'x',
    '    Status-Line: SIP/2.0 200 OK\n',
    'SIP/2.0 200 OK\n',
    '0000  45 00 00 00\n',
  ];
  const edit = fc.record({ at: fc.nat(), cut: fc.constantFrom(0, 1, 5, 80, 400), put: fc.constantFrom(...insertions) });

  function described(trace: Trace): readonly unknown[] {
    return Array.from({ length: trace.count }, (_, index) => [
      trace.formatId(index),
      trace.messageSpan(index),
      trace.entrySpan(index),
      trace.facts(index),
      trace.head(index),
      trace.message(index).wire.text,
    ]);
  }

  it('reads as it does afresh', () => {
    const dump = hexDumpOf(ip4('caller', 17, udp(payload(invite))), 'tcpdump');
    const base = [...samples.map(({ sample }) => sample), dump, ...samples.map(({ sample }) => sample)].join('\n\n');
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        let chars = base;
        let trace = analyse(documentText(chars));
        for (const { at, cut, put } of edits) {
          const start = at % (chars.length + 1);
          const end = Math.min(chars.length, start + cut);
          chars = chars.slice(0, start) + put + chars.slice(end);
          trace = finished(reanalyse(trace, documentText(chars), { start, end, newLength: put.length }));
          expect(described(trace)).toEqual(described(analyse(documentText(chars))));
        }
      }),
      { numRuns: 60 },
    );
  });
});
