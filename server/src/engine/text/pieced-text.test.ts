import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PiecedText } from './pieced-text.ts';

describe('a text in pieces', () => {
  it('is after any edits the text that a string would be', () => {
    // Long enough for several pieces, edits at their borders included.
    const start = 'SIP/2.0 200 OK\r\n'.repeat(50_000);
    const edit = fc.tuple(fc.nat(), fc.oneof(fc.nat({ max: 5 }), fc.nat({ max: 600_000 })), fc.string());
    fc.assert(
      fc.property(
        fc.array(fc.oneof(edit, edit.map(grown)), { maxLength: 6 }),
        fc.nat(),
        fc.nat(),
        (edits, from, size) => {
          let text = start;
          let pieced = PiecedText.of(text);
          for (const [at, length, inserted] of edits) {
            const place = at % 7 === 0 ? (at * 262_144) % (text.length + 1) : at % (text.length + 1);
            const end = Math.min(text.length, place + length);
            text = text.slice(0, place) + inserted + text.slice(end);
            pieced = pieced.edited(place, end, inserted);
          }
          expect(pieced.length).toBe(text.length);
          expect(pieced.whole() === text).toBe(true);
          const place = from % (text.length + 1);
          expect(pieced.slice(place, place + size) === text.slice(place, place + size)).toBe(true);
          expect(pieced.lineAt(place)).toBe(text.slice(0, place).split('\n').length - 1);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('may be empty, and grow from nothing', () => {
    const none = PiecedText.of('');
    expect([none.length, none.whole(), none.slice(0, 9), none.lineAt(0)]).toEqual([0, '', '', 0]);
    expect(none.edited(0, 0, 'a\nb').lineAt(3)).toBe(1);
    expect(PiecedText.of('abc').edited(0, 3, '').edited(0, 0, 'x').whole()).toBe('x');
  });
});

function grown([at, length, text]: [number, number, string]): [number, number, string] {
  return [at, length, `${text}\n`.repeat(40_000)];
}
