import { describe, expect, it } from 'vitest';
import { optionsRequest } from '../../testing/one-message.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('parameter-outside-brackets', () => {
  it.each<[string, string[]]>([
    [
      optionsRequest({ Contact: 'Contact: sip:alice@192.0.2.10;transport=tcp;expires=60' }),
      ['0 warning parameter-outside-brackets.bare at transport=tcp'],
    ],
    [
      optionsRequest({ Route: 'Route: <sip:proxy.example.com>;lr' }),
      ['0 warning parameter-outside-brackets.behind at lr'],
    ],
    [
      optionsRequest({ Route: 'Route: <sip:a.example.com>;lr, <sip:b.example.com;lr>' }),
      ['0 warning parameter-outside-brackets.behind at lr'],
    ],
    [
      optionsRequest({ To: 'To: <sip:bob@example.com>;tag=1;user=phone' }),
      ['0 warning parameter-outside-brackets.behind at user=phone'],
    ],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'parameter-outside-brackets')).toEqual(expected);
  });

  it.each([
    [
      'parameters of the header that begin with the same letters',
      optionsRequest({ Contact: 'Contact: <sip:alice@192.0.2.10>;temp-gruu="x";methods="INVITE"' }),
    ],
    [
      'parameters inside',
      optionsRequest({ Contact: 'Contact: <sip:alice@192.0.2.10;transport=tcp>;expires=60;q=0.5' }),
    ],
    [
      'parameters of the header',
      optionsRequest({ Contact: 'Contact: <sip:alice@192.0.2.10>;+sip.instance="<urn:uuid:0>";reg-id=1' }),
    ],
    ['a bare URI with a tag', optionsRequest({ From: 'From: sip:alice@example.com;tag=1928301774' })],
    [
      'a Via, whose parameters they are',
      optionsRequest({ Via: 'Via: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK776asdhds;maddr=192.0.2.1;ttl=1' }),
    ],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'parameter-outside-brackets')).toEqual([]);
  });
});
