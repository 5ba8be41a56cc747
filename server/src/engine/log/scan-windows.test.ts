import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { octetText } from '../text/text-source.ts';
import type { EntryRow } from './entry-columns.ts';
import { formats } from './formats/index.ts';
import type { IndexTables } from './index-state.ts';
import { newTables } from './index-state.ts';
import { scan } from './scan.ts';
import { scanWindows } from './scan-windows.ts';
import { behind, invite, moved } from './testing/dressed.ts';
import { windowOf } from './testing/window-of.ts';
import { mayHoldTokens } from './visible-tokens.ts';

/**
 * Everything that a row says, its keys as texts and its offsets counted from the start of the text; `chars` are those that stand in the
 * window from `base` on.
 */
function said(row: EntryRow, chars: string, base: number, { keys, layouts }: IndexTables): unknown {
  const { headStart, headEnd, start, bodyStart, end, format, status, cseqNumber } = row;
  const names = [row.method, row.callId, row.cseqMethod, row.viaBranch, row.fromTag, row.toTag];
  return {
    places: [headStart, headEnd, start, bodyStart, end].map((offset) => offset + base),
    names: names.map((key) => keys.textOf(key)),
    facts: [format, status, cseqNumber],
    layout: layouts.layoutOf(row.layout),
    words: chars.slice(Math.max(0, headStart), Math.max(0, headEnd)),
  };
}

function inOnePiece(chars: string): readonly unknown[] {
  const tables = newTables();
  const rows: unknown[] = [];
  const slices = scan(octetText(chars), 0, tables, (row) => {
    rows.push(said(row, chars, 0, tables));
    return true;
  });
  while (slices.next().done !== true);
  return rows;
}

function inWindows(chars: string, length: number): { readonly rows: readonly unknown[]; readonly longest: number } {
  const tables = newTables();
  const rows: unknown[] = [];
  const scanning = scanWindows(
    tables,
    (row, window) => void rows.push(said(row, window.chars, window.base, tables)),
    length,
  );
  let longest = 0;
  for (let step = scanning.next(); step.done !== true;) {
    const { from, length: wanted, into } = step.value;
    const window = chars.slice(from, from + wanted);
    longest = Math.max(longest, window.length);
    step = scanning.next(windowOf(window, from, chars.length <= from + wanted, into()));
  }
  return { rows, longest };
}

const chatter = Array.from(
  { length: 30 },
  (_, line) => `2026-11-22 06:41:28 app[${line}]: rc=301 after 380 ms, SIP/2.0 is fine`,
);

const blocks = [
  `${invite.join('\r\n')}\r\n`,
  `${moved.join('\n')}\n`,
  behind('> ', moved).join('\n'),
  `Nov 22 06:42:41 pbx1 kamailio[1]: ${invite.join('#015#012')}\n`,
  moved.join('\n\n'),
  'x\n'.repeat(40),
  '\n'.repeat(30),
  `${'y'.repeat(5000)}\n`,
  ...chatter.map((line) => `${line}\n`),
  ...formats.flatMap((format) => format.samples.map((sample) => `${sample}\n\n`)),
];

/** What stands above the first message of each sample in plain lines. */
const chainHeads = formats
  .filter(({ isOurs }) => isOurs !== true)
  .flatMap(({ samples }) => samples)
  .flatMap((sample) => {
    const at = sample.search(/^(?:[A-Z]+ sip\S+ SIP\/2\.0|SIP\/2\.0 \d)/m);
    return at <= 0 || /[^\0-\u00ff]/.test(sample) ? [] : [sample.slice(0, at)];
  });

