import { expect, it } from 'vitest';
import { CaretLine } from './caret-line.ts';

/** A number is where the caret comes to stand, behind a change where one is written before it. */
function leaves(...steps: readonly (number | 'change')[]): readonly boolean[] {
  const caret = new CaretLine();
  const told: boolean[] = [];
  for (const step of steps) {
    if (step === 'change') caret.change();
    else told.push(caret.move(step));
  }
  return told;
}

it('a caret that goes to another line has left the one that was written, once', () => {
  expect(leaves(0, 'change', 0, 'change', 0, 3, 4)).toEqual([false, false, false, true, false]);
});

it('a caret that a new line has taken along has left nothing', () => {
  expect(leaves(0, 'change', 0, 'change', 1, 'change', 1)).toEqual([false, false, false, false]);
});

it('nothing is left where nothing was written, or the caret stays on its line', () => {
  expect(leaves(0, 5, 2)).toEqual([false, false, false]);
  expect(leaves(2, 'change', 2, 2, 2)).toEqual([false, false, false, false]);
});
