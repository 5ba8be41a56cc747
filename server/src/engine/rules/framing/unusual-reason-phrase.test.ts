import { describe, expect, it } from 'vitest';
import { okResponse } from '../../testing/one-message.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('unusual-reason-phrase', () => {
  it.each<[string, string[]]>([
    [
      okResponse({ start: 'SIP/2.0 301 Moved Temporarily' }),
      ['0 information unusual-reason-phrase.of-another-code at Moved Temporarily'],
    ],
    [
      okResponse({ start: 'SIP/2.0 480 BUSY HERE' }),
      ['0 information unusual-reason-phrase.of-another-code at BUSY HERE'],
    ],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'unusual-reason-phrase')).toEqual(expected);
  });

  it.each([
    ['the registered phrase in other letters', okResponse({ start: 'SIP/2.0 404 not found' })],
    ['free text', okResponse({ start: 'SIP/2.0 200 All Is Well' })],
    ['a phrase that two codes share', okResponse({ start: 'SIP/2.0 606 Not Acceptable' })],
    ['the first words of the own phrase', okResponse({ start: 'SIP/2.0 488 Not Acceptable' })],
    ['no phrase', okResponse({ start: 'SIP/2.0 200 ' })],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'unusual-reason-phrase')).toEqual([]);
  });
});
