import { describe, expect, it } from 'vitest';
import { documentText } from '../../text/text-source.ts';
import { analyse } from '../analyse.ts';
import { behind, both, invite, moved, reading } from '../testing/dressed.ts';

function oneLine(stamp: string, lineEnd: string, close = ''): readonly string[] {
  const write = (lines: readonly string[]): string => `${stamp}${lines.join(lineEnd)}${lineEnd}${close}`;
  return ['an earlier line of the log', write(invite), write(moved), 'a later line'];
}

const none = '- > - -';
const inSyslog = (time: string): readonly string[] => both('kamailio-syslog', `${time} ${none}`, `${time} ${none}`);
const raw = (time: string): readonly string[] => both('raw', `${time} ${none}`, `${time} ${none}`);

describe('Kamailio and OpenSIPS', () => {
  const words = 'NOTICE: <script>: SIP message: ';
  const variants: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['syslog', oneLine(`Nov 22 06:42:41 pbx1 kamailio[16021]: ${words}`, '#015#012'), inSyslog('--11-22T06:42:41')],
    [
      'OpenSIPS in syslog',
      oneLine('Nov  2 06:42:41 pbx1 /usr/sbin/opensips[16021]: ', '#015#012'),
      inSyslog('--11-02T06:42:41'),
    ],
    [
      'syslog with high precision',
      oneLine(`2026-11-22T06:42:41.123456+09:00 pbx1 kamailio[16021]: ${words}`, '#015#012'),
      inSyslog('2026-11-22T06:42:41.123456+09:00'),
    ],
    [
      'RFC 5424',
      oneLine(`<134>1 2026-11-22T06:42:41.123456Z pbx1 kamailio 16021 - - ${words}`, '#015#012'),
      inSyslog('2026-11-22T06:42:41.123456Z'),
    ],
    [
      'octal with backslashes',
      oneLine(`Nov 22 06:42:41 pbx1 kamailio[16021]: ${words}`, '\\015\\012'),
      inSyslog('--11-22T06:42:41'),
    ],
    [
      'letters with backslashes',
      oneLine(`Nov 22 06:42:41 pbx1 kamailio[16021]: ${words}`, '\\r\\n'),
      inSyslog('--11-22T06:42:41'),
    ],
    [
      'JSON',
      oneLine('{"time":"2026-11-22 06:42:41","msg":"', '\\r\\n', '","level":"info"}').map((line) =>
        line.replaceAll('"Alice"', '\\"Alice\\"'),
      ),
      both('json-record', '2026-11-22T06:42:41 - > - -', '2026-11-22T06:42:41 - > - -'),
    ],
    [
      'stderr, the words before the start line',
      [` 5(16021) INFO: <script>: ${invite.join('\n')}`, '', ` 5(16021) INFO: <script>: ${moved.join('\n')}`],
      raw('-'),
    ],
    [
      'brackets around the message',
      [`2026-11-22 06:42:41 msg=[${invite.join('\n')}`, ']', `2026-11-22 06:42:41 msg=[${moved.join('\n')}`, ']'],
      raw('2026-11-22T06:42:41'),
    ],
    [
      'a syslog that stamps every line, the words before the first',
      [invite, moved].flatMap((lines) =>
        behind('Nov 22 06:42:41 pbx1 kamailio[16021]: ', [`${words}${lines[0]}`, ...lines.slice(1)]),
      ),
      raw('--11-22T06:42:41'),
    ],
    [
      'a container that stamps every line, the words before the first',
      [invite, moved].flatMap((lines) =>
        behind('2026-11-22T06:42:41.123456789Z stdout F ', [` 5(16021) ${words}${lines[0]}`, ...lines.slice(1)]),
      ),
      raw('2026-11-22T06:42:41.123456789Z'),
    ],
    [
      'journalctl, the lines hanging under the first',
      [invite, moved].flatMap((lines) => {
        const stamp = 'Nov 22 06:42:41 pbx1 kamailio[16021]: ';
        return [`${stamp}${lines[0]}`].concat(behind(' '.repeat(stamp.length), lines.slice(1)));
      }),
      raw('--11-22T06:42:41'),
    ],
  ];

  it.each(variants)('%s', (_, lines, expected) => {
    expect(reading(lines.join('\n'))).toEqual(expected);
    expect(reading(lines.join('\r\n'))).toEqual(expected);
  });

  it('tells what fits of a message that syslog has cut', () => {
    const line = oneLine('Nov 22 06:42:41 pbx1 kamailio[16021]: ', '#015#012')[1] ?? '';
    const cut = reading(`${line.slice(0, line.indexOf('Contact') + 20)}\nNov 22 06:42:41 pbx1 kamailio[16021]: next`);
    expect(cut).toEqual([
      'kamailio-syslog | INVITE one@192.0.2.10 1 INVITE z9hG4bK-1 a1/ 0 | --11-22T06:42:41 - > - -',
    ]);
  });

  it('reads the blocks of sipdump, IPv6 too', () => {
    const block = (tag: string, from: string, to: string, lines: readonly string[]): readonly string[] => [
      '====================',
      `tag: ${tag}`,
      'pid: 16021',
      'process: 1',
      'time: 1795329688.457970',
      'date: Sun Nov 22 06:41:28 2026',
      'proto: tls ipv6',
      `srcip: ${from}`,
      'srcport: 5061',
      `dstip: ${to}`,
      'dstport: 5061',
      '~~~~~~~~~~~~~~~~~~~~',
      ...lines,
      '',
      '||||||||||||||||||||',
    ];
    const text = [
      ...block('rcv', '2001:db8::10', '2001:db8::2', invite),
      ...block('snd', '2001:db8::2', '2001:db8::10', moved),
    ];
    const time = '2026-11-22T06:41:28.457970Z';
    const expected = both(
      'kamailio-sipdump',
      `${time} [2001:db8::10]:5061 > [2001:db8::2]:5061 TLS`,
      `${time} [2001:db8::2]:5061 > [2001:db8::10]:5061 TLS`,
    );
    expect(reading(text.join('\n'))).toEqual(expected);
    expect(reading(text.join('\r\n'))).toEqual(expected);
    // A body is printed up to its first NUL, so that the bars follow it on its line.
    const asSent = (lines: readonly string[]): readonly string[] => lines.map((line) => `${line}\r`);
    const opening = invite.slice(0, 7);
    const cut = [
      ...block('rcv', '2001:db8::10', '2001:db8::2', asSent([...opening, 'Content-Length: 52', '', 'words'])),
      ...block('snd', '2001:db8::2', '2001:db8::10', asSent(moved)),
    ];
    const trace = analyse(documentText(cut.join('\n').replace('words\r\n\n|', 'words\r\n\u0001|')));
    expect(trace.count).toBe(2);
    expect(trace.message(0).wire.text).toMatch(/\nwords\r\n$/);
  });
});
