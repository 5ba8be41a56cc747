import { describe, expect, it } from 'vitest';
import { analyse, finished } from '../log/analyse.ts';
import { findings } from '../rules/check.ts';
import { defaultRuleSettings } from '../rules/rule-settings.ts';
import { request, response } from '../testing/sip-text.ts';
import { documentText, octetText, type TextSource } from '../text/text-source.ts';
import { findingIdentity } from './finding-identity.ts';

function identities(text: TextSource, rule: string): readonly string[] {
  const trace = analyse(text);
  const found = finished(findings(trace, defaultRuleSettings)).filter((one) => one.rule === rule);
  return found.map((finding) => findingIdentity(trace, finding).own);
}

describe('the identity of a finding', () => {
  const rule = 'redirect-without-contact';
  const call = request('INVITE', 'sip:bob@example.com') + response('301 Moved Café');

  it('is the same wherever the message stands, and in whatever unit the text is counted', () => {
    const [own] = identities(documentText(call), rule);
    expect(own).toContain('Café');
    expect(identities(documentText(`a line\nanother\n${call}`), rule)).toEqual([own]);
    expect(identities(octetText(Buffer.from(call).toString('latin1')), rule)).toEqual([own]);
  });

  it('differs by Call-ID and by what is wrong', () => {
    const other =
      request('INVITE', 'sip:bob@example.com', { callId: 'b' }) + response('301 Moved Café', { callId: 'b' });
    const all = [...identities(documentText(call), rule), ...identities(documentText(other), rule)];
    expect([all.length, new Set([...all, ...identities(documentText(call), 'moved-permanently')]).size]).toEqual([
      2, 3,
    ]);
  });

  it('of what stands for many messages of one sender is about the sender, however many there are', () => {
    const bare = (count: number, from: number): string =>
      Array.from({ length: count }, (_none, place) =>
        request('OPTIONS', 'sip:b@example.com', { callId: `call-${from + place}` }).replace(/Max-Forwards: .*\r\n/, ''),
      ).join('');
    const many = identities(documentText(bare(25, 0)), 'missing-max-forwards');
    expect(many).toHaveLength(1);
    expect(identities(documentText(bare(40, 9)), 'missing-max-forwards')).toEqual(many);
    const few = analyse(documentText(bare(20, 3)));
    const found = finished(findings(few, defaultRuleSettings)).filter((one) => one.rule === 'missing-max-forwards');
    expect(found.map((finding) => findingIdentity(few, finding).group())).toEqual(Array(20).fill(many[0]));
  });
});
