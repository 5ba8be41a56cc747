import { describe, expect, it } from 'vitest';
import { optionsRequest } from '../../testing/one-message.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('malformed-cseq', () => {
  it.each<[string, string[]]>([
    [optionsRequest({ CSeq: 'CSeq: one OPTIONS' }), ['0 error malformed-cseq.malformed at one']],
    [optionsRequest({ CSeq: 'CSeq: 1' }), ['0 error malformed-cseq.malformed at 1']],
    [optionsRequest({ CSeq: 'CSeq: 4294967299 OPTIONS' }), ['0 error malformed-cseq.too-large at 4294967299']],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'malformed-cseq')).toEqual(expected);
  });

  it.each([
    ['the largest number', optionsRequest({ CSeq: 'CSeq: 2147483647 OPTIONS' })],
    ['another method, which cseq-method-mismatch tells of', optionsRequest({ CSeq: 'CSeq: 1 INVITE' })],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'malformed-cseq')).toEqual([]);
  });
});
