import { describe, expect, it } from 'vitest';
import { fixedBy } from '../../testing/fixed-by.ts';
import { optionsRequest } from '../../testing/one-message.ts';

describe('the fix of what stands several times in one header field', () => {
  it.each([
    ['empty-parameter', 'Contact: "Joe" <sip:joe@example.com>;;;;', 'Contact: "Joe" <sip:joe@example.com>'],
    ['empty-parameter', 'Contact: <sip:joe@example.com>;;a=1;;b', 'Contact: <sip:joe@example.com>;a=1;b'],
    [
      'empty-list-element',
      'Contact: , <sip:a@192.0.2.1>, , <sip:b@192.0.2.1>,,',
      'Contact: <sip:a@192.0.2.1>, <sip:b@192.0.2.1>',
    ],
    ['bad-uri', 'Contact: < sip:joe@example.com >', 'Contact: <sip:joe@example.com>'],
  ] as const)('of %s takes all of it', (rule, line, fixed) => {
    expect(fixedBy(optionsRequest({ Contact: line }), rule)).toBe(optionsRequest({ Contact: fixed }));
  });
});
