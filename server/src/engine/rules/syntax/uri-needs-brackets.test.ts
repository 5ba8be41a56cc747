import { describe, expect, it } from 'vitest';
import { optionsRequest } from '../../testing/one-message.ts';
import { fixedBy } from '../../testing/fixed-by.ts';
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
    [
      optionsRequest({ From: 'From: Alice sip:alice@example.com;tag=1' }),
      ['0 error uri-needs-brackets.missing at sip:alice@example.com'],
    ],
    [
      optionsRequest({ Contact: 'Contact: "Alice" sip:alice@192.0.2.10' }),
      ['0 error uri-needs-brackets.missing at sip:alice@192.0.2.10'],
    ],
    [
      optionsRequest({ Contact: 'Contact: sip:alice@192.0.2.10;transport=tcp?Subject=x' }),
      ['0 error uri-needs-brackets.missing at ?Subject=x'],
    ],
    [
      optionsRequest({ Contact: 'Contact: sip:alice,1@192.0.2.10:5060' }),
      ['0 error uri-needs-brackets.missing at sip:alice,1@192.0.2.10:5060'],
    ],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'uri-needs-brackets')).toEqual(expected);
  });

  it.each([
    ['From: Alice sip:alice@example.com;tag=1', 'From: Alice <sip:alice@example.com>;tag=1'],
    ['m: sip:a@192.0.2.10;lr?Subject=x', 'm: <sip:a@192.0.2.10;lr?Subject=x>'],
    ['m: sip:a,1@192.0.2.10:5060', 'm: <sip:a,1@192.0.2.10:5060>'],
  ])('puts all of it into brackets: %s', (wrong, right) => {
    expect(fixedBy(optionsRequest({ 'X-1': wrong }), 'uri-needs-brackets')).toBe(optionsRequest({ 'X-1': right }));
    expect(foundIn(optionsRequest({ 'X-1': wrong }), 'bad-uri')).toEqual([]);
  });

  it.each([
    ['two addresses', optionsRequest({ Contact: 'Contact: sip:a@192.0.2.10,sip:b@192.0.2.10' })],
    ['a bare URI without parameters', optionsRequest({ Contact: 'Contact: sip:alice@192.0.2.10' })],
    ['a route in brackets', optionsRequest({ Route: 'Route: <sip:proxy.example.com;lr>' })],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'uri-needs-brackets')).toEqual([]);
  });
});
