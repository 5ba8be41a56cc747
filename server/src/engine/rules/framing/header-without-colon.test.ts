import { describe, expect, it } from 'vitest';
import { optionsRequest } from '../../testing/one-message.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('header-without-colon', () => {
  it.each<[string, string[]]>([
    [
      optionsRequest({ 'X-Note': 'This line has no colon' }),
      ['0 error header-without-colon.found at This line has no colon'],
    ],
    [optionsRequest({ 'X-Note': 'Subject' }), ['0 error header-without-colon.found at Subject']],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'header-without-colon')).toEqual(expected);
  });

  it.each([
    ['a folded line', optionsRequest({ 'X-Note': 'X-Note: one\r\n This line has no colon' })],
    ['a blank before the colon', optionsRequest({ 'X-Note': 'X-Note : one' })],
    [
      "a log's line between those of a message",
      optionsRequest({ 'X-Note': '2026-11-23 02:10:00 DEBUG received 12 bytes' }),
    ],
    [
      'a message whose last line was cut off',
      'OPTIONS sip:bob@example.com SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK776asdhds\r\nFrom: <sip:alice@example.com>;tag=1\r\nTo: <sip:bob@example.com>\r\nCall-ID: 1\r\nCSeq: 1 OPTIONS\r\nConte',
    ],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'header-without-colon')).toEqual([]);
  });
});
