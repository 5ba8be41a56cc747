import { expect, test } from 'vitest';
import { analyse } from './analyse.ts';
import { lineKind } from './line-kind.ts';
import { lineAt } from './logical-line.ts';
import { behindAttributes, behindShortFolds, linesAtOnce } from './short-lines.ts';
import { octetText } from '../text/text-source.ts';

const letters = [...'abcdefghijklmnopqrstuvwxyz0123456789'];

function* contents(length: number): Generator<string> {
  for (const letter of letters) {
    if (length === 1) yield letter;
    else for (const rest of contents(length - 1)) yield letter + rest;
  }
}

test('no fold that is passed at once is a mark or an end of some format', () => {
  const found: string[] = [];
  for (const length of [1, 2, 3, 4]) {
    for (const content of contents(length)) {
      for (const line of [` ${content}`, `\t${content}`]) {
        const { markers, ends } = lineKind(line, 0, line.length);
        if (markers.length !== 0 || ends.length !== 0) found.push(line);
      }
    }
  }
  expect(found).toEqual([]);
});

test('short folds are passed many at a time, and no further than the limit', () => {
  const folds = ' ab\r\n\tc\r\n'.repeat(linesAtOnce / 2);
  const behind = (chars: string, limit = 5000): number => behindShortFolds(chars, lineAt(chars, 0), limit);
  expect(behind(`X: y\r\n${folds} d\r\n`)).toBe(6 + folds.length);
  expect(behind(`X: y\r\n${folds}`, folds.length)).toBe(-1);
  expect(behind(`X: y\r\n${folds.slice(0, -1)}`)).toBe(-1);
  expect(behind(`X: y\r\n${folds.replace('ab', 'a|')}`)).toBe(-1);
  expect(behind(`X: y\n${folds}`)).toBe(-1);
  expect(behind(`X: y\n${folds.replaceAll('\r', '')}`)).toBe(5 + folds.length - linesAtOnce);
});

test('lines of SDP are passed up to the first other one', () => {
  const text = 'v=0\r\no=- 1 1 IN IP4 192.0.2.1\n[12:00] end\n';
  expect(behindAttributes(text, 0, text.length)).toBe(text.indexOf('['));
  expect(behindAttributes(text, 0, 10)).toBe(5);
  expect(behindAttributes('a=b', 0, 3)).toBe(0);
});

test('a message reads the same with a header of thousands of short folds and without', () => {
  const before = 'INVITE sip:b@example.com SIP/2.0\r\nCall-ID: a\r\nSubject: x\r\n';
  const behind = 'CSeq: 1 INVITE\r\nContent-Length: 0\r\n\r\n';
  for (const count of [10, linesAtOnce, linesAtOnce * 3 + 7]) {
    const chars = `${before}${' ab\r\n'.repeat(count)}${behind}${before}${behind}`;
    const trace = analyse(octetText(chars));
    expect(trace.count).toBe(2);
    expect(trace.messageSpan(0).end).toBe(before.length + count * 5 + behind.length);
    expect(trace.column('cseqNumber')[0]).toBe(1);
  }
});
