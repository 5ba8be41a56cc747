import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainSipUri } from './plain-sip-uri.ts';
import { parseUri } from './uri.ts';

const users = ['', 'bob@', '+81-3@', 'a.b_c@', 'a%40b@', 'a:secret@', '@'];
const hosts = ['example.com', '192.0.2.4', 'h', 'a-b.example', '-a', 'a..b', 'a.', '[2001:db8::1]', '1.2', 'x_y', ''];
const ports = ['', ':5060', ':0', ':', ':123456', ':x'];
const parameters = [
  '',
  ';lr',
  ';transport=tcp',
  ';Transport=UDP;ob',
  ';a=b;a=c',
  ';x=',
  ';',
  ';maddr=192.0.2.1',
  ';x=%41',
];
const uri = fc
  .tuple(
    fc.constantFrom('sip:', 'sips:', 'SIP:', 'tel:'),
    ...[users, hosts, ports, parameters].map((all) => fc.constantFrom(...all)),
  )
  .map((pieces) => pieces.join(''));

describe('plainSipUri', () => {
  it('reads what the grammar reads, or leaves it to the grammar', () => {
    let read = 0;
    fc.assert(
      fc.property(uri, (text) => {
        const plain = plainSipUri(text);
        if (plain === undefined) return;
        read += 1;
        // With headers behind it a URI is always left to the grammar.
        expect(plainSipUri(`${text}?a=b`)).toBeUndefined();
        const whole = parseUri(`${text}?a=b`);
        expect(plain).toEqual(whole === undefined ? undefined : { ...whole, text, headers: [] });
      }),
      { numRuns: 2000 },
    );
    expect(read).toBeGreaterThan(20);
  });

  it.each(['sip:bob@example.com', 'sips:192.0.2.4:5061', 'sip:+81312345678@gw.example.com:5060;user=phone;lr'])(
    'reads %s',
    (text) => {
      expect(plainSipUri(text)?.text).toBe(text);
    },
  );
});
