import { describe, expect, it } from 'vitest';
import { okResponse, optionsRequest } from '../../testing/one-message.ts';
import { foundIn } from '../../testing/found-in.ts';
import { hexDumpOf } from '../../log/testing/captured.ts';

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

  it('speaks in a log whose own lines end otherwise than those of the message', () => {
    const mark = 'U 2026/11/22 10:00:00.000000 192.0.2.10:5060 -> 192.0.2.20:5060 #1';
    const text = optionsRequest({ 'X-Note': 'This line has no colon' });
    const found = ['0 error header-without-colon.found at This line has no colon'];
    expect(foundIn(`${mark}\n${text}\n`, 'header-without-colon')).toEqual(found);
    expect(foundIn(`${mark}\n${text.replaceAll('\r\n', '.\n')}\n`, 'header-without-colon')).toEqual(found);
    expect(foundIn(`${mark}\n${text.replaceAll('\r\n', '\n')}\n`, 'header-without-colon')).toEqual([]);
    expect(
      foundIn(
        `${mark}\n${text}\n`.replace('This line has no colon\r', 'This line has no colon'),
        'header-without-colon',
      ),
    ).toEqual([]);
  });

  it.each([
    ['a folded line', optionsRequest({ 'X-Note': 'X-Note: one\r\n This line has no colon' })],
    ['a blank before the colon', optionsRequest({ 'X-Note': 'X-Note : one' })],
    [
      "a log's line between those of a message",
      optionsRequest({ 'X-Note': '2026-11-23 02:10:00 DEBUG received 12 bytes' }),
    ],
    [
      'the characters beside the digits of a dump, of which one row is the start line',
      `U 192.0.2.20:5060 -> 192.0.2.10:5060 #1\n${hexDumpOf([...new TextEncoder().encode(okResponse({}))], 'ngrep -x')}\n\n`,
    ],
    [
      'a message whose last line was cut off',
      'OPTIONS sip:bob@example.com SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK776asdhds\r\nFrom: <sip:alice@example.com>;tag=1\r\nTo: <sip:bob@example.com>\r\nCall-ID: 1\r\nCSeq: 1 OPTIONS\r\nConte',
    ],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'header-without-colon')).toEqual([]);
  });
});