describe('a scan over windows', () => {
  it('finds what a scan of the whole text finds, however short the windows are', () => {
    const text = fc.array(fc.constantFrom(...blocks), { maxLength: 20 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 40, max: 6000 }), (chars, length) => {
        fc.pre(!mayHoldTokens(chars));
        expect(inWindows(chars.replace(/[^\0-\u00ff]/g, '?'), length).rows).toEqual(
          inOnePiece(chars.replace(/[^\0-\u00ff]/g, '?')),
        );
      }),
      { numRuns: 1500 },
    );
  });

  it('knows the packet of each message of a chain, however long the chain is', () => {
    const message = fc
      .tuple(
        fc.constantFrom('MESSAGE sip:bob@example.com SIP/2.0', 'SIP/2.0 200 OK'),
        fc.integer({ min: 0, max: 6000 }),
      )
      .map(([startLine, octets]) =>
        [startLine, ...moved.slice(1, 6), `Content-Length: ${octets}`, '', 'x'.repeat(octets)].join('\r\n'),
      );
    const glue = fc.constantFrom('', '\n', '\r\n\r\n', '.\n', 'words\n', '\n'.repeat(80), `${'z'.repeat(5000)} `);
    const chain = fc.array(fc.tuple(message, glue), { minLength: 1, maxLength: 30 });
    const marks = ['', '2026-11-22 06:41:28.1 read 300 bytes\n', 'U 192.0.2.10:5060 -> 192.0.2.2:5060\n'];
    const marked = fc.tuple(fc.constantFrom(...marks, ...chainHeads), chain);
    const text = fc
      .array(marked, { minLength: 1, maxLength: 3 })
      .map((parts) => parts.map(([mark, rest]) => `\n${mark}${rest.flat().join('')}`).join(''));
    fc.assert(
      fc.property(text, fc.constantFrom(500, 3000, 20_000, 65_536), (chars, length) => {
        expect(inWindows(chars, length).rows).toEqual(inOnePiece(chars));
      }),
      { numRuns: 200 },
    );
  });

  it('knows the packet of a message whose dissection takes hundreds of lines', () => {
    const packet = (number: number): string =>
      [
        '{"_source": {"layers": {"frame": {',
        `"frame.time_epoch": "1795389608.${100_000 + number}",`,
        ...Array.from({ length: 800 }, (_, field) => `"x.${field}": "1",`),
        `"sip": {"sip.Status-Line": "${moved[0]}", "sip.msg_hdr": "${moved.slice(1).join('\\r\\n')}"}}}},`,
      ].join('\n');
    const chars = Array.from({ length: 12 }, (_, number) => packet(number)).join('\n');
    expect(inOnePiece(chars)).toHaveLength(12);
    for (const length of [40_000, 65_536]) expect(inWindows(chars, length).rows).toEqual(inOnePiece(chars));
  });

  it('finds as much where the window over a whole text moves on', () => {
    const noise = fc
      .tuple(fc.constantFrom('SI', 'x', 'SIP/', 'S', 'IP/2.0 ', '2026\n', 'SIP/2.0'), fc.integer({ min: 1, max: 9000 }))
      .map(([piece, times]) => `${piece.repeat(Math.ceil(times / piece.length))}\n`);
    const text = fc
      .array(fc.oneof(noise, fc.constantFrom(...blocks)), { minLength: 10, maxLength: 40 })
      .map((parts) => parts.join('').replace(/[^\0-\u00ff]/g, '?'));
    fc.assert(
      fc.property(text, (chars) => {
        fc.pre(!mayHoldTokens(chars));
        expect(inOnePiece(chars)).toEqual(inWindows(chars, 1_000_000).rows);
      }),
      { numRuns: 100 },
    );
  });

  it('needs no more than its windows for a log of any length', () => {
    const log = `${chatter.join('\n')}\n${moved.join('\n')}\n`.repeat(400);
    const { rows, longest } = inWindows(log, 65_536);
    expect(rows).toHaveLength(400);
    expect(longest).toBe(65_536);
  });

  it('reads a line of megabytes whole', () => {
    const log = `${moved.join('\n')}\n${'z'.repeat(3_000_000)}\n${moved.join('\n')}\n`;
    expect(inWindows(log, 65_536).rows).toEqual(inOnePiece(log));
  });
});
