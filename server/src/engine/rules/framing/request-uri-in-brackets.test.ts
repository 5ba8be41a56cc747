import { describe, expect, it } from 'vitest';
import { optionsRequest } from '../../testing/one-message.ts';
import { fixedBy } from '../../testing/fixed-by.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('request-uri-in-brackets', () => {
  it.each<[string, string[]]>([
    [
      optionsRequest({ start: 'OPTIONS <sip:bob@example.com> SIP/2.0' }),
      ['0 error request-uri-in-brackets.found at <sip:bob@example.com>'],
    ],
    [
      optionsRequest({ start: 'OPTIONS "Bob" <sip:bob@example.com> SIP/2.0' }),
      ['0 error request-uri-in-brackets.found at "Bob" <sip:bob@example.com>'],
    ],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'request-uri-in-brackets')).toEqual(expected);
  });

  it('takes the brackets away, and the name before them', () => {
    const text = optionsRequest({ start: 'OPTIONS "Bob" <sip:bob@example.com> SIP/2.0' });
    expect(fixedBy(text, 'request-uri-in-brackets')).toBe(optionsRequest({}));
    expect(foundIn(text, 'space-in-request-uri')).toEqual([]);
  });

  it.each([['brackets in To', optionsRequest({ To: 'To: "Bob" <sip:bob@example.com>' })]])(
    'is silent for %s',
    (_what, text) => {
      expect(foundIn(text, 'request-uri-in-brackets')).toEqual([]);
    },
  );
});
