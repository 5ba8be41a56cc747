import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextSource } from '../text/text-source.ts';
import { documentText, octetText } from '../text/text-source.ts';
import type { EntryRow } from './entry-columns.ts';
import { columnNames, EntryColumns } from './entry-columns.ts';
import { formats } from './formats/index.ts';
import { newTables } from './index-state.ts';
import type { IndexTables } from './index-state.ts';
import { scan, scanGenerally, scanInto } from './scan.ts';
import { invite, moved } from './testing/dressed.ts';

/** Everything that a row says, its keys as texts. */
function said(row: EntryRow, { keys, layouts }: IndexTables): unknown {
  const { method, callId, cseqMethod, viaBranch, fromTag, toTag, layout, ...rest } = row;
  const names = [method, callId, cseqMethod, viaBranch, fromTag, toTag].map((key) => keys.textOf(key));
  return { ...rest, names, layout: layouts.layoutOf(layout) };
}

function quickly(text: TextSource): readonly unknown[] {
  const tables = newTables();
  const rows: unknown[] = [];
  const slices = scan(text, 0, tables, (row) => {
    rows.push(said(row, tables));
    return true;
  });
  while (slices.next().done !== true);
  return rows;
}

/** The rows of a whole text as they stand in its columns: nobody looks at them one by one. */
function inBulk(text: TextSource): readonly unknown[] {
  const tables = newTables();
  const columns = new EntryColumns();
  const slices = scanInto(text, tables, columns);
  while (slices.next().done !== true);
  tables.keys.trim();
  return Array.from({ length: columns.count }, (_, index) => {
    const row = Object.fromEntries(columnNames.map((name) => [name, columns.value(name, index)]));
    return said(row as unknown as EntryRow, tables);
  });
}

/** The same of rows that were taken one by one: in columns the reach ascends. */
function ascending(rows: readonly unknown[]): readonly unknown[] {
  let reach = 0;
  return rows.map((row) => {
    reach = Math.max(reach, (row as EntryRow).reach);
    return { ...(row as EntryRow), reach };
  });
}

function generally(text: TextSource): readonly unknown[] {
  const tables = newTables();
  const rows: unknown[] = [];
  scanGenerally(text, tables, (row) => {
    rows.push(said(row, tables));
    return true;
  });
  return rows;
}

const marker = '[2026-11-22 06:41:28] VERBOSE[1] chan_sip.c: <--- SIP read from UDP:192.0.2.1:5060 --->';
const lineEnds = ['\n', '\r\n'] as const;

/** Messages, plain and not quite plain, and lines of logs around them. */
const blocks = [
  invite,
  moved,
  [marker, ...invite, '<------------->'],
  [marker, ...moved, '<------------->'],
  [marker, ...invite, '', '<------------->'],
  [marker, ...invite, '[2026-11-22 06:41:29] DEBUG[1] chan_sip.c: next'],
  [marker, '', ...moved],
  ...formats.flatMap((format) => format.samples.map((sample) => sample.split('\n'))),
];

const mutations: readonly ((text: string, at: number) => string)[] = [
  (text, at) => text.slice(0, at) + text.slice(at + 1),
  (text, at) => `${text.slice(0, at)} ${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}\n${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}\r\n ${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}"<;,\u00a0${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}.${text.slice(at)}`,
  // A control character in a value, and blanks, a CR or an escaped sign that a paste has put into a line.
  (text, at) => `${text.slice(0, at)}\u001f${text.slice(at)}`,
  (text, at) => text.slice(0, at) + text.slice(at).replace('\n', ' \t\n'),
  (text, at) => text.slice(0, at) + text.slice(at).replace('\n', '^M\n'),
  (text, at) => text.slice(0, at) + text.slice(at).replace('>', '&gt;'),
  (text, at) => `${text.slice(0, at)}\u3000${text.slice(at)}`,
  // Cut down to octets these would be a line feed and a zero.
  (text, at) => `${text.slice(0, at)}\u010a\u0130${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}SIP/2.0\n${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}${marker}\n${text.slice(at)}`,
  (text, at) => text.slice(0, at),
  (text, at) => text.slice(0, at) + text.slice(at + 60),
];

/** As hosts do it: what is above 0xff is cut down. */
function copyLatin1(chars: string, into: Uint8Array): void {
  for (let at = 0; at < chars.length; at += 1) into[at] = chars.charCodeAt(at);
}

describe('the quick way', () => {
  it('finds what the general way finds, in plain texts and in broken ones', () => {
    const change = fc.tuple(fc.constantFrom(...mutations), fc.nat());
    const parts = fc.array(fc.tuple(fc.constantFrom(...blocks), fc.constantFrom(...lineEnds)), { maxLength: 6 });
    fc.assert(
      fc.property(parts, fc.array(change, { maxLength: 3 }), fc.nat(2), (chosen, changes, kind) => {
        const plain = chosen.map(([lines, lineEnd]) => lines.join(lineEnd) + lineEnd).join('');
        const text = changes.reduce((before, [mutate, at]) => mutate(before, at % (before.length + 1)), plain);
        const octets = octetText(text.replace(/[^\0-\u00ff]/g, '?'));
        const source = [octets, documentText(text), documentText(text, { copyLatin1 })][kind] ?? octets;
        const rows = generally(source);
        expect(quickly(source)).toEqual(rows);
        expect(inBulk(source)).toEqual(ascending(rows));
      }),
      { numRuns: 1500 },
    );
  });

  it('leaves words above a message to the general way that a paste has changed, and values with control characters', () => {
    const above = [
      '----------------------------------------------- 2026-11-22 06:42:31.896',
      'UDP message received [311] bytes :',
      '',
    ];
    for (const end of ['', ' ', ' \t', '\u00a0', '^M', '^M ']) {
      const octets = octetText([...above.map((line) => (line === '' ? line : line + end)), ...moved, ''].join('\n'));
      expect(quickly(octets)).toEqual(generally(octets));
    }
    for (const control of ['\0', '\u0001', '\t', '\v', '\u001c', '\u001f', '\u007f']) {
      const octets = octetText(`${moved.join('\n').replace(/(;tag=..|;branch=..)/g, `$1${control}x`)}\n`);
      expect(quickly(octets)).toEqual(generally(octets));
    }
  });

  it('reads what a busy server logs', () => {
    const text = [marker, ...invite, '<------------->', marker, ...moved, '<------------->', ''].join('\n');
    expect(quickly(octetText(text))).toHaveLength(2);
  });
});
