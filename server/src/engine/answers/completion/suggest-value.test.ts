import { describe, expect, it } from 'vitest';
import { inviteHead, labelsAt, suggestedAt, suggestionAt, takenAt, wholeInvite } from '../../testing/written-at.ts';

describe('the value of a header field', () => {
  it.each([
    ['Supported: ‸', '100rel'],
    ['Require: timer, ‸', '100rel'],
    ['Event: ‸', 'presence'],
    ['Allow-Events: dialog,‸', 'presence'],
    ['Allow: ‸', 'UPDATE'],
    ['Content-Type: app‸', 'application/sdp'],
    ['Accept: ‸', 'application/pidf+xml'],
    ['Via: ‸', 'SIP/2.0/TLS'],
    ['WWW-Authenticate: ‸', 'Digest'],
    ['WWW-Authenticate: Digest ‸', 'realm'],
    ['WWW-Authenticate: Digest realm="a, b", ‸', 'nonce'],
    ['Authorization: Digest algorithm=‸', 'SHA-256'],
    ['Proxy-Authorization: Digest username="a", ‸', 'response'],
    ['Reason: ‸', 'Q.850'],
    ['Reason: SIP;cause=‸', '486'],
    ['Reason: Q.850;cause=‸', '17'],
    ['Privacy: id; ‸', 'user'],
    ['Session-Expires: 1800;‸', 'refresher'],
    ['Session-Expires: 1800;refresher=‸', 'uac'],
    ['Subscription-State: ‸', 'terminated'],
    ['Subscription-State: terminated;reason=‸', 'noresource'],
    ['Diversion: <sip:a.example>;reason=‸', 'user-busy'],
    ['m: <sip:a.example>;‸', 'expires'],
    ['Contact: <sip:a.example;‸', 'transport'],
    ['Contact: <sip:a.example;transport=‸', 'tcp'],
    ['Contact: <sip:a.example;lr>, <sip:b.example>;expires=1;‸', 'q'],
    ['Route: ‸', '<sip:bob@example.com>'],
    ['Refer-To: <‸', 'sip:bob@example.com'],
    ['CSeq: ‸', '1 INVITE'],
    ['CSeq: 7 ‸', 'INVITE'],
    ['Authentication-Info: ‸', 'nextnonce'],
    ['Authentication-Info: qop=auth, ‸', 'rspauth'],
    ['P-Charging-Vector: ‸', 'icid-value'],
    ['P-Charging-Vector: icid-value=1;‸', 'orig-ioi'],
    ['Security-Client: ‸', 'ipsec-3gpp'],
    ['Security-Verify: ipsec-3gpp;‸', 'spi-c'],
    ['Content-Disposition: ‸', 'early-session'],
    ['Expires: ‸', '3600'],
    ['Warning: ‸', '399'],
    ['Priority: ‸', 'emergency'],
    ['Content-Disposition: session;handling=‸', 'optional'],
    ['Via: SIP/2.0/UDP a.example;\n ‸', 'branch'],
  ])('%s: %s', (line, label) => {
    expect(labelsAt(inviteHead + line)).toContain(label);
  });

  it.each([
    'Subject: ‸',
    'User-Agent: ‸',
    'Date: ‸',
    'X-Own: ‸',
    'From: "Al‸',
    'Retry-After: ‸',
    'Server: a;‸',
    'constructor: ‸',
    '__proto__: a;‸',
  ])('is free: %s', (line) => {
    expect(labelsAt(inviteHead + line)).toEqual([]);
  });

  it('is not offered twice in a list', () => {
    expect(labelsAt(`${inviteHead}Supported: 100rel, ‸, timer`)).not.toContain('100rel');
    expect(labelsAt(`${inviteHead}Supported: 100rel, ‸, timer`)).not.toContain('timer');
    expect(labelsAt(`${inviteHead}Supported: 100rel‸`)).toContain('100rel');
    expect(labelsAt(`${inviteHead}Via: SIP/2.0/UDP a.example;branch=z9hG4bK1;‸;rport`)).not.toContain('rport');
    expect(labelsAt(`${inviteHead}Via: SIP/2.0/UDP a.example;branch=z9hG4bK1;‸`)).not.toContain('branch');
  });

  it('stands behind a blank', () => {
    expect(takenAt(`${inviteHead}Supported:‸`, 'timer')).toBe(`${inviteHead}Supported: timer`);
    expect(takenAt(`${inviteHead}Supported: ti‸`, 'timer')).toBe(`${inviteHead}Supported: timer`);
    expect(takenAt(`${inviteHead}Supported: ti‸me, path`, 'timer', 'replace')).toBe(
      `${inviteHead}Supported: timer, path`,
    );
  });

  it('is an identifier that the file has, the nearest first, or a new one', () => {
    const bye = `${wholeInvite}BYE sip:bob@example.com SIP/2.0\n`;
    expect(labelsAt(`${bye}Call-ID: ‸`)[0]).toBe('a84b4c76e66710@192.0.2.10');
    expect(labelsAt(`${bye}Replaces: ‸`)).toEqual(['a84b4c76e66710@192.0.2.10']);
    expect(labelsAt(`${bye}From: <sip:alice@example.com>;tag=‸`)[0]).toBe('1928301774');
    expect(labelsAt(`${bye}Via: SIP/2.0/UDP a.example;branch=‸`)[0]).toBe('z9hG4bK776asdhds');
    const fresh = suggestedAt(`${bye}Via: SIP/2.0/UDP a.example;branch=‸`)?.suggestions.at(-1);
    expect(fresh).toMatchObject({ note: 'new' });
    expect(fresh?.plain).toMatch(/^z9hG4bK[0-9a-f]{16}$/);
  });

  it('of a cause comes with its text', () => {
    expect(takenAt(`${inviteHead}Reason: Q.850;cause=1‸`, '17')).toBe(
      `${inviteHead}Reason: Q.850;cause=17;text="User busy"`,
    );
  });

  it('of a parameter in quotes stays in them', () => {
    expect(suggestionAt(`${inviteHead}WWW-Authenticate: Digest ‸`, 'qop').snippet).toBe('qop="${1:auth}"$0');
    expect(takenAt(`${inviteHead}WWW-Authenticate: Digest qop="au‸"`, 'auth,auth-int')).toBe(
      `${inviteHead}WWW-Authenticate: Digest qop="auth,auth-int"`,
    );
  });
});
