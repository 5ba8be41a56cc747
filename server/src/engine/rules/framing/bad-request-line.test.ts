import { describe, expect, it } from 'vitest';
import { okResponse, optionsRequest } from '../../testing/one-message.ts';
import { fixedBy } from '../../testing/fixed-by.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('bad-request-line', () => {
  it.each<[string, string[]]>([
    [optionsRequest({ start: 'OPTIONS  sip:bob@example.com SIP/2.0' }), ['0 error bad-request-line.extra-blank at  ']],
    [
      optionsRequest({ start: 'OPTIONS sip:bob@example.com SIP/2.0  ' }),
      ['0 error bad-request-line.trailing-blank at   '],
    ],
    [optionsRequest({ start: 'OPTIONS\tsip:bob@example.com SIP/2.0' }), ['0 error bad-request-line.tab at \t']],
    [optionsRequest({ start: 'OPTIONS sip:bob@example.com\tSIP/2.0' }), ['0 error bad-request-line.tab at \t']],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'bad-request-line')).toEqual(expected);
  });

  it('writes a blank for a tab', () => {
    const text = optionsRequest({ start: 'OPTIONS\tsip:bob@example.com SIP/2.0' });
    expect(fixedBy(text, 'bad-request-line')).toBe(optionsRequest({}));
  });

  it.each([
    ['one blank between each', optionsRequest({})],
    ['two blanks in a status line, which bad-status-line tells of', okResponse({ start: 'SIP/2.0  200 OK' })],
    ['a missing version, which bad-sip-version tells of', optionsRequest({ start: 'OPTIONS sip:bob@example.com' })],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'bad-request-line')).toEqual([]);
  });
});
