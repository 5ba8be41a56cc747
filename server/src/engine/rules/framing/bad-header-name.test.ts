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

  it('speaks in a log whose own lines end otherwise than those of the message', () => {
    const mark = 'U 2026/11/22 10:00:00.000000 192.0.2.10:5060 -> 192.0.2.20:5060 #1';
    const text = optionsRequest({ 'X-Note': 'X Bad Name: lunch' });
    const found = ['0 error bad-header-name.name at X Bad Name'];
    expect(foundIn(`${mark}\n${text}\n`, 'bad-header-name')).toEqual(found);
    expect(foundIn(`${mark}\n${text.replaceAll('\r\n', '.\n')}\n`, 'bad-header-name')).toEqual(found);
    expect(foundIn(`${mark}\n${text.replaceAll('\r\n', '\n')}\n`, 'bad-header-name')).toEqual([]);
    expect(
      foundIn(`${mark}\n${text}\n`.replace('X Bad Name: lunch\r', 'X Bad Name: lunch'), 'bad-header-name'),
    ).toEqual([]);
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
