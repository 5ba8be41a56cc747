import { describe, expect, it } from 'vitest';
import { analyse, finished } from '../../log/analyse.ts';
import { foundIn } from '../../testing/found-in.ts';
import { documentText } from '../../text/text-source.ts';
import { findings } from '../check.ts';
import { defaultRuleSettings } from '../rule-settings.ts';

describe('truncated-message', () => {
  it.each<[string, string[]]>([
    [
      'OPTIONS sip:bob@example.com SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK776asdhds\r\nFrom: <sip:al',
      ['0 error truncated-message.in-header at From: <sip:al'],
    ],
    [
      'OPTIONS sip:bob@example.com SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK776asdhds\r\nFro',
      ['0 error truncated-message.in-line at Fro'],
    ],
  ])('fires at what is wrong in %j', (text, expected) => {
    expect(foundIn(text, 'truncated-message')).toEqual(expected);
  });

  it.each(['\r\nCall-ID: 1\r\nCSeq: 17', '\r\nCall-ID: 1\r\nCS', '\r\nContact: <sip:al', '\r\nSubject: "l'])(
    'is all that is said of a message that ends in %j',
    (end) => {
      const text = `INVITE sip:bob@example.com SIP/2.0\r\nVia: SIP/2.0/UDP host;branch=z9hG4bK1\r\nMax-Forwards: 70${end}`;
      const trace = analyse(documentText(text));
      const found = finished(findings(trace, { ...defaultRuleSettings, profile: 'strict' }));
      expect(found.map(({ rule }) => rule)).toEqual(['truncated-message']);
    },
  );

  describe('in a part of a file with separators', () => {
    const part = (end: string): string => {
      const head =
        'OPTIONS sip:bob@example.com SIP/2.0\nVia: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK776asdhds\nMax-Forwards: 70\n';
      const rest = 'From: <sip:alice@example.com>;tag=1\nTo: <sip:bob@example.com>\nCall-ID: 1\nCSeq: 1 OPTIONS\n';
      return `${head}${rest}${end}\n### next\n${head}${rest.replace('ID: 1', 'ID: 2')}Content-Length: 0\n\n`;
    };
    const rulesOf = (text: string): readonly string[] => {
      const trace = analyse(documentText(text, { hasSeparators: true }));
      return finished(findings(trace, { ...defaultRuleSettings, profile: 'strict' })).map(({ rule }) => rule);
    };

    it.each(['Contact: <sip:al', 'Contact: "Al', 'Conten', 'Conten\r'])(
      'is all that is said of one that ends in %j',
      (end) => {
        expect(rulesOf(part(end))).toEqual(['truncated-message']);
      },
    );

    it.each([
      ['a whole last line', 'Contact: <sip:alice@192.0.2.10>', ['missing-blank-line']],
      ['a value that is wrong otherwise', 'Contact: <sip:alice@192.0.2.10>;q=5', ['missing-blank-line', 'bad-q']],
      ['an empty line', 'Contact: <sip:alice@192.0.2.10>\n', []],
      ['a word that is no name', 'Contact: <sip:alice@192.0.2.10>\n\nEND', []],
    ])('says nothing of %s', (_what, end, expected) => {
      expect(rulesOf(part(end))).toEqual(expected);
    });
  });

  it.each([
    [
      'a whole message without its last line end, which missing-blank-line tells of',
      'OPTIONS sip:bob@example.com SIP/2.0\nVia: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK776asdhds\nMax-Forwards: 70\nFrom: <sip:alice@example.com>;tag=1928301774\nTo: <sip:bob@example.com>\nCall-ID: a84b4c76e667@192.0.2.10\nCSeq: 1 OPTIONS\nContact: <sip:alice@192.0.2.10>\nContent-Length: 0',
    ],
    [
      'a message that ends behind a line',
      'OPTIONS sip:bob@example.com SIP/2.0\nVia: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK776asdhds\nMax-Forwards: 70\nFrom: <sip:alice@example.com>;tag=1928301774\nTo: <sip:bob@example.com>\nCall-ID: a84b4c76e667@192.0.2.10\nCSeq: 1 OPTIONS\nContact: <sip:alice@192.0.2.10>\n',
    ],
  ])('is silent for %s', (_what, text) => {
    expect(foundIn(text, 'truncated-message')).toEqual([]);
  });
});
