import { describe, expect, it } from 'vitest';
import { optionsRequest } from '../../testing/one-message.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('bad-escape', () => {
  it.each<[string, string[]]>([
    [optionsRequest({ start: 'OPTIONS sip:bo%zzb@example.com SIP/2.0' }), ['0 error bad-escape.malformed at %zz']],
    [optionsRequest({ To: 'To: <sip:bob@example.com;x=1%>' }), ['0 error bad-escape.malformed at %']],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'bad-escape')).toEqual(expected);
  });

  it.each([
    ['an escape in small letters', optionsRequest({ To: 'To: <sip:bo%3a@example.com>' })],
    ['a percent sign in a display name', optionsRequest({ To: 'To: "100%" <sip:bob@example.com>' })],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'bad-escape')).toEqual([]);
  });
});
