import { describe, expect, it } from 'vitest';
import { okResponse, optionsRequest } from '../../testing/one-message.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('bad-status-code', () => {
  it.each<[string, string[]]>([
    [okResponse({ start: 'SIP/2.0 99 Too Small' }), ['0 error bad-status-code.malformed at 99']],
    [okResponse({ start: 'SIP/2.0 OK 200' }), ['0 error bad-status-code.malformed at OK']],
    [okResponse({ start: 'SIP/2.0 999 Far Out' }), ['0 error bad-status-code.out-of-range at 999']],
    [okResponse({ start: 'SIP/2.0 1000 Far Out' }), ['0 error bad-status-code.out-of-range at 1000']],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'bad-status-code')).toEqual(expected);
  });

  it.each([
    ['a code that nobody registered', okResponse({ start: 'SIP/2.0 499 Our Own' })],
    ['the largest code', okResponse({ start: 'SIP/2.0 699 Our Own' })],
    ['a request line that cannot be read', optionsRequest({ start: 'OPTIONS SIP/2.0' })],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'bad-status-code')).toEqual([]);
  });
});
