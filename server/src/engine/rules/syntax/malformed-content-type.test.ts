import { describe, expect, it } from 'vitest';
import { optionsRequest } from '../../testing/one-message.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('malformed-content-type', () => {
  it.each<[string, string[]]>([
    [optionsRequest({ 'Content-Type': 'Content-Type: sdp' }), ['0 error malformed-content-type.malformed at sdp']],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'malformed-content-type')).toEqual(expected);
  });

  it.each([
    ['blanks around the slash', optionsRequest({ 'Content-Type': 'Content-Type: application / sdp' })],
    ['a parameter in quotes', optionsRequest({ 'Content-Type': 'Content-Type: multipart/mixed;boundary="a b"' })],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'malformed-content-type')).toEqual([]);
  });
});
