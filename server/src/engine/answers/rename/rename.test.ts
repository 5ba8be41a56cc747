import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../log/analyse.ts';
import { documentText } from '../../text/text-source.ts';
import { rename, renameTarget } from './rename.ts';

/** A call that is transferred: the REFER and the INVITE that replaces name its dialog. Another call has the same tags and branches. */
const transfer = `### Alice calls Bob
INVITE sip:bob@example.com SIP/2.0
Via: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK-1;rport
From: "Alice" <sip:alice@example.com>;tag=a1
# a comment: one of them
To: sip:bob@example.com
Call-ID: one@192.0.2.10
CSeq: 1 INVITE
Authorization: Digest username="alice", realm="x", nonce="n", uri="sip:bob@example.com", response="00000000000000000000000000000000"

### ringing
SIP/2.0 180 Ringing
v: SIP/2.0/UDP 192.0.2.10;received=192.0.2.10 ; branch = z9hG4bK-1
f: "Alice" <sip:alice@example.com>;tag=a1
t: <sip:bob@EXAMPLE.com>;tag=b1
i: one@192.0.2.10
CSeq: 1 INVITE

### given up
CANCEL sip:bob@example.com SIP/2.0
Via: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK-1
From: "Alice" <sip:alice@example.com>;tag=a1
To: <sip:bob@example.com>
Call-ID: one@192.0.2.10
CSeq: 1 CANCEL

### another call
REFER sip:carol@example.com SIP/2.0
Via: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK-1
From: <sip:alice@example.com>;tag=a1
To: <sip:carol@example.com>;tag=b1
Call-ID: two@192.0.2.10
CSeq: 1 REFER
Refer-To: <sip:bob@example.com;transport=tcp?Replaces=one%40192.0.2.10%3Bto-tag%3Db1%3bfrom-tag%3Da1&Require=replaces>
Target-Dialog: one@192.0.2.10;local-tag=a1;remote-tag=b1
In-Reply-To: one@192.0.2.10, three@192.0.2.10

### the call that replaces
INVITE sip:bob@example.com SIP/2.0
Via: SIP/2.0/UDP 192.0.2.30;branch=z9hG4bK-3
From: <sip:carol@example.com>;tag=c1
To: <sip:bob@example.com:5060>
Call-ID: four@192.0.2.30
CSeq: 1 INVITE
Replaces: one@192.0.2.10;to-tag=b1;from-tag=a1
Event: dialog;call-id="one@192.0.2.10";from-tag="a1"

`;

const traceOf = (text: string): ReturnType<typeof analyse> => analyse(documentText(text, { hasSeparators: true }));

/** The text with the name that stands at the first `at` renamed, or why not. */
function renamed(at: string, name: string, text = transfer): string {
  const found = rename(traceOf(text), text.indexOf(at) + Math.trunc(at.length / 2), name);
  if ('refusal' in found) return found.refusal;
  return found.edits.reduceRight(
    (before, { span, newText }) => before.slice(0, span.start) + newText + before.slice(span.end),
    text,
  );
}

