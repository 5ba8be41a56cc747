import { describe, expect, it } from 'vitest';
import { analyse, finished } from '../log/analyse.ts';
import { findings } from '../rules/check.ts';
import { defaultRuleSettings } from '../rules/rule-settings.ts';
import { documentText } from '../text/text-source.ts';
import { toldWhileWriting } from './being-written.ts';

const invite = `INVITE sip:bob@example.com SIP/2.0
Via: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK74bf9
Max-Forwards: 70
From: Alice <sip:alice@example.com>;tag=9fxced76sl
To: Bob <sip:bob@example.com>
Call-ID: 3848276298220188511@192.0.2.10
CSeq: 1 INVITE
Contact: <sip:alice@192.0.2.10>
Content-Type: application/sdp
Content-Length: 112

v=0
o=alice 2890844526 2890844526 IN IP4 192.0.2.10
s=-
c=IN IP4 192.0.2.10
t=0 0
m=audio 49170 RTP/AVP 0
`;

/** Returns the rules whose findings are told while the last change ended at `|`, which stands in the text in its place. */
function told(marked: string): readonly string[] {
  const at = marked.indexOf('|');
  const text = marked.replace('|', '');
  const trace = analyse(documentText(text, { hasSeparators: true }));
  return toldWhileWriting(trace, finished(findings(trace, defaultRuleSettings)), at).told.map(({ rule }) => rule);
}

describe('what is told while a message is being written', () => {
  it('is nothing about what is still to come, at any place of a message that is typed from its beginning to its end', () => {
    const noise: string[] = [];
    for (let at = 1; at <= invite.length; at += 1) {
      for (const behind of ['', '\n', '\n\n\n### the next one\n']) {
        const marked = `${invite.slice(0, at)}|${behind}`;
        for (const rule of told(marked)) noise.push(`${marked}: ${rule}`);
      }
    }
    expect(noise).toEqual([]);
  });

  it('is what is missing as soon as an empty line ends the header fields', () => {
    const head = 'OPTIONS sip:bob@example.com SIP/2.0\nVia: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK1\n';
    expect(told(`${head}|`)).toEqual([]);
    expect(told(`${head}|\n`)).toEqual([]);
    expect(told(`${head}\n|`)).toContain('missing-from');
  });

  it('is what is wrong on another line of the same message', () => {
    const wrong = invite.replace('CSeq: 1 INVITE', 'CSeq: 1 BYE');
    expect(told(wrong.replace('Contact:', 'Contact|:'))).toEqual(['cseq-method-mismatch']);
    expect(told(wrong.replace('CSeq: 1 BYE', 'CSeq: 1 BYE|'))).toEqual([]);
    expect(told(wrong.replace('CSeq: 1 BYE', 'CSeq|: 1 BYE'))).toEqual(['cseq-method-mismatch']);
  });

  it('is what was taken away from the middle of a message', () => {
    expect(told(invite.replace('Max-Forwards: 70\n', '|'))).toEqual(['missing-max-forwards']);
  });

  it('is all about other messages', () => {
    const unfinished = 'OPTIONS sip:bob@example.com SIP/2.0\nVia: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK1\n\n';
    const found = told(`${unfinished}###\n${invite.replaceAll('74bf9', '75').slice(0, 100)}|`);
    expect(found).toContain('missing-from');
    expect(found.filter((rule) => rule === 'missing-from')).toHaveLength(1);
  });

  it('is little while a response is begun below its request', () => {
    expect(told(`${invite}\nSIP/2.0 301 Moved Permanently\n|`)).not.toContain('redirect-without-contact');
    expect(
      told(`${invite}\nSIP/2.0 301 Moved Permanently\nVia: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK74bf9\n\n|`),
    ).toContain('redirect-without-contact');
  });
});
