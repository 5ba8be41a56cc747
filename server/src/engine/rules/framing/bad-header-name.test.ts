import { describe, expect, it } from 'vitest';
import { optionsRequest } from '../../testing/one-message.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('bad-header-name', () => {
  it.each<[string, string[]]>([
    [optionsRequest({ 'X-Note': 'X Bad Name: lunch' }), ['0 error bad-header-name.name at X Bad Name']],
    [optionsRequest({ 'X-Note': 'X[1]: lunch' }), ['0 error bad-header-name.name at X[1]']],
    [optionsRequest({ 'X-Note': ': lunch' }), ['0 error bad-header-name.empty at :']],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'bad-header-name')).toEqual(expected);
  });

  it.each([
    [
      'a very long name',
      optionsRequest({
        'X-Note':
          'X-LongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLongLong: lunch',
      }),
    ],
    ['a blank before the colon', optionsRequest({ 'X-Note': 'X-Note : lunch' })],
    ['a name of odd but allowed characters', optionsRequest({ 'X-Note': "X!%*_+`'~.1: lunch" })],
    ["a log's line between those of a message", optionsRequest({ 'X-Note': '02:10:00.123 read 12 bytes' })],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'bad-header-name')).toEqual([]);
  });
});
