import { describe, expect, it } from 'vitest';
import { bodyText } from '../sip/body/body-text.ts';
import { documentText, octetText } from '../text/text-source.ts';
import { analyse } from './analyse.ts';
import { escapeKinds } from './escapes/index.ts';
import { invite, moved, reading } from './testing/dressed.ts';
import type { Dress } from './testing/dresses.ts';
import { damages, flattened, frames, prefixes, tails, texts } from './testing/dresses.ts';
import type { Trace } from './trace.ts';
import { indexOf } from './trace-of.ts';

const plain = reading(`${invite.join('\r\n')}\r\n${moved.join('\r\n')}\r\n`).map(linksOf);
const plainHeaders = headersOf(analyse(documentText(`${invite.join('\r\n')}\r\n${moved.join('\r\n')}\r\n`)));

/** Returns what a reading says about a message, without what it says about the log. */
function linksOf(row: string): string {
  return row.split(' | ')[1] ?? row;
}

function headersOf(trace: Trace): readonly (readonly string[])[] {
  return Array.from({ length: trace.count }, (_, entry) => {
    const message = trace.message(entry);
    const values = message.headers.map((header) => `${header.name}: ${header.value.trim()}`);
    return [...values, bodyText(message).replace(/\r?\n/g, '\n')];
  });
}

/** Returns the letters and digits of the wire that do not stand in the source where the wire says, and what is out of order. */
function strayCharacters(trace: Trace): readonly string[] {
  return Array.from({ length: trace.count }, (_, entry) => {
    const { wire } = trace.message(entry);
    const span = trace.messageSpan(entry);
    let last = span.start;
    return Array.from({ length: wire.text.length }, (__, offset) => {
      const source = wire.toSource(offset);
      const isInOrder = last <= source && source < span.end;
      last = source;
      const written = trace.text.chars.charAt(source);
      const isSame = !/\w/.test(wire.text.charAt(offset)) || written === wire.text.charAt(offset);
      return isInOrder && isSame ? '' : `${offset} -> ${source} ${written}`;
    });
  })
    .flat()
    .filter((stray) => stray !== '');
}

const families = Object.entries({ prefixes, frames, tails, texts, flattened, damages });
const rows = families.flatMap(([family, dresses]) =>
  Object.entries(dresses).flatMap(([name, dress]) =>
    [
      ['LF', '\n'],
      ['CR LF', '\r\n'],
    ].map(([eolName, eol = '']) => ({ family, name, eolName, eol, dress })),
  ),
);

describe('a message in a layout that nobody announced', () => {
  it.each(rows)('$family: $name, $eolName', ({ eol, dress }) => {
    const text = `${dress(invite, eol)}a line of the log\n${dress(moved, eol)}another\n`;
    expect(reading(text).map(linksOf)).toEqual(plain);
    const trace = analyse(documentText(text));
    expect(headersOf(trace)).toEqual(plainHeaders);
    expect(strayCharacters(trace)).toEqual([]);
    const octets = Array.from(new TextEncoder().encode(text), (octet) => String.fromCharCode(octet)).join('');
    const count = analyse(octetText(octets)).count;
    expect(octets.length === text.length ? count : 2).toBe(2);
  });

  it.each(rows.filter(({ family }) => family !== 'damages'))(
    'a method that nobody registered is found, $family: $name, $eolName',
    ({ eol, dress }) => {
      for (const method of ['FROB', 'X-Frob', 'frob']) {
        const lines = invite.map((line) => line.replace(/^INVITE/, method).replace(/1 INVITE$/, `1 ${method}`));
        const text = `${dress(lines, eol)}a line of the log\n${dress(moved, eol)}another\n`;
        expect(reading(text).map(linksOf)).toEqual(
          plain.map((row, at) => (at === 0 ? row.replaceAll('INVITE', method) : row)),
        );
      }
    },
  );

  it('is read where one decorates the lines of the other', () => {
    const outer = Object.entries(prefixes).filter(
      ([name]) => !/printed twice|but the first|context of grep/.test(name),
    );
    const inner = Object.entries({ ...tails, ...texts, ...flattened }).filter(
      ([name]) => !name.includes('single quotes'),
    );
    const failed = outer.flatMap(([prefix, around]) =>
      inner.flatMap(([name, dress]) => {
        const both: Dress = (lines, eol) => around(dress(lines, '\n').split('\n').slice(0, -1), eol);
        const text = `${both(invite, '\n')}a line of the log\n${both(moved, '\n')}another\n`;
        const isRead = JSON.stringify(reading(text).map(linksOf)) === JSON.stringify(plain);
        return isRead && strayCharacters(analyse(documentText(text))).length === 0 ? [] : [`${prefix}: ${name}`];
      }),
    );
    expect(failed).toEqual([]);
  });

  it('is not seen where no header follows the start line', () => {
    const starts: readonly string[] = [invite[0] ?? '', moved[0] ?? ''];
    for (const { dress, eol } of rows.filter(({ family }) => family !== 'damages')) {
      for (const start of starts) {
        const text = `words\n${dress([start, 'no header here', 'nor here'], eol)}words\n`;
        expect(analyse(documentText(text)).count).toBe(0);
      }
    }
  });

  it('that is cut off at its head does not eat the next, and one cut off at its tail is one', () => {
    for (const { dress, eol } of rows.filter(({ family }) => family === 'prefixes')) {
      const half: Dress = (lines, end) => dress(lines, end);
      const text = `${half(invite.slice(4), eol)}${half(moved, eol)}${half(invite.slice(0, 6), eol)}`;
      const methods = reading(text).map((row) => linksOf(row).split(' ')[0]);
      expect(methods).toEqual(['301', 'INVITE']);
    }
  });
});

describe('escapes', () => {
  it.each(escapeKinds.map((kind) => ({ id: kind.id, sample: kind.sample })))(
    '$id is told by its sample, which no other reads',
    ({ id, sample }) => {
      const trace = analyse(documentText(`${sample}\n`));
      expect([trace.count, trace.facts(0).callId]).toEqual([1, 'a']);
      const index = indexOf(trace);
      const layout = index?.tables.layouts.layoutOf(index.columns.value('layout', 0));
      expect(layout?.coding === 'none' ? layout.escapes : layout?.coding).toBe(id);
    },
  );
});
