import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyOctets } from './body/body-text.ts';
import { contacts } from './headers/contacts.ts';
import { contentLength } from './headers/content-length.ts';
import type { Message } from './message.ts';
import { nextRequest, type NextRequest } from './next-request.ts';
import { parseMessage } from './parse-message.ts';
import { plainWire } from './wire.ts';

function parse(...lines: readonly string[]): Message {
  return parseMessage(plainWire(lines.join('\r\n'), 0));
}

const sdp = ['v=0', 'o=- 1 1 IN IP4 192.0.2.1', 's=é', ''];

const invite = parse(
  'INVITE sip:bob@example.com SIP/2.0',
  'Via: SIP/2.0/UDP 192.0.2.1:5060;received=203.0.113.9;rport=4711;branch=z9hG4bKold;alias',
  'Max-Forwards: 70',
  'f: "Alice" <sip:alice@example.org>;tag=a1',
  'To: <sip:bob@example.com>',
  'Call-ID: 1@192.0.2.1',
  'CSeq: 41 INVITE',
  'Contact: <sip:alice@192.0.2.1>',
  'Proxy-Authorization: Digest username="alice"',
  'Subject: Old',
  'Content-Type: application/sdp',
  'Content-Length: 37',
  '',
  ...sdp,
);

function follow(request: Message, contact: string, status = 301): NextRequest {
  const response = parse(`SIP/2.0 ${status} Moved`, `Contact: ${contact}`, '', '');
  const [first] = contacts(response);
  if (first === undefined) throw new Error('no Contact');
  return nextRequest(request, response, first, { branch: 'z9hG4bKnew' });
}

