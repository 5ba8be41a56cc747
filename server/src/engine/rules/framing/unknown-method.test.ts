import { describe, expect, it } from 'vitest';
import { okResponse, optionsRequest } from '../../testing/one-message.ts';
import { fixedBy } from '../../testing/fixed-by.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('unknown-method', () => {
  it.each<[string, string[]]>([
    [
      optionsRequest({ start: 'HELLO sip:bob@example.com SIP/2.0' }),
      ['0 information unknown-method.unregistered at HELLO'],
    ],
    [
      optionsRequest({ start: 'options sip:bob@example.com SIP/2.0' }),
      ['0 error unknown-method.lower-case at options'],
    ],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'unknown-method')).toEqual(expected);
  });

  it('writes capitals, in CSeq too where it is written the same way', () => {
    const start = 'options sip:bob@example.com SIP/2.0';
    expect(fixedBy(optionsRequest({ start }), 'unknown-method')).toBe(optionsRequest({}));
    expect(fixedBy(optionsRequest({ start, CSeq: 'CSeq: 1 options' }), 'unknown-method')).toBe(optionsRequest({}));
  });

  it.each([
    ['a registered method', optionsRequest({ start: 'PUBLISH sip:bob@example.com SIP/2.0', CSeq: 'CSeq: 1 PUBLISH' })],
    ['a response', okResponse({})],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'unknown-method')).toEqual([]);
  });
});
