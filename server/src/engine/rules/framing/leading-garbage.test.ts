import { describe, expect, it } from 'vitest';
import { optionsRequest } from '../../testing/one-message.ts';
import { documentText, type TextSource } from '../../text/text-source.ts';
import { foundIn } from '../../testing/found-in.ts';

describe('leading-garbage', () => {
  it.each<[string, string[]]>([
    [
      'ZZZ\r\nOPTIONS sip:bob@example.com SIP/2.0\nVia: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK776asdhds\nMax-Forwards: 70\nFrom: <sip:alice@example.com>;tag=1928301774\nTo: <sip:bob@example.com>\nCall-ID: a84b4c76e667@192.0.2.10\nCSeq: 1 OPTIONS\nContact: <sip:alice@192.0.2.10>\nContent-Length: 0\n\n',
      ['0 error leading-garbage.found at ZZZ'],
    ],
    [`123 ${optionsRequest({})}`, ['0 error leading-garbage.found at 123']],
    [`\0\0${optionsRequest({})}`, ['0 error leading-garbage.found at \0\0']],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'leading-garbage')).toEqual(expected);
  });

  it('looks at each part of a file with separators', () => {
    const parts = (first: string, second: string): TextSource => {
      return documentText(`### one\r\n${first}### two\r\n${second}`, { hasSeparators: true });
    };
    const message = optionsRequest({});
    const other = message.replace('Call-ID: ', 'Call-ID: other-');
    expect(foundIn(parts(message, `ZZZ\r\n${other}`), 'leading-garbage')).toEqual([
      '1 error leading-garbage.found at ZZZ',
    ]);
    expect(foundIn(parts(`ZZZ\r\n${message}`, other), 'leading-garbage')).toEqual([
      '0 error leading-garbage.found at ZZZ',
    ]);
    expect(foundIn(parts(`# ZZZ\r\n${message}`, `${other}ZZZ\r\n${message}`), 'leading-garbage')).toEqual([]);
  });

  it.each([
    [
      'empty lines',
      '\r\n\r\nOPTIONS sip:bob@example.com SIP/2.0\nVia: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK776asdhds\nMax-Forwards: 70\nFrom: <sip:alice@example.com>;tag=1928301774\nTo: <sip:bob@example.com>\nCall-ID: a84b4c76e667@192.0.2.10\nCSeq: 1 OPTIONS\nContact: <sip:alice@192.0.2.10>\nContent-Length: 0\n\n',
    ],
    [
      'a remark',
      '# an OPTIONS of ours\nOPTIONS sip:bob@example.com SIP/2.0\nVia: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK776asdhds\nMax-Forwards: 70\nFrom: <sip:alice@example.com>;tag=1928301774\nTo: <sip:bob@example.com>\nCall-ID: a84b4c76e667@192.0.2.10\nCSeq: 1 OPTIONS\nContact: <sip:alice@192.0.2.10>\nContent-Length: 0\n\n',
    ],
    [
      'words that announce the message',
      'This was sent:\nOPTIONS sip:bob@example.com SIP/2.0\nVia: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK776asdhds\nMax-Forwards: 70\nFrom: <sip:alice@example.com>;tag=1928301774\nTo: <sip:bob@example.com>\nCall-ID: a84b4c76e667@192.0.2.10\nCSeq: 1 OPTIONS\nContact: <sip:alice@192.0.2.10>\nContent-Length: 0\n\n',
    ],
    [
      'a line of a log',
      '2026-11-23 02:10:00 DEBUG sent\nOPTIONS sip:bob@example.com SIP/2.0\nVia: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK776asdhds\nMax-Forwards: 70\nFrom: <sip:alice@example.com>;tag=1928301774\nTo: <sip:bob@example.com>\nCall-ID: a84b4c76e667@192.0.2.10\nCSeq: 1 OPTIONS\nContact: <sip:alice@192.0.2.10>\nContent-Length: 0\n\n',
    ],
    ['a mark before the start line', `>>> ${optionsRequest({})}`],
    ['a time before the start line', `12:34:56.789 ${optionsRequest({})}`],
    ['words that announce it on its line', `Sent: ${optionsRequest({})}`],
    [
      'two messages with a word between them',
      'OPTIONS sip:bob@example.com SIP/2.0\nVia: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK776asdhds\nMax-Forwards: 70\nFrom: <sip:alice@example.com>;tag=1928301774\nTo: <sip:bob@example.com>\nCall-ID: a84b4c76e667@192.0.2.10\nCSeq: 1 OPTIONS\nContact: <sip:alice@192.0.2.10>\nContent-Length: 0\n\nand then\nOPTIONS sip:bob@example.com SIP/2.0\nVia: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK776asdhds\nMax-Forwards: 70\nFrom: <sip:alice@example.com>;tag=1928301774\nTo: <sip:bob@example.com>\nCall-ID: a84b4c76e667@192.0.2.10\nCSeq: 1 OPTIONS\nContact: <sip:alice@192.0.2.10>\nContent-Length: 0\n\n',
    ],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'leading-garbage')).toEqual([]);
  });
});