describe('nextRequest', () => {
  it('writes what RFC 3261 §8.1.3.4 asks for', () => {
    const { text, remarks } = follow(invite, '<sip:bob@new.example.com:5070;user=phone;method=REGISTER>;expires=60');
    expect(text.split('\r\n')).toEqual([
      'INVITE sip:bob@new.example.com:5070;user=phone SIP/2.0',
      'Via: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bKnew;rport;alias',
      'Max-Forwards: 70',
      'f: "Alice" <sip:alice@example.org>;tag=a1',
      'To: <sip:bob@example.com>',
      'Call-ID: 1@192.0.2.1',
      'CSeq: 42 INVITE',
      'Contact: <sip:alice@192.0.2.1>',
      'Subject: Old',
      'Content-Type: application/sdp',
      'Content-Length: 37',
      '',
      ...sdp,
    ]);
    expect(remarks).toEqual(['method-parameter-ignored', 'credentials-dropped']);
  });

  it('gives a body its CRLF back and counts it right', () => {
    const request = parseMessage(
      plainWire(invite.wire.text.replaceAll('\r\n', '\n').replace('Length: 37', 'Length: 1'), 0),
    );
    const drafted = parseMessage(plainWire(follow(request, '<sip:bob@new.example.com>').text, 0));
    expect(contentLength(drafted)).toBe(bodyOctets(drafted, 'utf16').asStored);
    expect(contentLength(drafted)).toBe(37);
    expect(follow(request, '<sip:bob@new.example.com>').text).not.toMatch(/[^\r]\n/);
  });

  it('leaves a body alone whose length shows that it stands as it was sent', () => {
    const request = parse(
      'MESSAGE sip:b@c SIP/2.0',
      'CSeq: 1 MESSAGE',
      'Via: SIP/2.0/TCP h;branch=x',
      'l: 3',
      '',
      'a\nb',
    );
    expect(follow(request, '<sip:d@e>').text).toMatch(/Content-Length: 3\r\n\r\na\nb$/);
  });

  it('keeps tags and Route inside a dialog, and only its own Via', () => {
    const request = parse(
      'INVITE sip:bob@192.0.2.7 SIP/2.0',
      'Via: SIP/2.0/UDP p;branch=z9hG4bKp',
      'Via: SIP/2.0/UDP c;branch=z9hG4bKc',
      'Record-Route: <sip:p;lr>',
      'Route: <sip:r1;lr>, <sip:r2;lr>',
      'From: <sip:a@b>;tag=1',
      'To: <sip:b@c>;tag=2',
      'Call-ID: x',
      'CSeq: 2 INVITE',
      '',
      '',
    );
    const { text, remarks } = follow(request, '<sip:bob@192.0.2.8>', 302);
    expect(text.split('\r\n')).toEqual([
      'INVITE sip:bob@192.0.2.8 SIP/2.0',
      'Via: SIP/2.0/UDP c;branch=z9hG4bKnew',
      'Route: <sip:r1;lr>, <sip:r2;lr>',
      'From: <sip:a@b>;tag=1',
      'To: <sip:b@c>;tag=2',
      'Call-ID: x',
      'CSeq: 3 INVITE',
      'Content-Length: 0',
      '',
      '',
    ]);
    expect(remarks).toEqual(['record-route-dropped']);
  });

  it('routes a 305 through the Contact and keeps the Request-URI', () => {
    const request = parse(
      'INVITE sip:b@c SIP/2.0',
      'Via: SIP/2.0/UDP c;branch=x',
      'Route: <sip:old;lr>',
      'CSeq: 1 INVITE',
      '',
      '',
    );
    const { text, remarks } = follow(request, '<sip:proxy.example.com:5070?Subject=x>', 305);
    expect(text).toContain('INVITE sip:b@c SIP/2.0\r\n');
    expect(text).toContain('Route: <sip:proxy.example.com:5070;lr>\r\n');
    expect(text).not.toContain('old');
    expect(text).not.toContain('Subject');
    expect(remarks).toEqual(['route-replaced']);
    expect(follow(request, '<sip:proxy.example.com;lr>', 305).text).toContain('Route: <sip:proxy.example.com;lr>\r\n');
  });

  it('applies headers of the Contact: overwrites, appends, adds', () => {
    const { text, remarks } = follow(
      invite,
      '<sip:bob@new.example.com?Subject=project%20x&Call-Info=%3Chttp%3A%2F%2Fexample.com%3E&Call-Info=%3Curn:b%3E&P-Asserted-Identity=%3Csip:x@y%3E>',
    );
    expect(text).toContain('Subject: project x\r\n');
    expect(text).not.toContain('Old');
    expect(text).toContain('Call-Info: <http://example.com>\r\nCall-Info: <urn:b>\r\n');
    expect(remarks).toEqual(['credentials-dropped', 'identity-header-from-contact']);
  });

  it.each([
    'From',
    'f',
    'Call-ID',
    'CSeq',
    'Via',
    'Record-Route',
    'Route',
    'Accept',
    'Accept-Encoding',
    'Accept-Language',
    'Allow',
    'Contact',
    'm',
    'Organization',
    'Supported',
    'User-Agent',
    'body',
    'Content-Length',
    'To',
  ])('never takes %s from the Contact', (name) => {
    const { text, remarks } = follow(invite, `<sip:bob@new.example.com?${name}=evil>`);
    expect(text).not.toContain('evil');
    expect(remarks).toContain('uri-header-ignored');
  });

  it.each(['Subject=a%0D%0AVia:%20evil', 'Sub%20ject=evil', 'Subject=evil%00', '=evil'])(
    'never writes the unsafe header %s',
    (header) => {
      const { text, remarks } = follow(invite, `<sip:bob@new.example.com?${header}>`);
      expect(text).not.toContain('evil');
      expect(remarks).toContain('uri-header-unsafe');
    },
  );

  it('drops what is bound to the old target and says so', () => {
    const request = parse(
      'INVITE sip:b@c SIP/2.0',
      'Via: SIP/2.0/UDP c;branch=x',
      'y: signature',
      'Authorization: Digest x',
      'P-Asserted-Identity: <sip:a@b>',
      'CSeq: 1 INVITE',
      '',
      '',
    );
    const { text, remarks } = follow(request, '<sips:b@d>');
    expect(text).not.toMatch(/signature|Digest/);
    expect(text).toContain('Via: SIP/2.0/TLS c;branch=z9hG4bKnew');
    expect(remarks).toEqual([
      'transport-changed',
      'identity-signature-dropped',
      'credentials-dropped',
      'identity-headers-kept',
    ]);
  });

  it('still writes a request when the old one is broken', () => {
    const { text, remarks } = follow(
      parse('INVITE sip:b@c SIP/2.0', 'CSeq: x', '', '\ufffd'),
      'mailto:bob@example.com',
    );
    expect(text.split('\r\n').slice(0, 3)).toEqual([
      'INVITE mailto:bob@example.com SIP/2.0',
      'Via: SIP/2.0/UDP client.invalid;branch=z9hG4bKnew',
      'CSeq: 1 INVITE',
    ]);
    expect(remarks).toEqual(['target-is-not-sip', 'via-missing', 'cseq-unreadable', 'length-unknown']);
  });

  it('writes a request whose lines read back without a problem, whatever the Contact holds', () => {
    const marks = fc.constantFrom(
      'sip:',
      'bob',
      '@',
      'example.com',
      ';',
      '?',
      '=',
      '&',
      '%0D%0A',
      '%20',
      'Via',
      'a',
      '"',
      '<',
      '>',
      ':',
      '\t',
    );
    const contact = fc.array(marks, { maxLength: 20 }).map((some) => `<sip:x@y${some.join('')}>`);
    fc.assert(
      fc.property(contact, fc.constantFrom(301, 305), (value, status) => {
        const drafted = parseMessage(plainWire(follow(invite, value, status).text, 0));
        expect(drafted.startLine.kind).toBe('request');
        // A broken URI stays one in the drafted request, and so does a header without a value (`?a`); neither must break a
        // line or make another.
        const ofLines = drafted.problems.filter(({ id }) =>
          /^(?:start-line|header-without|header-name|blank|fold|control)-/.test(id),
        );
        expect(ofLines).toEqual([]);
        expect(contentLength(drafted)).toBe(bodyOctets(drafted, 'utf16').asStored);
        expect(drafted.headers.filter((header) => header.name === 'via')).toHaveLength(1);
      }),
    );
  });
});
