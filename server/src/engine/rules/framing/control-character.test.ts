import { describe, expect, it } from 'vitest';
import { optionsRequest } from '../../testing/one-message.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('control-character', () => {
  it.each<[string, string[]]>([
    [optionsRequest({ Subject: 'Subject: lunch\u0001today' }), ['0 error control-character.found at \u0001']],
    [optionsRequest({ Subject: 'Subject: lunch\u0000today' }), ['0 error control-character.found at \u0000']],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'control-character')).toEqual(expected);
  });

  it.each([
    ['a tab', optionsRequest({ Subject: 'Subject: lunch\ttoday' })],
    ['letters beyond ASCII', optionsRequest({ Subject: 'Subject: 昼食' })],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'control-character')).toEqual([]);
  });
});
