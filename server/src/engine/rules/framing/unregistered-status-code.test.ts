import { describe, expect, it } from 'vitest';
import { okResponse } from '../../testing/one-message.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('unregistered-status-code', () => {
  it.each<[string, string[]]>([
    [okResponse({ start: 'SIP/2.0 499 Our Own' }), ['0 information unregistered-status-code.found at 499']],
    [
      okResponse({ start: 'SIP/2.0 101 Dialog Establishement' }),
      ['0 information unregistered-status-code.found at 101'],
    ],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'unregistered-status-code')).toEqual(expected);
  });

  it.each([
    ['a registered code', okResponse({ start: 'SIP/2.0 494 Security Agreement Required' })],
    ['a number that is no code, which bad-status-code tells of', okResponse({ start: 'SIP/2.0 777 Far Out' })],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'unregistered-status-code')).toEqual([]);
  });
});
