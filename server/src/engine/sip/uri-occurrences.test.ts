import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areUrisEqual } from './uri-equality.ts';
import { uriOccurrences } from './uri-occurrences.ts';
import { parseUri, type Uri } from './uri.ts';

function uri(text: string): Uri {
  const parsed = parseUri(text);
  if (parsed === undefined) throw new Error(`${text} is no URI`);
  return parsed;
}

function found(text: string, target: string): readonly string[] {
  return uriOccurrences(text, uri(target)).map(({ start, end }) => text.slice(start, end));
}

const bob = 'sip:bob@example.com';

describe('uriOccurrences', () => {
  it.each([
    [bob, [bob]],
    ['contact=sip:bob@example.com', [bob]],
    ['"sip:bob@example.com", \'SIP:bob@EXAMPLE.com\'; <sip:bob@example.com>', [bob, 'SIP:bob@EXAMPLE.com', bob]],
    ['Bob,sip:bob@example.com,1000', [bob]],
    ['IMPP;TYPE=work:sip:bob@example.com\r\nIMPP:sip:bob@example.com\r\n', [bob, bob]],
    ['exten => 1,1,Dial(PJSIP/trunk/sip:bob@example.com,30)', [bob]],
    ['Dial(sip:bob@example.com)', [bob]],
    ['rewritehostport("sip:bob@example.com");', [bob]],
    ['Call sip:bob@example.com. Or sip:bob@example.com! Or sip:bob@example.com?', [bob, bob, bob]],
    ['Contact: sip:bob@example.com;tag=1;q=0.5', [bob]],
    ['<sip:bob@example.com;newparam=5>', ['sip:bob@example.com;newparam=5']],
    ['sip:%62ob@example.com', ['sip:%62ob@example.com']],
    ['sip:bob@example.comへ転送', [bob]],
    ['sip:bob@example.com;sip:bob@example.com', [bob, bob]],
    ['sip:alice@example.org|sip:bob@example.com', [bob]],
    ['sip:bob@example.com: 1000', [bob]],
    ['{"uri":"sip:bob@example.com","text":"sip:bob@example.com\\n\\"sip:bob@example.com\\""}', [bob, bob, bob]],
    ['<uri>sip:bob@example.com</uri><a b="sip:bob@example.com"/>&quot;sip:bob@example.com&quot;', [bob, bob, bob]],
    ['Dial(PJSIP/sip:bob@example.com&PJSIP/sip:bob@example.com)', [bob, bob]],
    ['[sip:bob@example.com]={sip:bob@example.com}|sip:bob@example.com|', [bob, bob, bob]],
    ['sip:bob@example.com=desk', [bob]],
    ['IN NAPTR 10 10 "u" "E2U+sip" "!^.*$!sip:bob@example.com!" .', [bob]],
    ['NOTE:sip:bob@example.com\\, sip:bob@example.com\\n', [bob, bob]],
  ])('in %j', (text, expected) => {
    expect(found(text, bob)).toEqual(expected);
  });

  it.each([
    'sip:bob@example.com.evil',
    'sip:bob@example.com:5070',
    'sip:bob@example.com:5060',
    'sip:bob@example.com-x',
    'sip:bobby@example.com',
    'sip:Bob@example.com',
    'sips:bob@example.com',
    'xsip:bob@example.com',
    'gossip:bob@example.com',
    'sip:bob@example.com;transport=tcp',
    '<sip:bob@example.com;user=phone>',
    'sip:bob@example.com?Subject=x',
    'bob@example.com',
    'sip:bob@example.com%2eevil',
    'sip:bob@example.com@evil.example',
    'sip:x.bob@example.com',
    'sip:bob:secret@example.com',
    'sip:bob@example.community',
    'sip:bob@example.com_x',
    'sip:bob@example.com:5060x',
    'sip:bob @example.com',
    'sip:bob@example.com/path',
    'sip:bob@example.com/',
    '{"uri":"sip:bob@example.com\\/path"}',
    '{"uri":"sip:bob@example.com\\u003btransport=tcp"}',
    'IMPP:sip:bob@example.com\\;transport=tcp',
    '<uri>sip:bob@example.com&#59;transport=tcp</uri>',
    'sip:bob@example.com#desk',
    'sip:bob@example.com${suffix}',
    'sip:bob@example.com{{suffix}}',
    'sip:bob@example.com:${port}',
    'sip:bob@example.com:port',
    'sip:bob@example.com.:5070',
    'sip:bob@example.com.;transport=tcp',
    'sip:bob@example.com?x',
    'sip:bob@example.com*',
    'sip:bob@example.com(old)',
    'sip:bob@example.com[1]',
    'sip:bob@example.com+1',
    'sip:bob@example.com~',
  ])('never in %j', (text) => {
    expect(found(text, bob)).toEqual([]);
  });

  it('keeps the port, the parameters and the headers that the target has', () => {
    const target = 'sip:+1;ext=2@[2001:db8::1]:5070;transport=tcp?Subject=x';
    expect(found(`a ${target} b`, target)).toEqual([target]);
    expect(found('sip:bob@example.com:5070;transport=TCP;q=1 ', 'sip:bob@example.com:5070;transport=tcp')).toEqual([
      'sip:bob@example.com:5070;transport=TCP',
    ]);
    expect(found('sip:[2001:DB8:0::1], sip:[2001:db8::1]:5060', 'sip:[2001:db8::1]')).toEqual(['sip:[2001:DB8:0::1]']);
    expect(found('sip:example.com sip:bob@example.com', 'sip:example.com')).toEqual(['sip:example.com']);
  });

  it('finds tel and urn', () => {
    expect(found('TEL;VALUE=uri:tel:+1-2(34)\r\ntel:+1234;tel:+12345 tel:1234 tel:+1234;ext=5', 'tel:+1234')).toEqual([
      'tel:+1-2(34)',
    ]);
    expect(found('(tel:+1234), <tel:+1-234>. Call tel:+1234.', 'tel:+1234')).toEqual([
      'tel:+1234',
      'tel:+1-234',
      'tel:+1234',
    ]);
    expect(found('<urn:service:sos> urn:service:SOS; urn:service:sos.fire', 'urn:service:sos')).toEqual([
      'urn:service:sos',
      'urn:service:SOS',
    ]);
  });

  it('gives ordered, separate places, each a URI equal to the target', () => {
    const parts = fc.constantFrom(
      'sip:',
      'bob',
      '@',
      'example.com',
      bob,
      '<',
      '>',
      ';lr',
      ';transport=tcp',
      ':5060',
      ' ',
      ',',
      '?a=b',
      '.',
      '%62',
      'é',
      '"',
    );
    const texts = fc.array(parts, { maxLength: 40 }).map((some) => some.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const place of uriOccurrences(text, uri(bob))) {
          expect(last <= place.start && place.start < place.end && place.end <= text.length).toBe(true);
          expect(areUrisEqual(uri(text.slice(place.start, place.end)), uri(bob))).toBe(true);
          last = place.end;
        }
      }),
    );
  });

  it.each([
    ['sip:', 'sip:bob@example.com'],
    ['sip:bob@', 'sip:bob@example.com'],
    ['sip:bob@example.com;a=', 'sip:bob@example.com;user=phone'],
    ['<sip:bob@example.com;', 'sip:bob@example.com;user=phone'],
    ['sip:bob@example.com;a;b;c;d', 'sip:bob@example.com'],
    ['tel:+1', 'tel:+12'],
    [`tel:+1${')'.repeat(400)} `, 'tel:+12'],
    ['@', 'sip:bob@example.com'],
  ])('stays linear over repeated %j', (piece, target) => {
    const start = performance.now();
    uriOccurrences(piece.repeat(Math.ceil(1_000_000 / piece.length)), uri(target));
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});
