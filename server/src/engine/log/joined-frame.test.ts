import { describe, expect, it } from 'vitest';
import { bodyText } from '../sip/body/body-text.ts';
import { documentText } from '../text/text-source.ts';
import { analyse } from './analyse.ts';
import { both, invite, moved, reading } from './testing/dressed.ts';

const there = '192.0.2.10:5060 -> 192.0.2.2:5060';
const back = '192.0.2.2:5060 -> 192.0.2.10:5060';
const octets = 'E.......@......\n...........e.......@................';
const plain = (lines: readonly string[]): string => `${lines.join('\r\n')}\r\n`;
const clock = (second: number): string => `06:41:0${second}.456238`;

/** One packet of a stream: what it carries, which way, and when. */
interface Packet {
  readonly data: string;
  readonly way?: 'there' | 'back';
}

/** Returns what `ngrep -q -t -W byline` prints: a dot for each CR, two line ends behind the octets. */
function ngrep(packets: readonly Packet[], between = '\n\n'): string {
  const printed = packets.map(({ data, way }, index) => {
    const line = `T 2026/11/22 ${clock(index)} ${way === 'back' ? back : there} [AP] #${index + 1}`;
    return `${line}\n${data.replaceAll('\r', '.')}${between}`;
  });
  return printed.join('');
}

/** Returns what `tcpdump -A` prints: the octets of the headers, CRs dropped, and the segments that only acknowledge. */
function tcpdump(packets: readonly Packet[]): string {
  const printed = packets.map(({ data, way }, index) => {
    const hosts = way === 'back' ? '192.0.2.2.5060 > 192.0.2.10.5060' : '192.0.2.10.5060 > 192.0.2.2.5060';
    const other = way === 'back' ? '192.0.2.10.5060 > 192.0.2.2.5060' : '192.0.2.2.5060 > 192.0.2.10.5060';
    const rest = 'win 64, options [nop,nop,TS val 1 ecr 2]';
    const segment = `${clock(index)} IP ${hosts}: Flags [P.], seq 1:2, ack 1, ${rest}, length ${data.length}\n${octets.slice(0, 52)}${data.replaceAll('\r', '')}\n`;
    return `${segment}${clock(index)} IP ${other}: Flags [.], ack 1, ${rest}, length 0\n${octets.slice(0, 52)}\n`;
  });
  return printed.join('');
}

const request = plain(invite);
const response = plain(moved);
const cuts = [4, 60, 250, request.length - 40].map((cut) => [request.slice(0, cut), request.slice(cut)] as const);

function heads(format: string, first: number, second: number): readonly string[] {
  const day = format === 'ngrep' ? '2026-11-22T' : '';
  const ways = ['192.0.2.10:5060 > 192.0.2.2:5060 TCP', '192.0.2.2:5060 > 192.0.2.10:5060 TCP'];
  return both(format, `${day}${clock(first)} ${ways[0]}`, `${day}${clock(second)} ${ways[1]}`);
}

