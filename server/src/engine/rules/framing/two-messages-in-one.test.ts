import { describe, expect, it } from 'vitest';
import { foundIn } from '../../testing/found-in.ts';

describe('two-messages-in-one', () => {
  it.each<[string, string[]]>([
    [
      'U 2026/11/22 10:00:00.000000 192.0.2.10:5060 -> 192.0.2.20:5060 #1\nOPTIONS sip:bob@example.com SIP/2.0\nVia: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK776asdhds\nMax-Forwards: 70\nFrom: <sip:alice@example.com>;tag=1928301774\nTo: <sip:bob@example.com>\nCall-ID: a84b4c76e667@192.0.2.10\nCSeq: 1 OPTIONS\nContact: <sip:alice@192.0.2.10>\nContent-Length: 0\n\nINVITE sip:bob@example.com SIP/2.0\nVia: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK776asdhds\nMax-Forwards: 70\nFrom: <sip:alice@example.com>;tag=1928301774\nTo: <sip:bob@example.com>\nCall-ID: a84b4c76e667@192.0.2.10\nCSeq: 2 INVITE\nContact: <sip:alice@192.0.2.10>\nContent-Length: 0\n\n',
      ['1 warning two-messages-in-one.second at INVITE sip:bob@example.com SIP/2.0'],
    ],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'two-messages-in-one')).toEqual(expected);
  });

  it.each([
    [
      'two messages of a file, which may be two datagrams',
      'OPTIONS sip:bob@example.com SIP/2.0\nVia: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK776asdhds\nMax-Forwards: 70\nFrom: <sip:alice@example.com>;tag=1928301774\nTo: <sip:bob@example.com>\nCall-ID: a84b4c76e667@192.0.2.10\nCSeq: 1 OPTIONS\nContact: <sip:alice@192.0.2.10>\nContent-Length: 0\n\nOPTIONS sip:bob@example.com SIP/2.0\nVia: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK776asdhds\nMax-Forwards: 70\nFrom: <sip:alice@example.com>;tag=1928301774\nTo: <sip:bob@example.com>\nCall-ID: a84b4c76e667@192.0.2.10\nCSeq: 2 OPTIONS\nContact: <sip:alice@192.0.2.10>\nContent-Length: 0\n\n',
    ],
    [
      'two messages of a stream',
      'T 2026/11/22 10:00:00.000000 192.0.2.10:5060 -> 192.0.2.20:5060 [AP] #1\nOPTIONS sip:bob@example.com SIP/2.0\nVia: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK776asdhds\nMax-Forwards: 70\nFrom: <sip:alice@example.com>;tag=1928301774\nTo: <sip:bob@example.com>\nCall-ID: a84b4c76e667@192.0.2.10\nCSeq: 1 OPTIONS\nContact: <sip:alice@192.0.2.10>\nContent-Length: 0\n\nINVITE sip:bob@example.com SIP/2.0\nVia: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK776asdhds\nMax-Forwards: 70\nFrom: <sip:alice@example.com>;tag=1928301774\nTo: <sip:bob@example.com>\nCall-ID: a84b4c76e667@192.0.2.10\nCSeq: 2 INVITE\nContact: <sip:alice@192.0.2.10>\nContent-Length: 0\n\n',
    ],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'two-messages-in-one')).toEqual([]);
  });
});
