import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composedEdits, withEdits } from './composed-edits.ts';
import type { SpanEdit } from './span-edit.ts';

/** Edits of a text of `length`, in its order and apart, made of any numbers. */
function editsOf(length: number, numbers: readonly number[], newText: string): readonly SpanEdit[] {
  const places = numbers.map((number) => number % (length + 1)).toSorted((a, b) => a - b);
  const edits: SpanEdit[] = [];
  for (let at = 0; at + 1 < places.length; at += 2) {
    const [start = 0, end = 0] = places.slice(at, at + 2);
    edits.push({ span: { start, end }, newText: newText.slice(at) });
  }
  return edits;
}

describe('two changes as one', () => {
  it('do what both do, one after the other', () => {
    const numbers = fc.array(fc.nat(60), { maxLength: 8 });
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), numbers, numbers, fc.string(), fc.string(), (text, a, b, x, y) => {
        const first = editsOf(text.length, a, x);
        const between = withEdits(text, first);
        const second = editsOf(between.length, b, y);
        const both = composedEdits(text.length, first, second);
        expect(withEdits(text, both)).toBe(withEdits(between, second));
        for (const [place, { span }] of both.entries()) {
          expect(span.start).toBeLessThanOrEqual(span.end);
          expect(both[place - 1]?.span.end ?? -1).toBeLessThan(span.start);
        }
      }),
    );
  });

  it('leave what neither touches', () => {
    const first = [{ span: { start: 1, end: 2 }, newText: '' }];
    const second = [{ span: { start: 3, end: 3 }, newText: 'x' }];
    expect(composedEdits(6, first, second)).toEqual([
      { span: { start: 1, end: 2 }, newText: '' },
      { span: { start: 4, end: 4 }, newText: 'x' },
    ]);
  });
});
