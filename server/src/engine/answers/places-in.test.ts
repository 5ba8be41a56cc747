import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentText } from '../text/text-source.ts';
import { placeIn } from './line-index-of.ts';
import { placesIn } from './places-in.ts';

const text = fc.array(fc.constantFrom('a', '\n', '\r\n', 'bc'), { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('placesIn', () => {
  it('tells of each offset what placeIn tells, announced or not', () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(), { maxLength: 10 }), fc.nat(), (chars, numbers, other) => {
        const trace = { text: documentText(chars) };
        const offsets = numbers.map((number) => number % (chars.length + 1));
        const placeOf = placesIn(trace, offsets);
        for (const offset of [...offsets, other % (chars.length + 1)])
          expect(placeOf(offset)).toEqual(placeIn(trace, offset));
      }),
    );
  });
});
