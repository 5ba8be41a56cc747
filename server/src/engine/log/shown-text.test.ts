import { describe, expect, it } from 'vitest';
import { documentText } from '../text/text-source.ts';
import { analyse, finished } from './analyse.ts';
import { followStream } from './formats/follow-stream.ts';
import { reanalyse } from './reanalyse.ts';
import type { DumpStyle } from './testing/captured.ts';
import { ethernet, hexDumpOf, ip4, payload, udp } from './testing/captured.ts';
import { moved, reading } from './testing/dressed.ts';
import type { Trace } from './trace.ts';

const octets = ethernet(ip4('callee', 17, udp(payload(moved))));
const dump = hexDumpOf(octets, 'tshark');
const log = [
  'recv 300 bytes from udp/[192.0.2.2]:5060 at 06:37:35.123456:',
  '   ------------------------------------------------------------------------',
  ...moved.map((line) => `   ${line.replace('one@', 'two@')}`),
  '   ------------------------------------------------------------------------',
].join('\n');
const green = (text: string): string => text.replaceAll(/^.+$/gm, '\u001b[32m$&\u001b[0m');
const coloured = green(log);

describe('a file of several logs', () => {
  it('shows the packets of one and the lines of another that a terminal has coloured', () => {
    const each = [...reading(coloured), ...reading(dump)];
    expect(each.length).toBe(2);
    expect(reading(`${coloured}\n\n${dump}\n`)).toEqual(each);
    expect(reading(`${dump}\n\n${coloured}\n`)).toEqual(each.toReversed());
  });

  it('has every message where it stands in the file', () => {
    const text = `${coloured}\n\n${dump}\n`;
    const trace = analyse(documentText(text));
    const [first, second] = [trace.messageSpan(0), trace.messageSpan(1)];
    expect(text.slice(first.start).startsWith('SIP/2.0 ')).toBe(true);
    expect(first.end < text.indexOf(dump) + 1).toBe(true);
    expect(text.indexOf(dump) < second.start && second.end <= text.length).toBe(true);
  });
});

describe('a hex dump below letters', () => {
  const rows = ['tshark', 'tcpdump', 'xxd'] as const;
  const second = moved.map((line) => line.replaceAll('bK-1', 'bK-2').replace('one@', 'two@'));
  const without = (lines: readonly string[]): readonly string[] => lines.filter((line) => !line.startsWith('Call-ID'));
  const printings: readonly (readonly [string, (lines: readonly string[]) => string])[] = [
    ['its lines', (lines) => lines.join('\n')],
    ['its lines behind a tab', (lines) => lines.map((line) => `\t${line}`).join('\n')],
    ['its lines without a Call-ID', (lines) => without(lines).join('\n')],
    ['ngrep', (lines) => `U 192.0.2.2:5060 -> 192.0.2.10:5060 #2\n  ${lines.join('..')}..\n`],
  ];
  const cases = printings.flatMap(([name, print]) => rows.map((style) => ({ name, print, style })));

  it.each(cases)(
    'is the message above it where that is the same, and one of its own where not: $name, $style',
    (row) => {
      const below = hexDumpOf(octets, row.style);
      expect(reading(`${row.print(moved)}\n\n${below}\n`)).toHaveLength(1);
      expect(reading(`${row.print(second)}\n\n${below}\n`)).toHaveLength(2);
    },
  );
});

describe('a file of streams and dumps', () => {
  it('shows the messages of both', () => {
    const stream = followStream.shown?.[1] ?? '';
    const text = `${hexDumpOf(octets, 'tshark')}\n\n${stream}\n${hexDumpOf(octets, 'xxd')}\n`;
    const trace = analyse(documentText(text));
    const formatsIn = Array.from({ length: trace.count }, (_, entry) => trace.formatId(entry));
    expect(formatsIn).toEqual(['hex-dump', 'follow-stream', 'hex-dump']);
    const spans = formatsIn.map((_, entry) => trace.messageSpan(entry));
    const [first = 0, streamed = 0, last = 0] = spans.map(({ start }) => start);
    expect(first < text.indexOf('peers:') && text.indexOf('peers:') < streamed && streamed < last).toBe(true);
    expect(spans.every(({ start, end }) => start < end && end <= text.length)).toBe(true);
  });
});

describe('a hex dump that a terminal has coloured', () => {
  const colours: readonly (readonly [string, (text: string) => string])[] = [
    ['each row', green],
    ['what grep has found', (text) => text.replaceAll(/SIP|5[0-9]|0x00/g, '\u001b[01;31m\u001b[K$&\u001b[m\u001b[K')],
    ['each octet', (text) => text.replaceAll(/\b[0-9a-f]{2}\b/g, '\u001b[1;34m$&\u001b[0m')],
  ];
  const styles: readonly DumpStyle[] = ['tshark', 'tcpdump', 'tcpdump -x', 'hexdump -C', 'xxd', 'ngrep -x'];
  const rows = colours.flatMap(([name, colour]) => styles.map((style) => ({ name, colour, style })));

  it.each(rows)('$name is read as it is without colours: $style', ({ colour, style }) => {
    const plain = `${hexDumpOf(octets, style)}\n`;
    const text = colour(plain);
    expect(reading(text)).toEqual(reading(plain));
    const letters = (trace: Trace): string => {
      const { start, end } = trace.messageSpan(0);
      return trace.text.chars.slice(start, end).replaceAll(/\u001b\[[\d;]*[A-Za-z]/g, '');
    };
    expect(letters(analyse(documentText(text)))).toBe(letters(analyse(documentText(plain))));
  });

  it('is read when an edit has made it whole', () => {
    const lines = `${green(hexDumpOf(octets, 'tshark'))}\n`.split('\n');
    const text = lines.join('\n');
    const [head = ''] = lines;
    const broken = analyse(documentText(text.slice(head.length)));
    const whole = finished(reanalyse(broken, documentText(text), { start: 0, end: 0, newLength: head.length }));
    expect([broken.count, whole.count]).toEqual([0, 1]);
  });
});
