import { describe, expect, it } from 'vitest';
import { optionsRequest } from '../../testing/one-message.ts';
import { fixedBy } from '../../testing/fixed-by.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('bad-date', () => {
  it.each<[string, string[]]>([
    [optionsRequest({ Date: 'Date: Sat, 13 Nov 2010 16:29:00 EST' }), ['0 warning bad-date.malformed at EST']],
    [optionsRequest({ Date: 'Date: 2010-11-13T23:29:00Z' }), ['0 warning bad-date.malformed at 2010-11-13T23:29:00Z']],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'bad-date')).toEqual(expected);
  });

  it('tells of a day of the week that is another one, and writes the right one', () => {
    const text = optionsRequest({ Date: 'Date: Sun, 13 Nov 2010 23:29:00 GMT' });
    expect(foundIn(text, 'bad-date')).toEqual(['0 information bad-date.weekday at Sun']);
    expect(fixedBy(text, 'bad-date')).toBe(text.replace('Sun', 'Sat'));
  });

  it('tells of a day that there is not', () => {
    const text = optionsRequest({ Date: 'Date: Sun, 31 Feb 2010 23:29:00 GMT' });
    expect(foundIn(text, 'bad-date')).toEqual(['0 warning bad-date.malformed at 31 Feb 2010 23:29:00 GMT']);
    expect(foundIn(text.replace('31 Feb 2010', '29 Feb 2004'), 'bad-date')).toEqual([]);
  });

  it.each([
    ['the one form', optionsRequest({ Date: 'Date: Sat, 13 Nov 2010 23:29:00 GMT' })],
    ['a folded line, which is one blank', optionsRequest({ Date: 'Date: Sat, 13 Nov\r\n  2010 23:29:00 GMT' })],
    ['other letters', optionsRequest({ Date: 'Date: sat, 13 nov 2010 23:29:00 gmt' })],
    ['a leap second', optionsRequest({ Date: 'Date: Sat, 31 Dec 2016 23:59:60 GMT' })],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'bad-date')).toEqual([]);
  });
});
