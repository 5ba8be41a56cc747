import { describe, expect, it } from 'vitest';
import { optionsRequest } from '../../testing/one-message.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('duplicate-parameter', () => {
  it.each<[string, string[]]>([
    [
      optionsRequest({ To: 'To: <sip:bob@example.com;transport=tcp;transport=TCP>' }),
      ['0 information duplicate-parameter.same at transport=TCP'],
    ],
    [
      optionsRequest({ start: 'OPTIONS sip:bob@example.com;lr;lr SIP/2.0' }),
      ['0 information duplicate-parameter.same-in-request-uri at lr'],
    ],
    [
      optionsRequest({ Contact: 'Contact: <sip:alice@192.0.2.10>;expires=60;Expires=3600' }),
      ['0 warning duplicate-parameter.found at Expires=3600'],
    ],
    [
      optionsRequest({ start: 'OPTIONS sip:bob@example.com;user=phone;user=ip SIP/2.0' }),
      ['0 warning duplicate-parameter.in-request-uri at user'],
    ],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'duplicate-parameter')).toEqual(expected);
  });

  it('tells what says the same twice in the strictest profile only, or where somebody has asked for the rule', () => {
    const same = optionsRequest({ To: 'To: <sip:bob@example.com;transport=tcp;transport=tcp>' });
    const other = optionsRequest({ To: 'To: <sip:bob@example.com;transport=tcp;transport=udp>' });
    const settings = { profile: 'recommended' } as const;
    expect(foundIn(same, 'duplicate-parameter', settings)).toEqual([]);
    expect(foundIn(other, 'duplicate-parameter', settings)).toHaveLength(1);
    const asked = { ...settings, severities: { 'duplicate-parameter': 'hint' } } as const;
    expect(foundIn(same, 'duplicate-parameter', asked)).toEqual(['0 hint duplicate-parameter.same at transport=tcp']);
  });

  it.each([
    [
      'a tag twice, which duplicate-tag tells of',
      optionsRequest({ From: 'From: <sip:alice@example.com>;tag=1;tag=2' }),
    ],
    [
      'one name in the URI and behind it',
      optionsRequest({ Contact: 'Contact: <sip:alice@192.0.2.10;expires=1>;expires=60' }),
    ],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'duplicate-parameter')).toEqual([]);
  });
});
