import { describe, expect, it } from 'vitest';
import { okResponse, optionsRequest } from '../../testing/one-message.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('bad-sip-version', () => {
  it.each<[string, string[]]>([
    [
      optionsRequest({ start: 'OPTIONS sip:bob@example.com SIP/7.0' }),
      ['0 error bad-sip-version.unsupported at SIP/7.0'],
    ],
    [
      optionsRequest({ start: 'OPTIONS sip:bob@example.com sip/2.0' }),
      ['0 warning bad-sip-version.lower-case at sip/2.0'],
    ],
    [
      optionsRequest({ start: 'OPTIONS sip:bob@example.com' }),
      ['0 error bad-sip-version.missing at OPTIONS sip:bob@example.com'],
    ],
    [
      optionsRequest({ start: 'OPTIONS sip:bob@example.com SIP/2.0/UDP' }),
      ['0 error bad-sip-version.unsupported at SIP/2.0/UDP'],
    ],
    [okResponse({ start: 'SIP/3.0 200 OK' }), ['0 error bad-sip-version.unsupported at SIP/3.0']],
    [okResponse({ start: 'SIP/2 200 OK' }), ['0 error bad-sip-version.unsupported at SIP/2']],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'bad-sip-version')).toEqual(expected);
  });

  it.each([
    [
      'another version in a Via, which malformed-via tells of',
      optionsRequest({ Via: 'Via: SIP/1.0/UDP 192.0.2.10;branch=z9hG4bK776asdhds' }),
    ],
    ['the version that all speak', optionsRequest({})],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'bad-sip-version')).toEqual([]);
  });
});
