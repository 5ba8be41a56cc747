import { describe, expect, it } from 'vitest';
import { optionsRequest } from '../../testing/one-message.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('bad-q', () => {
  it.each<[string, string[]]>([
    [optionsRequest({ Contact: 'Contact: <sip:alice@192.0.2.10>;q=1.5' }), ['0 warning bad-q.malformed at 1.5']],
    [optionsRequest({ Accept: 'Accept: text/plain;q=.5' }), ['0 warning bad-q.malformed at .5']],
    [optionsRequest({ Contact: 'Contact: <sip:alice@192.0.2.10>;q=high' }), ['0 warning bad-q.malformed at high']],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'bad-q')).toEqual(expected);
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
