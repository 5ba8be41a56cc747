import { describe, expect, it } from 'vitest';
import { optionsRequest } from '../../testing/one-message.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('request-uri-in-brackets', () => {
  it.each<[string, string[]]>([
    [
      optionsRequest({ start: 'OPTIONS <sip:bob@example.com> SIP/2.0' }),
      ['0 error request-uri-in-brackets.found at <sip:bob@example.com>'],
    ],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'request-uri-in-brackets')).toEqual(expected);
  });

  it.each([['brackets in To', optionsRequest({ To: 'To: "Bob" <sip:bob@example.com>' })]])(
    'is silent for %s',
    (_what, text) => {
      expect(foundIn(text, 'request-uri-in-brackets')).toEqual([]);
    },
  );
});
