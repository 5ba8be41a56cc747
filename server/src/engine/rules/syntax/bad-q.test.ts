import { describe, expect, it } from 'vitest';
import { optionsRequest } from '../../testing/one-message.ts';
import { fixedBy } from '../../testing/fixed-by.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('bad-q', () => {
  it.each<[string, string[]]>([
    [optionsRequest({ Contact: 'Contact: <sip:alice@192.0.2.10>;q=1.5' }), ['0 warning bad-q.malformed at 1.5']],
    [optionsRequest({ Accept: 'Accept: text/plain;q=.5' }), ['0 warning bad-q.malformed at .5']],
    [optionsRequest({ Contact: 'Contact: <sip:alice@192.0.2.10>;q=high' }), ['0 warning bad-q.malformed at high']],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'bad-q')).toEqual(expected);
  });

  it('takes a decimal comma for what it is, in the middle of a list too', () => {
    const one = '<sip:alice@192.0.2.10>';
    const text = optionsRequest({ Contact: `Contact: ${one};q=0,5` });
    expect(foundIn(text, 'bad-q')).toEqual(['0 warning bad-q.malformed at 0,5']);
    expect(foundIn(text, 'bad-uri')).toEqual([]);
    expect(fixedBy(text, 'bad-q')).toBe(text.replace('0,5', '0.5'));
    const list = optionsRequest({ Contact: `Contact: ${one};q=0,25;expires=60, ${one};q=0,${one};q=1,0` });
    expect(foundIn(list, 'bad-q')).toEqual(['0 warning bad-q.malformed at 0,25']);
    expect(foundIn(list.replace('0,25', '0'), 'bad-q')).toEqual(['0 warning bad-q.malformed at 1,0']);
    expect(foundIn(optionsRequest({ 'Accept-Language': 'Accept-Language: de;q=0,7, en' }), 'bad-q')).toHaveLength(1);
  });

  it.each([
    [
      'the ends of the range',
      optionsRequest({ Contact: 'Contact: <sip:alice@192.0.2.10>;q=0, <sip:alice@192.0.2.11>;q=1.000' }),
    ],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'bad-q')).toEqual([]);
  });
});
