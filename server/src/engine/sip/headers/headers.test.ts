import { describe, expect, it } from 'vitest';
import type { Message } from '../message.ts';
import { parseMessage } from '../parse-message.ts';
import { plainWire } from '../wire.ts';
import { parameter } from '../parameters.ts';
import { callId } from './call-id.ts';
import { contentLength } from './content-length.ts';
import { contentType } from './content-type.ts';
import { cseq } from './cseq.ts';
import { expires } from './expires.ts';
import { from } from './from.ts';
import { maxForwards } from './max-forwards.ts';
import { pAssertedIdentity } from './p-asserted-identity.ts';
import { path } from './path.ts';
import { reasons } from './reason.ts';
import { recordRoute } from './record-route.ts';
import { requiredOptions } from './require.ts';
import { route } from './route.ts';
import { to } from './to.ts';
import { vias } from './vias.ts';

function read(...lines: readonly string[]): Message {
  return parseMessage(plainWire(['OPTIONS sip:a SIP/2.0', ...lines, '', ''].join('\r\n'), 0));
}

describe('header readers', () => {
  it('read From and To, a bare comma in the display name included', () => {
    const message = read('f: Bell, A <sip:a@example.com>;tag=x', 'To: sip:b@example.com;tag=y');
    expect(from(message)).toMatchObject({ displayName: 'Bell, A', uriText: 'sip:a@example.com' });
    const target = to(message);
    expect(target && parameter(target, 'tag')).toBe('y');
  });

  it('read Via with blanks, brackets and a list (RFC 4475 §3.1.1.1)', () => {
    const message = read(
      'v:  SIP  / 2.0  / TCP     spindle.example.com   ;',
      '  branch  =   z9hG4bK9ikj8  ,',
      ' SIP  /    2.0   / UDP  192.168.255.111   ; branch=',
      ' z9hG4bK30239',
      'Via: SIP/2.0/tls [2001:db8::9]:5061;rport;received=192.0.2.1;branch=z9hG4bK1',
      'Via: SIP/2.0/UDP 2001:db8::9;received=[2001:db8::9:255]',
      'Via: nonsense',
    );
    expect(vias(message)).toMatchObject([
      { transport: 'TCP', sentBy: 'spindle.example.com', host: 'spindle.example.com', branch: 'z9hG4bK9ikj8' },
      { transport: 'UDP', sentBy: '192.168.255.111', branch: 'z9hG4bK30239' },
      {
        transport: 'TLS',
        sentBy: '[2001:db8::9]:5061',
        host: '[2001:db8::9]',
        port: 5061,
        rport: '',
        received: '192.0.2.1',
      },
      { transport: 'UDP', host: '2001:db8::9', received: '[2001:db8::9:255]' },
      { transport: '', sentBy: 'nonsense' },
    ]);
    expect(vias(message)[4]).not.toHaveProperty('branch');
  });

  it('read numbers, and say undefined for what is none', () => {
    const well = read('l: 12', 'Max-Forwards: 0', 'CSeq: 4294967295  INVITE', 'i: x@y', 'Expires: 60');
    expect([contentLength(well), maxForwards(well), callId(well)]).toEqual([12, 0, 'x@y']);
    expect(cseq(well)).toEqual({ number: 4294967295, method: 'INVITE' });
    expect(expires(well)).toEqual({ seconds: 60, isMalformed: false });
    const ill = read('Content-Length: abc', 'Max-Forwards: seventy', 'CSeq: 1', 'Call-ID:', 'Expires: soon');
    expect([contentLength(ill), maxForwards(ill), callId(ill), cseq(ill)]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(expires(ill)).toEqual({ seconds: 3600, isMalformed: true });
    const none = read();
    expect([contentLength(none), maxForwards(none), callId(none), cseq(none), expires(none), from(none)]).toEqual(
      Array(6).fill(undefined),
    );
  });

  it('read Content-Type without regard to case, with quoted parameters', () => {
    const type = contentType(read('c: Multipart / Mixed ; Boundary="a b"'));
    expect(type?.mediaType).toBe('multipart/mixed');
    expect(type && parameter(type, 'boundary')).toBe('a b');
    expect(contentType(read())).toBeUndefined();
  });

  it('read lists over several headers', () => {
    const message = read(
      'Path: <sip:a;lr>, <sip:b;lr>',
      'Path: <sip:c>',
      'P-Asserted-Identity: "X, Y" <sip:p@example.com>, <tel:+1>',
      'Route: <sip:r;lr>',
      'Record-Route: <sip:rr;lr>',
      'Require: 100rel, Path',
      'Require: timer',
    );
    expect(path(message).map((one) => one.uriText)).toEqual(['sip:a;lr', 'sip:b;lr', 'sip:c']);
    expect(pAssertedIdentity(message).map((one) => one.uriText)).toEqual(['sip:p@example.com', 'tel:+1']);
    expect([...route(message), ...recordRoute(message)].map((one) => one.uriText)).toEqual(['sip:r;lr', 'sip:rr;lr']);
    expect(requiredOptions(message)).toEqual(['100rel', 'path', 'timer']);
  });

  it('read Reason', () => {
    const message = read('Reason: SIP ;cause=302 ;text="Moved, \\"now\\"", Q.850;cause=16', 'Reason: Q.850; cause=x');
    expect(reasons(message).map(({ protocol, cause, text }) => [protocol, cause, text])).toEqual([
      ['SIP', 302, 'Moved, "now"'],
      ['Q.850', 16, undefined],
      ['Q.850', undefined, undefined],
    ]);
  });
});
