import { describe, expect, it } from 'vitest';
import { optionsRequest } from '../../testing/one-message.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('malformed-to', () => {
  it.each<[string, string[]]>([
    [optionsRequest({ To: 'To: <sip:bob@example.com>;x=a b' }), ['0 error malformed-to.malformed at b']],
    [optionsRequest({ To: 'To: <sip:bob@example.com>;tag=' }), ['0 error malformed-to.malformed at =']],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'malformed-to')).toEqual(expected);
  });

  it.each([
    ['a URI that bad-uri tells of', optionsRequest({ To: 'To: <bob>' })],
    ['a name without a bracket before it', optionsRequest({ To: 'To: sip:bob@example.com' })],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'malformed-to')).toEqual([]);
  });
});
