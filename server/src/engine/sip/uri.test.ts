import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requestUriOf } from './request-uri-of.ts';
import { parseUri } from './uri.ts';

describe('parseUri', () => {
  it('takes a sip URI apart', () => {
    expect(parseUri('SIP:Alice:secret@Example.com:5070;Transport=TCP;lr?Subject=a%20b&Priority=urgent')).toEqual({
      kind: 'sip',
      scheme: 'sip',
      text: 'SIP:Alice:secret@Example.com:5070;Transport=TCP;lr?Subject=a%20b&Priority=urgent',
      user: 'Alice',
      password: 'secret',
      host: 'Example.com',
      port: 5070,
      parameters: [{ name: 'transport', value: 'TCP' }, { name: 'lr' }],
      headers: [
        { name: 'Subject', value: 'a%20b' },
        { name: 'Priority', value: 'urgent' },
      ],
    });
  });

  it.each([
    ['sip:[2001:db8::10]', '[2001:db8::10]', undefined],
    ['sip:bob@[2001:db8::10]:5070', '[2001:db8::10]', 5070],
    ['sips:192.0.2.1:5061', '192.0.2.1', 5061],
    [
      "sip:1_unusual.URI~(to-be!sure)&isn't+it$/crazy?,/;;*:&it+has=1,weird!*pas$wo~d_too.(doesn't-it)@example.com",
      'example.com',
      undefined,
    ],
  ])('finds the host of %s', (text, host, port) => {
    expect(parseUri(text)?.host).toBe(host);
    expect(parseUri(text)?.port).toBe(port);
  });

  it('keeps parameters of the user with the user', () => {
    expect(parseUri('sip:+1;phone-context=x?y@example.com;user=phone')).toMatchObject({
      user: '+1;phone-context=x?y',
      parameters: [{ name: 'user', value: 'phone' }],
    });
  });

  it('reads tel, urn and others', () => {
    expect(parseUri('tel:+81-3-1234-5678;ext=9')).toMatchObject({
      kind: 'tel',
      user: '+81-3-1234-5678',
      opaque: '+81-3-1234-5678',
      parameters: [{ name: 'ext', value: '9' }],
    });
    expect(parseUri('urn:service:sos.fire')).toMatchObject({ kind: 'urn', opaque: 'service:sos.fire' });
    expect(parseUri('mailto:a@example.com')).toMatchObject({
      kind: 'other',
      scheme: 'mailto',
      opaque: 'a@example.com',
    });
  });

  it.each([
    '',
    'bob',
    'bob@example.com',
    ':x',
    'sip:',
    'sip:bob@',
    'sip:new@@192.0.2.4',
    'sip:bob@example.com:abc',
    'sip:[::1',
    '192.0.2.1:5060',
    'tel:',
    '<sip:a@b>',
    'sip:a@b c',
    'sip:2001:db8::9',
  ])('says that %j is none', (text) => {
    expect(parseUri(text)).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(() => parseUri(`sip:${text}`)).not.toThrow();
      }),
    );
  });
});

describe('requestUriOf', () => {
  it.each([
    ['sip:bob@example.com;method=INVITE;Transport=tcp?Subject=x', 'sip:bob@example.com;Transport=tcp'],
    ['sip:a;method=b@example.com;METHOD=x', 'sip:a;method=b@example.com'],
    ['sip:bob@[2001:db8::1]:5070?a=b', 'sip:bob@[2001:db8::1]:5070'],
    ['tel:+1;ext=2', 'tel:+1;ext=2'],
  ])('turns %s into %s', (text, expected) => {
    const uri = parseUri(text);
    expect(uri && requestUriOf(uri)).toBe(expected);
  });
});
