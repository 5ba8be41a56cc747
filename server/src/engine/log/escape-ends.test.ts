import { describe, expect, it } from 'vitest';
import { sourceSpan } from '../sip/source-span.ts';
import { documentText } from '../text/text-source.ts';
import { analyse } from './analyse.ts';
import { ethernet, hexDumpOf, ip4, payload, udp } from './testing/captured.ts';
import { invite, moved } from './testing/dressed.ts';

type Coded = (text: string) => string;

/** JSON as Go writes it, the brackets of addresses as escapes, without the quotes around it. */
const json: Coded = (text) =>
  JSON.stringify(text)
    .replaceAll('<', String.raw`\u003c`)
    .replaceAll('>', String.raw`\u003e`)
    .slice(1, -1);
const markup: Coded = (text) => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const markupOnOneLine: Coded = (text) => markup(text).replaceAll('\r\n', '&#13;&#10;');
const message = (lines: readonly string[]): string => `${lines.join('\r\n')}\r\n`;

const forms: readonly (readonly [string, Coded, (lines: readonly string[]) => string])[] = [
  [
    'a record for each line',
    json,
    (lines) => lines.map((line) => `{"log":"${json(`${line}\n`)}","stream":"stdout"}`).join('\n'),
  ],
  ['a record for each message', json, (lines) => `{"id":1,"raw":"${json(message(lines))}"}`],
  ['a page', markup, (lines) => lines.map((line) => markup(line)).join('\n')],
  ['a page, on one line', markupOnOneLine, (lines) => `<td>${markupOnOneLine(message(lines))}</td>`],
  ['a URL', encodeURIComponent, (lines) => `GET /log?msg=${encodeURIComponent(message(lines))}&level=7 HTTP/1.1`],
];

/** Returns what stands in a text where the values of the header fields of its messages do, in the order of the text. */
function valuesIn(text: string): readonly string[] {
  const trace = analyse(documentText(text));
  return Array.from({ length: trace.count }, (_, index) => trace.message(index)).flatMap((found) =>
    found.headers.map(({ valueSpan }) => {
      const { start, end } = sourceSpan(found, valueSpan);
      return text.slice(start, end);
    }),
  );
}

const values = [invite, moved].flatMap((lines) =>
  lines.slice(1, lines.indexOf('')).map((line) => line.slice(line.indexOf(':') + 2)),
);

describe('a place that ends with an escape', () => {
  it.each(forms)('ends behind the whole of it: %s', (_, coded, dressed) => {
    const text = [invite, moved].map((lines) => `${dressed(lines)}\n`).join('\n');
    expect(values.some((value) => coded(value).length - coded(value.slice(0, -1)).length !== 1)).toBe(true);
    expect(valuesIn(text)).toEqual(values.map((value) => coded(value)));
  });

  it('ends behind the last digit of an octet, in a dump', () => {
    const frame = ethernet(ip4('callee', 17, udp(payload(moved))));
    const found = valuesIn(hexDumpOf(frame, 'tshark'));
    const digits = [...moved].slice(1, -1).map((line) => line.slice(-1).charCodeAt(0).toString(16));
    expect(found.map((value) => value.slice(-2))).toEqual(digits);
  });
});
