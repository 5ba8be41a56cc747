import { describe, expect, it } from 'vitest';
import { headerFieldOf } from '../reference/header-field-of.ts';
import { namesWithForms, valueForm } from '../reference/value-forms.ts';
import { cursorIn, describedInvite, inviteHead } from '../testing/written-at.ts';
import type { Language } from './language.ts';
import { signature, type Signature } from './signature.ts';

function signatureAt(marked: string, typed?: string, language: Language = 'en'): Signature | undefined {
  const { trace, offset } = cursorIn(marked);
  return signature(trace, { offset, typed }, language);
}

/** Returns the part that is being written, as the form has it. */
function activeAt(marked: string): string | undefined {
  const found = signatureAt(marked);
  const part = found?.active === undefined ? undefined : found.parts[found.active];
  return part === undefined ? undefined : found?.label.slice(part.start, part.end);
}

describe('the form of a value', () => {
  it.each([
    ['Via: ‸', 'SIP/2.0/UDP'],
    ['Via: SIP/2.0/UDP ‸', 'host:port'],
    ['Via: SIP/2.0/UDP a.example:50‸', 'host:port'],
    ['Via: SIP/2.0/UDP a.example;branch=z9‸', 'branch=z9hG4bK…'],
    ['Via: SIP/2.0/UDP a.example;branch=z9hG4bK1;rpo‸', 'parameters'],
    ['Via: SIP/2.0/UDP a.example;branch=z9hG4bK1;rport‸', 'rport'],
    ['Via: SIP/2.0/UDP a.example;branch=z9hG4bK1, ‸', 'SIP/2.0/UDP'],
    ['From: Al‸', '"Bob"'],
    ['From: "Al‸', '"Bob"'],
    ['From: <‸', 'sip:bob@example.com'],
    ['From: <sip:alice@example.com;transport=t‸', 'sip:bob@example.com'],
    ['From: sip:al‸', 'sip:bob@example.com'],
    ['From: <sip:alice@example.com>‸', undefined],
    ['From: <sip:alice@example.com>;tag=‸', 'tag=…'],
    ['Contact: <sip:alice@example.com>;q=‸', 'q=0.0–1.0'],
    ['Contact: <sip:alice@example.com>;+sip.instance=‸', 'parameters'],
    ['CSeq: ‸', 'number'],
    ['CSeq: 1 IN‸', 'METHOD'],
    ['Max-Forwards: ‸', 'hops'],
    ['x: 1800;ref‸', undefined],
    ['x: 1800;refresher=‸', 'refresher=uac|uas'],
    ['RAck: 1 ‸', 'CSeq-number'],
    ['RAck: 1 2 ‸', 'METHOD'],
    ['Reason: Q.850;cause=‸', 'cause=number'],
    ['Retry-After: ‸', 'seconds'],
    ['Retry-After: 18000;duration=‸', 'duration=seconds'],
    ['WWW-Authenticate: ‸', 'Digest'],
    ['WWW-Authenticate: Digest realm="a, b", nonce="‸', 'nonce="…"'],
    ['WWW-Authenticate: Bearer scope="‸', 'scope="…"'],
    ['Authorization: Digest username="bob", uri="‸', 'uri="sip:example.com"'],
    ['r: <‸', 'sip:bob@example.com'],
    ['Replaces: 1@a;to-tag=‸', 'to-tag=…'],
    ['o: ‸', 'package'],
    ['Subscription-State: ‸', 'active|pending|terminated'],
    ['Subscription-State: terminated;reason=‸', 'reason=…'],
    ['Diversion: <sip:a.example>;counter=‸', 'counter=number'],
    ['History-Info: <sip:a.example>;index=1, <sip:b.example>;index=‸', 'index=1.1'],
    ['Record-Route: <‸', 'sip:proxy.example.com;lr'],
    ['c: ‸', 'type/subtype'],
    ['Content-Type: multipart/mixed;boundary=‸', 'boundary="…"'],
    ['Warning: 399 ‸', 'host'],
    ['Date: Sun, 22 ‸', 'Sun, 22 Nov 2026 06:41:28 GMT'],
    ['k: 100rel, ‸', 'option-tag'],
    ['Accept: application/sdp;q=‸', 'q=0.0–1.0'],
    ['Call-Info: <https://a.example/>;purpose=‸', 'purpose=icon|info|card'],
    ['Privacy: id;‸', 'id|header|session|user|critical|none'],
    ['Warning: 399 a.example "te‸', '"text"'],
  ])('%s marks %s', (line, part) => {
    expect(activeAt(inviteHead + line)).toBe(part);
    expect(signatureAt(inviteHead + line)).toBeDefined();
  });

  it.each([
    ['m=‸', 'media'],
    ['m=audio ‸', 'port'],
    ['m=audio 49170 ‸', 'transport'],
    ['m=audio 49170 RTP/AVP 0 8 ‸', 'payload types'],
    ['c=IN ‸', 'IP4|IP6'],
    ['o=- 1 ‸', 'version'],
    ['o=- 1 1 IN IP4 192.‸', 'address'],
    ['a=rtpmap:‸', 'payload type'],
    ['a=rtpmap:96 op‸', 'encoding'],
    ['a=rtpmap:96 opus/‸', 'clock rate'],
    ['a=rtpmap:96 opus/48000/‸', 'channels'],
    ['a=fmtp:96 ‸', 'parameters'],
    ['a=candidate:1 1 UDP 1 192.0.2.1 1 typ ‸', 'host|srflx|prflx|relay'],
    ['b=AS:‸', 'number'],
  ])('of a session description: %s marks %s', (line, part) => {
    expect(activeAt(`${describedInvite}v=0\n${line}`)).toBe(part);
  });

  it('is one line that begins with the name', () => {
    expect(signatureAt(`${inviteHead}t: ‸`)?.label).toBe('To: "Bob" <sip:bob@example.com>;tag=…;parameters');
    expect(signatureAt(`${inviteHead}P-Asserted-Identity: ‸`)?.label).toBe(
      'P-Asserted-Identity: "Bob" <sip:bob@example.com>',
    );
    expect(signatureAt(`${describedInvite}c=‸`)?.label).toBe('c=IN IP4|IP6 address');
  });

  it.each(['Subject: ‸', 'X-Own: ‸', 'constructor: ‸', 'Sup‸'])('is not known for %s', (line) => {
    expect(signatureAt(inviteHead + line)).toBeUndefined();
  });

  it('comes up by itself where a value begins', () => {
    expect(signatureAt(`${inviteHead}From:‸`, ':')).toBeDefined();
    expect(signatureAt(`${inviteHead}From: <sip:‸`, ':')).toBeUndefined();
    expect(signatureAt(`${inviteHead}From: <sip:a>;tag=‸`, '=')).toBeUndefined();
    expect(signatureAt(`${describedInvite}v=0\nm=‸`, '=')).toBeDefined();
    expect(signatureAt(`${describedInvite}v=0\na=rtpmap:‸`, ':')).toBeDefined();
  });

  it.each(['en', 'ja'] as const)('says of every part what it means, in %s', (language) => {
    const silent = namesWithForms.flatMap((name) => {
      const line = name.startsWith('sdp:a=') ? `${name.slice(4)}:` : `${name.slice(4)}=`;
      const text = name.startsWith('sdp:') ? `${describedInvite}v=0\n${line}‸` : `${inviteHead}${name}: ‸`;
      const found = signatureAt(text, undefined, language);
      const parts = found?.parts.filter(({ about }) => about === undefined) ?? [];
      return [
        ...(found?.about === undefined ? [name] : []),
        ...parts.map(({ start }) => `${name} ${found?.label.slice(start)}`),
      ];
    });
    expect(silent).toEqual([]);
  });

  it('is that of a header field that the parser knows', () => {
    const headers = namesWithForms.filter((name) => !name.startsWith('sdp:'));
    expect(headers.filter((name) => headerFieldOf(name)?.name !== name)).toEqual([]);
    expect(valueForm('authorization', 'bearer')?.head.map(({ id }) => id)).toEqual(['scheme', 'token']);
  });
});
