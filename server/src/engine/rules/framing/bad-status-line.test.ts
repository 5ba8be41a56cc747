import { describe, expect, it } from 'vitest';
import { okResponse, optionsRequest } from '../../testing/one-message.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('bad-status-line', () => {
  it.each<[string, string[]]>([
    [okResponse({ start: 'SIP/2.0  200 OK' }), ['0 error bad-status-line.extra-blank at  ']],
    [okResponse({ start: 'SIP/2.0\t200 OK' }), ['0 error bad-status-line.tab at \t']],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'bad-status-line')).toEqual(expected);
  });

  it.each([
    ['two blanks before the phrase, which is free text', okResponse({ start: 'SIP/2.0 200  OK' })],
    [
      'two blanks in a request line, which bad-request-line tells of',
      optionsRequest({ start: 'OPTIONS  sip:bob@example.com SIP/2.0' }),
    ],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'bad-status-line')).toEqual([]);
  });
});
