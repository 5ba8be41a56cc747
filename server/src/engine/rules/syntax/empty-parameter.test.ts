import { describe, expect, it } from 'vitest';
import { optionsRequest } from '../../testing/one-message.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('empty-parameter', () => {
  it.each<[string, string[]]>([
    [optionsRequest({ Contact: 'Contact: <sip:alice@192.0.2.10>;' }), ['0 warning empty-parameter.found at ;']],
    [optionsRequest({ To: 'To: <sip:bob@example.com>;;x=1' }), ['0 warning empty-parameter.found at ;']],
    [
      optionsRequest({ start: 'OPTIONS sip:bob@example.com; SIP/2.0' }),
      ['0 warning empty-parameter.in-request-uri at ;'],
    ],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'empty-parameter')).toEqual(expected);
  });

  it.each([['a parameter without a value', optionsRequest({ Contact: 'Contact: <sip:alice@192.0.2.10>;audio' })]])(
    'is silent for %s',
    (_what, text) => {
      expect(foundIn(text, 'empty-parameter')).toEqual([]);
    },
  );
});
