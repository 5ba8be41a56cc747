import { describe, expect, it } from 'vitest';
import { okResponse } from '../../testing/one-message.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('malformed-rseq', () => {
  it.each<[string, string[]]>([
    [okResponse({ RSeq: 'RSeq: first' }), ['0 error malformed-rseq.malformed at first']],
    [okResponse({ RSeq: 'RSeq: 4294967296' }), ['0 error malformed-rseq.too-large at 4294967296']],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'malformed-rseq')).toEqual(expected);
  });

  it.each([['the largest number', okResponse({ RSeq: 'RSeq: 4294967295' })]])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'malformed-rseq')).toEqual([]);
  });
});
