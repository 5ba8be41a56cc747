import { describe, expect, it } from 'vitest';
import { octetText } from '../text/text-source.ts';
import { shownColumn } from './shown-column.ts';

/** Returns the columns of every `at` in a line, asked for one after the other. */
function columnsOf(line: string, places: readonly number[]): readonly number[] {
  const trace = { text: octetText(`first\n${line}`) };
  return places.map((place) => shownColumn(trace, 'first\n'.length + place, place + 1));
}

const utf8 = (text: string): string => Buffer.from(text).toString('latin1');

describe('shownColumn', () => {
  it('counts what is decoded, however many places of a line are asked for', () => {
    const line = utf8('é a 日本 b 𝄞 c');
    const places = ['a', 'b', 'c'].map((letter) => line.indexOf(letter));
    expect(columnsOf(line, places)).toEqual([3, 8, 13]);
  });

  it('is the same in any order', () => {
    const line = utf8('é a é b');
    const [a, b] = [line.indexOf('a'), line.indexOf('b')];
    expect(columnsOf(line, [b, a, b])).toEqual([7, 3, 7]);
  });

  it('counts octets from where a line has shown that it is no UTF-8', () => {
    const line = `${utf8('é')} a \u00e9 b ${utf8('é')} c`;
    const places = ['a', 'b', 'c'].map((letter) => line.indexOf(letter));
    expect(columnsOf(line, places)).toEqual([3, ...places.slice(1).map((place) => place + 1)]);
  });

  it('begins anew on another line', () => {
    const trace = { text: octetText(`${utf8('é')} a\n${utf8('éé')} b`) };
    expect(shownColumn(trace, 3, 4)).toBe(3);
    expect(shownColumn(trace, 10, 6)).toBe(4);
  });
});
