import { describe, expect, it } from 'vitest';
import { okResponse } from '../../testing/one-message.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('missing-reason-separator', () => {
  it.each<[string, string[]]>([
    [okResponse({ start: 'SIP/2.0 200' }), ['0 error missing-reason-separator.missing at 200']],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'missing-reason-separator')).toEqual(expected);
  });

  it('speaks in a log that has kept the line ends', () => {
    const mark = 'U 2026/11/22 10:00:00.000000 192.0.2.10:5060 -> 192.0.2.20:5060 #1';
    const found = ['0 error missing-reason-separator.missing at 200'];
    expect(foundIn(`${mark}\n${okResponse({ start: 'SIP/2.0 200' })}\n`, 'missing-reason-separator')).toEqual(found);
  });

  it.each([
    ['an empty phrase behind its blank', okResponse({ start: 'SIP/2.0 200 ' })],
    ['a phrase', okResponse({ start: 'SIP/2.0 200 OK' })],
    [
      'a log, which may cut blanks at the end of a line',
      'U 2026/11/22 10:00:00.000000 192.0.2.10:5060 -> 192.0.2.20:5060 #1\nSIP/2.0 200\nVia: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK776asdhds\nFrom: <sip:alice@example.com>;tag=1928301774\nTo: <sip:bob@example.com>;tag=a6c85cf\nCall-ID: a84b4c76e667@192.0.2.10\nCSeq: 1 OPTIONS\nContact: <sip:bob@192.0.2.20>\nContent-Length: 0\n\n',
    ],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'missing-reason-separator')).toEqual([]);
  });
});
