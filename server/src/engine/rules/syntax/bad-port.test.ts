import { describe, expect, it } from 'vitest';
import { optionsRequest } from '../../testing/one-message.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('bad-port', () => {
  it.each<[string, string[]]>([
    [optionsRequest({ Contact: 'Contact: <sip:alice@192.0.2.10:>' }), ['0 error bad-port.missing at :']],
    [
      optionsRequest({ Via: 'Via: SIP/2.0/UDP 192.0.2.10:99999;branch=z9hG4bK776asdhds' }),
      ['0 error bad-port.out-of-range at 99999'],
    ],
    [optionsRequest({ start: 'OPTIONS sip:bob@example.com:port SIP/2.0' }), ['0 error bad-port.malformed at port']],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'bad-port')).toEqual(expected);
  });

  it.each([
    ['the largest port', optionsRequest({ Contact: 'Contact: <sip:alice@192.0.2.10:65535>' })],
    [
      'blanks around the colon of a Via',
      optionsRequest({ Via: 'Via: SIP/2.0/UDP 192.0.2.10 : 5060;branch=z9hG4bK776asdhds' }),
    ],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'bad-port')).toEqual([]);
  });
});
