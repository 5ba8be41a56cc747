import { describe, expect, it } from 'vitest';
import { okResponse, optionsRequest } from '../../testing/one-message.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('cseq-method-mismatch', () => {
  it.each<[string, string[]]>([
    [optionsRequest({ CSeq: 'CSeq: 1 INVITE' }), ['0 error cseq-method-mismatch.found at INVITE']],
    [
      optionsRequest({}).replace('OPTIONS sip', 'foo sip').replace('1 OPTIONS', '1 FOO'),
      ['0 error cseq-method-mismatch.found at FOO'],
    ],
    [optionsRequest({ CSeq: 'CSeq: 1 options' }), ['0 error cseq-method-mismatch.found at options']],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'cseq-method-mismatch')).toEqual(expected);
  });

  it.each([
    ['a CSeq that repeats the method', optionsRequest({})],
    ['a response, whose CSeq is that of its request', okResponse({ CSeq: 'CSeq: 1 INVITE' })],
    [
      'a request line in small letters, of which unknown-method tells',
      optionsRequest({}).replace('OPTIONS sip', 'options sip'),
    ],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'cseq-method-mismatch')).toEqual([]);
  });
});
