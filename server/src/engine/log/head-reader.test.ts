import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formats } from './formats/index.ts';
import { HeadReader } from './head-reader.ts';
import { plainLayout } from './layout.ts';
import { readEntryHead } from './read-entry-head.ts';

const dates = fc.constantFrom('2026-11-22', '2026-02-31', '1999-12-31', '0026-01-01');
const clocks = fc.constantFrom(
  '06:41:28',
  '23:59:59',
  '00:00:60',
  '12:05:00',
  '06:41:28.457',
  '06:41:28,457',
  '06:41:28.4',
  '06:41:28.457397',
);
const time = fc.tuple(dates, fc.constantFrom(' ', 'T', '  '), clocks).map((parts) => parts.join(''));
const lead = fc
  .tuple(fc.constantFrom('[', ''), time, fc.constantFrom(']', '] ', ' ', ' +0100 ', 'Z ', ' AM ', ' p.m. '))
  .map((parts) => parts.join(''));
const rest = fc.constantFrom(
  'VERBOSE[1] chan_sip.c: <--- SIP read from UDP:192.0.2.1:5060 --->',
  'VERBOSE[1] chan_sip.c: <--- Transmitting (NAT) to 192.0.2.10:5060 --->',
  'VERBOSE[1] chan_sip.c: [06:41:29] <--- SIP read from UDP:192.0.2.1:5060 --->',
  'x 2026-11-22 06:41:28 <--- SIP read from UDP:10.11.12.13:5060 --->',
  '',
  ...formats.flatMap(({ samples }) => samples.slice(0, 2).map((sample) => sample.split('\n')[0] ?? '')),
);

describe('HeadReader', () => {
  it('reads what readEntryHead reads, whatever it has read before', () => {
    const format = fc.constantFrom(...formats.map((_, place) => place + 1), 0);
    const heads = fc.array(fc.tuple(lead, lead), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(heads, rest, format, (leads, behind, number) => {
        const reader = new HeadReader();
        for (const text of leads.flat().map((one) => `${one}${behind}\n`))
          expect(reader.read({ text, behind: '' }, number, plainLayout, 0)).toEqual(
            readEntryHead(text, number, plainLayout),
          );
      }),
      { numRuns: 2000 },
    );
  });

  it('tells a time by the start of the lines alone only where the whole head says the same', () => {
    const format = fc.constantFrom(...formats.map((_, place) => place + 1), 0);
    const heads = fc.array(fc.tuple(lead, rest), { minLength: 1, maxLength: 8 });
    let told = 0;
    fc.assert(
      fc.property(heads, format, (lines, number) => {
        const reader = new HeadReader();
        for (const [start, behind] of [...lines, ...lines]) {
          const text = `${start}${behind}\n`;
          const ms = reader.leadingMs(text, number, 0);
          const head = reader.read({ text, behind: '' }, number, plainLayout, 0);
          if (ms === undefined) continue;
          told += 1;
          expect([text, ms, true]).toEqual([text, head.time?.ms, head.time?.hasDate]);
        }
      }),
      { numRuns: 3000 },
    );
    expect(told).toBeGreaterThan(300);
  });

  it('reads lines that never come again, and those behind them that do', () => {
    const number = 1 + formats.findIndex(({ id }) => id === 'asterisk-chan-sip');
    const reader = new HeadReader();
    const varied = Array.from({ length: 300 }, (_, at) => `x${at}`);
    const repeated = Array.from({ length: 40 }, () => 'y');
    for (const [at, words] of [...varied, ...repeated].entries()) {
      const stamp = `[2026-11-22 0${at % 10}:41:2${at % 7}${at % 3 === 0 ? '.25' : ''}]`;
      const text = `${stamp} ${words}\n${stamp} VERBOSE[1] chan_sip.c: <--- SIP read from UDP:192.0.2.1:5060 --->\n`;
      const read = reader.read({ text, behind: '' }, number, plainLayout, 0);
      expect(read).toEqual(readEntryHead(text, number, plainLayout));
      expect(read.time?.iso.slice(0, 19)).toBe(`${stamp.slice(1, 11)}T${stamp.slice(12, 20)}`);
    }
  });

  it('reads a clock of twelve hours as one, though it has read the same line at another hour', () => {
    const reader = new HeadReader();
    const times = ['06:41:28', '12:05:00'].map(
      (clock) => reader.read({ text: `2026-11-22 ${clock} AM received\n`, behind: '' }, 0, plainLayout, 0).time?.iso,
    );
    expect(times).toEqual(['2026-11-22T06:41:28', '2026-11-22T00:05:00']);
  });
});
