import { describe, expect, it } from 'vitest';
import { optionsRequest } from '../../testing/one-message.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('uri-needs-brackets', () => {
  it.each<[string, string[]]>([
    [
      optionsRequest({ Contact: 'Contact: sip:alice@192.0.2.10?Route=%3Csip:p.example.com%3E' }),
      ['0 error uri-needs-brackets.missing at ?Route=%3Csip:p.example.com%3E'],
    ],
    [
      optionsRequest({ Route: 'Route: sip:proxy.example.com;lr' }),
      ['0 error uri-needs-brackets.missing at sip:proxy.example.com'],
    ],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'uri-needs-brackets')).toEqual(expected);
  });

  it.each([
    ['a bare URI without parameters', optionsRequest({ Contact: 'Contact: sip:alice@192.0.2.10' })],
    ['a route in brackets', optionsRequest({ Route: 'Route: <sip:proxy.example.com;lr>' })],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'uri-needs-brackets')).toEqual([]);
  });
});
