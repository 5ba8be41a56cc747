import { describe, expect, it } from 'vitest';
import { documentText } from '../../text/text-source.ts';
import { analyse, finished } from '../analyse.ts';
import { reanalyse } from '../reanalyse.ts';
import { ethernet, hexDumpOf, ip4, payload, udp } from '../testing/captured.ts';
import { both, invite, moved, reading } from '../testing/dressed.ts';

const clock = '06:41:28.456238';
const there = '192.0.2.10.5060 > 192.0.2.2.5060: SIP';
const back = '192.0.2.2.5060 > 192.0.2.10.5060: SIP';
const words = 'tos 0x0, ttl 64, id 1, offset 0, flags [DF], proto UDP (17), length 553';
const octets = 'E..).q@.@.zF...\n...........3';
const way = `${clock} 192.0.2.10:5060 > 192.0.2.2:5060 UDP`;
const wayBack = `${clock} 192.0.2.2:5060 > 192.0.2.10:5060 UDP`;

const letters = [
  `${clock} IP ${there}: ${invite[0]}`,
  ...`${octets}${invite.join('\n')}`.split('\n'),
  '',
  `${clock} IP ${back}: ${moved[0]}`,
  ...`${octets}${moved.join('\n')}`.split('\n'),
  '',
];
const verbose = [
  `${clock} IP (${words})`,
  `    ${there}, length: 525`,
  ...invite.map((line) => `\t${line}`),
  `${clock} IP (${words})`,
  `    ${back}, length: 300`,
  ...moved.map((line) => `\t${line}`),
];
const dump = [invite, moved]
  .map((message, index) => {
    const frame = ethernet(ip4(index === 0 ? 'caller' : 'callee', 17, udp(payload(message))));
    return `${hexDumpOf(frame, 'tshark')}\n`;
  })
  .join('\n')
  .split('\n');
const dotted = [invite, moved]
  .map((message, index) => {
    const [from, to] = index === 0 ? ['192.0.2.10', '192.0.2.2'] : ['192.0.2.2', '192.0.2.10'];
    const lines = `${message.join('..')}..`.match(/.{1,77}/g) ?? [];
    return `U 2026/11/22 ${clock} ${from}:5060 -> ${to}:5060 #${index}\n  ${lines.join('\n  ')}\n`;
  })
  .join('\n')
  .split('\n');

const captures: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['tcpdump -A', letters, both('tcpdump', way, wayBack)],
  ['tcpdump -v', verbose, both('tcpdump', way, wayBack)],
  ['tshark -x', dump, both('hex-dump', way.replace(clock, '-'), wayBack.replace(clock, '-'))],
  ['ngrep', dotted, both('ngrep-single', `2026-11-22T${way}`, `2026-11-22T${wayBack}`)],
];

const wrappers: readonly (readonly [string, (line: string, index: number) => string])[] = [
  ['a quote', (line) => `> ${line}`.trimEnd()],
  ['a quote of a quote', (line) => `> > ${line}`],
  ['an indent', (line) => `    ${line}`],
  ['an indent, but for empty lines', (line) => (line === '' ? '' : `\t${line}`)],
  ['numbers', (line, index) => `${index + 7}:${line}`],
  ['numbers and a name', (line, index) => `/var/log/sip.1:${index + 7}:${line}`],
  ['numbers in a column', (line, index) => `${String(index + 7).padStart(6)}\t${line}`],
  ['a stamp', (line, index) => `2026-11-22T06:42:4${index % 10}.123456Z ${line}`],
  ['a service', (line) => `sbc-1  | ${line}`],
  ['nothing, an empty line behind it', (line) => `${line}\n`],
  ['nothing, a line end of Windows too many behind it', (line) => `${line}\r\r`],
  ['nothing, a written CR behind it', (line) => `${line}^M`],
  ['nothing, blanks behind it', (line) => `${line}   `],
  ['numbers, an empty line behind it', (line, index) => `${index + 7}:${line}\r\n\r`],
  ['JSON', (line) => JSON.stringify({ log: `${line}\n`, stream: 'stdout', time: '2026-11-22T06:42:41Z' })],
];

describe('a printed capture', () => {
  describe.each(captures)('%s', (_, lines, told) => {
    it('is read as it is', () => {
      expect(reading(lines.join('\n'))).toEqual(told);
    });

    it.each(wrappers)('is read behind %s on each line', (__, wrapped) => {
      const text = lines.map((line, index) => wrapped(line, index)).join('\n');
      expect(reading(text)).toEqual(told);
      expect(reading(`${text}\n`)).toEqual(told);
    });
  });

  it('is read as ngrep prints it without wrapping', () => {
    const text = [invite, moved].map((message, index) => {
      const above = dotted.filter((line) => line.startsWith('U '))[index] ?? '';
      return `${above}\n${message.join('..')}..\n\n`;
    });
    expect(reading(text.join(''))).toEqual(captures[3]?.[2]);
    expect(reading(text.toReversed().join(''))).toEqual(captures[3]?.[2].toReversed());
  });

  it('is read as a page of HTML shows it', () => {
    const markup = (line: string): string =>
      line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    for (const [, lines, told] of captures) {
      if (lines === dump) continue;
      expect(reading(lines.map((line) => markup(line)).join('\n'))).toEqual(told);
      expect(reading(lines.map((line) => `${markup(line)}<br />`).join('\n'))).toEqual(told);
    }
  });

  it('keeps its places', () => {
    const text = letters.map((line) => `> ${line}`).join('\n');
    const span = analyse(documentText(text)).messageSpan(1);
    expect(text.slice(span.start, span.start + 20)).toBe(moved[0]?.slice(0, 20));
    expect(text.slice(span.start, span.end)).toContain('> Content-Length: 0');
  });

  it('is read as soon as an edit has put a prefix before its lines, and as before where one is taken away', () => {
    const plain = letters.join('\n');
    const quoted = letters.map((line) => `> ${line}`).join('\n');
    for (const [from, to] of [
      [plain, quoted],
      [quoted, plain],
    ] as const) {
      const before = analyse(documentText(from));
      const after = finished(reanalyse(before, documentText(to), { start: 0, end: from.length, newLength: to.length }));
      expect(Array.from({ length: after.count }, (_, index) => after.messageSpan(index))).toEqual(
        Array.from({ length: 2 }, (_, index) => analyse(documentText(to)).messageSpan(index)),
      );
    }
  });
});

describe('records of JSON, one for each line of a log', () => {
  const record = (line: string): string => JSON.stringify({ stream: 'stderr', log: `${line}\r\n`, time: '1' });

  it('are read as the log', () => {
    const text = [...invite, '', ...moved].map((line) => record(line)).join('\n');
    expect(reading(text)).toEqual(
      both('raw', '-', '-').map((line) => expect.stringContaining(line.split(' | ')[1] ?? '') as unknown),
    );
  });

  it('are left alone where they hold whole messages', () => {
    const text = [invite, moved].map((message) => record(message.join('\r\n'))).join('\n');
    expect(reading(`${text}\n${text}\n${text}`)).toHaveLength(6);
  });
});
