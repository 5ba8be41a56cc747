import { describe, expect, it } from 'vitest';
import { behind, both, invite, moved, reading } from '../testing/dressed.ts';
import { borderProducts } from '../testing/border-products.ts';
import { clientProducts } from '../testing/client-products.ts';
import type { Product } from '../testing/product.ts';
import { serverProducts } from '../testing/server-products.ts';
import { formats } from './index.ts';

const products = [...clientProducts, ...serverProducts, ...borderProducts];

function written(
  product: Product,
  lines: readonly string[],
  above: readonly string[],
  before: string,
): readonly string[] {
  const line = product.line ?? ((text: string) => text);
  const [first = '', ...rest] = lines;
  const start = before === '' ? line(first) : `${before}${line(first).trimStart()}`;
  const isStamped = product.line?.('') !== undefined && product.line('').trim() !== '';
  return [
    ...above.map((text) => (isStamped && before === '' ? line(text) : text)),
    start,
    ...rest.map(line),
    ...(product.below ?? []).map((text) => (isStamped && before === '' && text !== '' ? line(text) : text)),
  ];
}

/** What becomes of a log before somebody asks about it. */
const pastes: readonly (readonly [string, (lines: readonly string[]) => readonly string[]])[] = [
  ['with line numbers', (lines) => lines.map((line, index) => `${String(index + 1).padStart(5)}  ${line}`)],
  ['as grep -n prints it', (lines) => lines.map((line, index) => `trace.log:${index + 1}:${line}`)],
  ['from a container', (lines) => lines.map((line) => `sbc-1  | ${line}`)],
  ['with blanks at its line ends', (lines) => lines.map((line) => `${line}  `)],
  ['with its CRs shown', (lines) => lines.map((line) => (line.endsWith('^M') ? line : `${line}^M`))],
  ['in a fence of Markdown', (lines) => ['Here it is:', '', '```', ...lines, '```', 'What now?']],
];

describe.each(products)('$id: $title', (product) => {
  const [beforeSent, beforeReceived] = product.before ?? ['', ''];
  const lines = [
    ...product.healthy,
    ...written(product, invite, product.sent, beforeSent),
    ...product.healthy,
    ...written(product, moved, product.received, beforeReceived),
    ...product.healthy,
  ];

  it('is a row of the table', () => {
    expect(formats.map(({ id }) => id)).toContain(product.id);
  });

  it('is read with LF and with CR LF, its own lines between the messages left out', () => {
    const expected = both(product.id, ...product.heads);
    expect(reading(lines.join('\n'))).toEqual(expected);
    expect(reading(lines.join('\r\n'))).toEqual(expected);
  });

  it('is read as a mail quotes it', () => {
    const quoted = reading(behind('> ', lines).join('\n'));
    expect(quoted).toHaveLength(2);
  });

  it.each(pastes)('is read %s', (_, paste) => {
    expect(reading(paste(lines).join('\n'))).toEqual(both(product.id, ...product.heads));
  });

  it('says nothing where there is no message', () => {
    expect(reading(product.healthy.join('\n'))).toEqual([]);
  });
});
