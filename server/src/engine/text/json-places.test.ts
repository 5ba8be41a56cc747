import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonKey, jsonPlaces } from './json-places.ts';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('the places of a JSON text', () => {
  it('are those of names, and of what stands in lists', () => {
    const text = '{ "a": [1, { "b\\u0022": null }], "c": {} }';
    const { places, fault } = jsonPlaces(text);
    expect(fault).toBeUndefined();
    const at = (...path: readonly (string | number)[]): number | undefined => places.get(jsonKey(path));
    expect([at('a'), at('a', 0), at('a', 1), at('a', 1, 'b"'), at('c')]).toEqual(
      ['"a"', '1', '{ "b', '"b', '"c"'].map((part) => text.indexOf(part)),
    );
    expect(at('d')).toBeUndefined();
  });

  it('tell the names that stand twice in one object', () => {
    const { repeated } = jsonPlaces('{"a":1,"b":[{"a":1},{"a":2,"a":3}],"c":{"a":1},"a":2}');
    expect(repeated).toEqual([['b', 1, 'a'], ['a']]);
  });

  it.each([
    ['', 0],
    ['{', 1],
    ['{"a":1,}', 7],
    ['{"a" 1}', 5],
    ['{a:1}', 1],
    ['[1 2]', 3],
    ['[1,]', 3],
    ['01', 1],
    ['{} x', 3],
    ['"a\nb"', 0],
    ['// x\n{}', 0],
  ])('%j stops being JSON at %i', (text, fault) => {
    expect(jsonPlaces(text).fault).toBe(fault);
  });

  it('stop where JSON.parse would say no, and nowhere else', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '\\u00e9',
      '1',
      '-',
      '.5',
      'e9',
      'true',
      'nul',
      ' ',
      '\n',
    );
    const texts = fc.oneof(
      fc.json(),
      fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(jsonPlaces(text).fault === undefined).toBe(isJson(text));
      }),
      { numRuns: 5000 },
    );
  });

  it('of a deep text are those of its upper levels', () => {
    const text = '['.repeat(200_000) + ']'.repeat(200_000);
    const { places, fault } = jsonPlaces(text);
    expect([places.size, fault]).toEqual([7, undefined]);
  });

  it('of a long string take one look at it, closed or not', () => {
    const long = `"${'a'.repeat(1_000_000)}`;
    expect([jsonPlaces(long).fault, jsonPlaces(`${long}"`).fault]).toEqual([0, undefined]);
  });
});
