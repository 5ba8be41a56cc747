import { describe, expect, it } from 'vitest';
import { optionsRequest } from '../../testing/one-message.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('empty-list-element', () => {
  it.each<[string, string[]]>([
    [optionsRequest({ Allow: 'Allow: INVITE, , ACK' }), ['0 warning empty-list-element.found at ,']],
    [optionsRequest({ Supported: 'Supported: timer,' }), ['0 warning empty-list-element.found at ,']],
    [optionsRequest({ Contact: 'Contact: ,<sip:alice@192.0.2.10>' }), ['0 warning empty-list-element.found at ,']],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'empty-list-element')).toEqual(expected);
  });

  it.each([
    ['a comma in a quoted name', optionsRequest({ Contact: 'Contact: "Bell, A" <sip:alice@192.0.2.10>' })],
    ['an empty header that may be empty', optionsRequest({ Supported: 'Supported:' })],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'empty-list-element')).toEqual([]);
  });
});