describe.each([
  ['ngrep', ngrep],
  ['ngrep', (packets: readonly Packet[]): string => ngrep(packets, '\n##\n')],
  ['tcpdump', tcpdump],
] as const)('a message over several packets of %s', (format, print) => {
  // A start line that is cut itself shows in neither packet.
  it.each(cuts.slice(1))('goes on in the next one of its way: %#', (head, tail) => {
    const text = print([{ data: head }, { data: tail }, { data: response, way: 'back' }]);
    expect(reading(text)).toEqual(heads(format, 0, 2));
    expect(reading(text.replaceAll('\n', '\r\n'))).toEqual(heads(format, 0, 2));
    const { wire } = analyse(documentText(text)).message(0);
    const body = wire.text.indexOf('m=audio');
    expect(text.slice(wire.toSource(body), wire.toSource(body) + 7)).toBe('m=audio');
  });

  it.each(['To: ', 'Call-ID', 'CSeq', 'Contact', 'Content-Type', 'Content-Length'])(
    'goes on where the first one ends with the line before %s',
    (header) => {
      const cut = request.indexOf(header);
      const text = print([
        { data: request.slice(0, cut) },
        { data: request.slice(cut) },
        { data: response, way: 'back' },
      ]);
      expect(reading(text)).toEqual(heads(format, 0, 2));
    },
  );

  it('goes on behind what another connection carries, but not behind a message of one', () => {
    const [head, tail] = [request.slice(0, 250), request.slice(250)];
    const elsewhere = (data: string): string =>
      print([{ data }]).replaceAll('192.0.2.10', '192.0.2.77').replaceAll('192.0.2.2', '192.0.2.78');
    const around = (between: string): readonly string[] =>
      reading(print([{ data: head }]) + between + print([{ data: tail }]) + print([{ data: response, way: 'back' }]));
    expect(around(elsewhere('71:{"command": "dial"},\r\n'))).toEqual(heads(format, 0, 0));
    const busy = around(elsewhere(plain(['BYE sip:bob@example.com SIP/2.0', ...moved.slice(1)])));
    expect(busy.map((line) => line.split(' ')[2])).toEqual(['INVITE', 'BYE', '301']);
  });

  it('goes on in several, and the next message begins in the last of them', () => {
    const parts = [
      request.slice(0, 80),
      request.slice(80, 200),
      request.slice(200, 330),
      request.slice(330) + response,
    ];
    const text = print([...parts.map((data) => ({ data })), { data: response, way: 'back' }]);
    const [first, second] = heads(format, 0, 4);
    const third = both(
      format,
      '',
      `${format === 'ngrep' ? '2026-11-22T' : ''}${clock(3)} 192.0.2.10:5060 > 192.0.2.2:5060 TCP`,
    )[1];
    expect(reading(text)).toEqual([first, third, second]);
  });

  it('is cut where the other side or a new message comes first', () => {
    const [head] = cuts[2] ?? [''];
    expect(reading(print([{ data: head }, { data: response, way: 'back' }]))).toHaveLength(2);
    expect(reading(print([{ data: head }, { data: request }]))).toHaveLength(2);
    expect(reading(print([{ data: head }]))).toHaveLength(1);
  });
});

describe('a datagram in fragments', () => {
  const long = [...invite.slice(0, -1), `a=x-${'y'.repeat(1400)}`, `a=z-${'w'.repeat(1400)}`, 'a=sendrecv'];
  const declared = plain(long.slice(10)).length;
  const message = plain(long.map((line) => line.replace(/^Content-Length: .*/, `Content-Length: ${declared}`)));
  const [first, second] = [message.slice(0, 1472), message.slice(1472)];

  it('of ngrep', () => {
    const text = [
      `U 2026/11/22 ${clock(1)} ${there} #1\n${first.replaceAll('\r', '.')}\n\n`,
      `U 2026/11/22 ${clock(1)} 192.0.2.10 -> 192.0.2.2 +63011@1480:1480 #2\n${second.replaceAll('\r', '.')}\n\n`,
    ].join('');
    const trace = analyse(documentText(text));
    expect([trace.count, bodyText(trace.message(0))?.replaceAll('\r\n', '\n')]).toEqual([
      1,
      `${long.slice(10).join('\n')}\n`,
    ]);
  });

  it('of tcpdump', () => {
    const text = [
      `${clock(1)} IP 192.0.2.10.5060 > 192.0.2.2.5060: SIP: INVITE sip:bob@example.com SIP/2.0\n${octets.slice(0, 28)}${first.replaceAll('\r', '')}\n`,
      `${clock(1)} IP 192.0.2.10 > 192.0.2.2: ip-proto-17\n${octets.slice(0, 20)}${second.replaceAll('\r', '')}\n`,
    ].join('');
    const trace = analyse(documentText(text));
    expect([trace.count, bodyText(trace.message(0))?.replaceAll('\r\n', '\n')]).toEqual([
      1,
      `${long.slice(10).join('\n')}\n`,
    ]);
  });
});