describe('renaming', () => {
  it('a Call-ID changes it wherever it stands whole, in the headers of a URI as well', () => {
    const expected = transfer.replaceAll('one@192.0.2.10', 'call.1@x').replace('one%40192.0.2.10', 'call.1%40x');
    expect(renamed('one@192.0.2.10', 'call.1@x')).toBe(expected);
    expect(renamed('one%40192', 'call.1@x')).toBe(expected);
    expect(renamed('one@192.0.2.10;local', 'call.1@x')).toBe(expected);
  });

  it('a tag changes it in its call, and where another call names that one', () => {
    const [head = '', tail = ''] = transfer.split('### another call');
    const [refer = '', replacing = ''] = tail.split('### the call that replaces');
    const expected = [
      head.replaceAll('tag=a1', 'tag=new'),
      '### another call',
      refer.replace('from-tag%3Da1', 'from-tag%3Dnew').replace('local-tag=a1', 'local-tag=new'),
      '### the call that replaces',
      replacing.replace('from-tag=a1', 'from-tag=new').replace('from-tag="a1"', 'from-tag="new"'),
    ].join('');
    expect(renamed('a1', 'new')).toBe(expected);
    expect(renamed('to-tag=b1', 'new')).toBe('nothing-here');
    expect(renamed('b1\ni:', 'new')).toBe(
      transfer
        .replace('tag=b1\ni:', 'tag=new\ni:')
        .replace('%3Db1', '%3Dnew')
        .replace('remote-tag=b1', 'remote-tag=new')
        .replace('to-tag=b1', 'to-tag=new'),
    );
  });

  it('a branch changes it in the answers and in the CANCEL of its call', () => {
    const [head = '', tail = ''] = transfer.split('### another call');
    expect(renamed('z9hG4bK-1', 'z9hG4bK-new')).toBe(
      `${head.replaceAll('z9hG4bK-1', 'z9hG4bK-new')}### another call${tail}`,
    );
  });

  it('a URI changes all that are equal to it, and nothing that only begins like it', () => {
    expect(renamed('sip:bob@example.com', 'sip:dave@example.net')).toBe(
      transfer.replace(/sip:bob@(?:example|EXAMPLE)\.com(?![:;])/g, 'sip:dave@example.net'),
    );
    const withParameter = renamed('sip:bob@example.com', 'sip:dave@example.net;lr');
    expect(withParameter).toContain('To: <sip:dave@example.net;lr>\n');
    expect(withParameter).toContain('uri="sip:dave@example.net;lr"');
  });

  it.each([
    ['one@192.0.2.10', 'two words', 'call-id-malformed'],
    ['one@192.0.2.10', 'two@192.0.2.10', 'call-id-taken'],
    ['tag=a1', 'a@b', 'nothing-here'],
    ['a1', 'a@b', 'tag-malformed'],
    ['a1', 'b1', 'tag-taken'],
    ['z9hG4bK-1', 'x', 'branch-without-cookie'],
    ['z9hG4bK-3', 'z9hG4bK-é', 'branch-malformed'],
    ['sip:bob@example.com', 'bob', 'uri-malformed'],
    ['sip:bob@example.com', 'sip:a b@c', 'uri-malformed'],
    ['sip:bob@example.com', 'sip:dave@example.net?Subject=x', 'uri-with-headers'],
    ['CSeq', 'x', 'nothing-here'],
  ])('%s to %s is refused: %s', (at, name, refusal) => {
    expect(renamed(at, name)).toBe(refusal);
  });

  it('is refused in a log', () => {
    const trace = analyse(documentText(transfer));
    const at = transfer.indexOf('one@');
    expect([renameTarget(trace, at), rename(trace, at, 'x')]).toEqual([{ refusal: 'log' }, { refusal: 'log' }]);
  });

  it('and back gives the text again, and what was asked about is what was there', () => {
    const trace = traceOf(transfer);
    const fresh = { tag: 'fresh', branch: 'z9hG4bK-fresh', callId: 'fresh@x', uri: 'sip:fresh@example.org' };
    fc.assert(
      fc.property(fc.nat(transfer.length), (offset) => {
        const target = renameTarget(trace, offset);
        if ('refusal' in target) return;
        const { span, text } = target;
        const kind = /^sips?:/.test(text)
          ? 'uri'
          : text.startsWith('z9hG')
            ? 'branch'
            : text.includes('@')
              ? 'callId'
              : 'tag';
        expect(decodeURIComponent(transfer.slice(span.start, span.end))).toBe(decodeURIComponent(text));
        const there = rename(trace, offset, fresh[kind]);
        expect(there).toHaveProperty('edits');
        if ('refusal' in there) return;
        const after = there.edits.reduceRight(
          (before, edit) => before.slice(0, edit.span.start) + edit.newText + before.slice(edit.span.end),
          transfer,
        );
        const back = rename(traceOf(after), after.indexOf(fresh[kind]), text);
        expect('edits' in back ? back.edits.length : back).toBe(there.edits.length);
      }),
      { numRuns: 300 },
    );
  });
});
