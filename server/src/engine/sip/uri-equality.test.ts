import { describe, expect, it } from 'vitest';
import { areUrisEqual, haveSameParameters, isSamePlaceInPractice } from './uri-equality.ts';
import { uriDifferences } from './uri-differences.ts';
import { parseUri, type Uri } from './uri.ts';

function uri(text: string): Uri {
  const parsed = parseUri(text);
  if (parsed === undefined) throw new Error(`${text} is no URI`);
  return parsed;
}

/** The examples of RFC 3261 §19.1.4 and §19.1.6, RFC 5954 §4.2, RFC 3966 §4 and RFC 5031, and cases of our own. */
const equal: readonly (readonly [string, string])[] = [
  ['sip:%61lice@atlanta.com;transport=TCP', 'sip:alice@AtLanTa.CoM;Transport=tcp'],
  ['sip:carol@chicago.com', 'sip:carol@chicago.com;newparam=5'],
  ['sip:carol@chicago.com', 'sip:carol@chicago.com;security=on'],
  ['sip:carol@chicago.com;newparam=5', 'sip:carol@chicago.com;security=on'],
  [
    'sip:biloxi.com;transport=tcp;method=REGISTER?to=sip:bob%40biloxi.com',
    'sip:biloxi.com;method=REGISTER;transport=tcp?to=sip:bob%40biloxi.com',
  ],
  [
    'sip:alice@atlanta.com?subject=project%20x&priority=urgent',
    'sip:alice@atlanta.com?priority=urgent&subject=project%20x',
  ],
  ['sip:bob@[::ffff:192.0.2.128]', 'sip:bob@[::ffff:c000:280]'],
  ['sip:bob@[2001:db8::9:1]', 'sip:bob@[2001:db8::9:01]'],
  ['sip:bob@[0:0:0:0:0:FFFF:129.144.52.38]', 'sip:bob@[::FFFF:129.144.52.38]'],
  ['sip:user@[2001:db8:::192.0.2.1]', 'sip:user@[2001:db8::192.0.2.1]'],
  ['urn:uuid:00000000-0000-1000-8000-AABBCCDDEEFF', 'URN:UUID:00000000-0000-1000-8000-aabbccddeeff'],
  ['urn:gsma:imei:90420156-025763-0', 'URN:GSMA:imei:90420156-025763-0'],
  ['sip:bob@[2001:DB8::10]', 'sip:bob@[2001:db8:0:0::0010]'],
  ['sip:a@b.example?s=x', 'sip:a@b.example?Subject=X'],
  ['tel:+358-555-1234567;postd=pp22', 'tel:+358-555-1234567;POSTD=PP22'],
  ['tel:+358-555-1234567;postd=pp22;isub=1411', 'TEL:+358(555)1234567;isub=1411;postd=pp22'],
  ['tel:7042;phone-context=Example.com', 'tel:70-42;phone-context=example.com'],
  ['tel:7042;phone-context=+1-914', 'tel:7042;phone-context=+1914'],
  ['urn:service:sos.fire', 'URN:Service:SOS.Fire'],
  ['mailto:A@Example.com', 'mailto:A@example.com'],
];

const different: readonly (readonly [string, string])[] = [
  ['SIP:ALICE@AtLanTa.CoM;Transport=udp', 'sip:alice@AtLanTa.CoM;Transport=UDP'],
  ['sip:bob@biloxi.com', 'sip:bob@biloxi.com:5060'],
  ['sip:bob@biloxi.com', 'sip:bob@biloxi.com;transport=udp'],
  ['sip:bob@biloxi.com', 'sip:bob@biloxi.com:6000;transport=tcp'],
  ['sip:carol@chicago.com', 'sip:carol@chicago.com?Subject=next%20meeting'],
  ['sip:carol@chicago.com;security=on', 'sip:carol@chicago.com;security=off'],
  ['sip:bob@phone21.boxesbybob.com', 'sip:bob@192.0.2.4'],
  ['sip:bob@example.com', 'sips:bob@example.com'],
  ['sip:bob@example.com', 'sip:bob:@example.com'],
  ['sip:example.com', 'sip:bob@example.com'],
  ['sip:bob@example.com', 'sip:bob@example.com;user=phone'],
  ['sip:bob@example.com', 'sip:bob@example.com;ttl=1'],
  ['sip:bob@example.com;maddr=192.0.2.1', 'sip:bob@example.com'],
  ['sip:bob@example.com;method=INVITE', 'sip:bob@example.com'],
  ['sip:a%3Bb@example.com', 'sip:a;b@example.com'],
  ['sip:a%253B@example.com', 'sip:a%3B@example.com'],
  ['sip:+358-555-1234567;postd=pp22@foo.com;user=phone', 'sip:+358-555-1234567;POSTD=PP22@foo.com;user=phone'],
  ['tel:+1234', 'tel:1234'],
  ['tel:+1234', 'tel:+1234;ext=5'],
  ['urn:service:sos', 'urn:service:sos.fire'],
  ['sip:bob@[2001:db8::1]', 'sip:bob@[2001:db8::1:1]'],
  ['im:a@example.com', 'pres:a@example.com'],
  ['http://example.com/A', 'http://example.com/a'],
  ['mailto:A@example.com', 'mailto:a@example.com'],
];

describe('areUrisEqual', () => {
  it.each(equal)('%s equals %s', (a, b) => {
    expect(areUrisEqual(uri(a), uri(b))).toBe(true);
    expect(areUrisEqual(uri(b), uri(a))).toBe(true);
  });

  it.each(different)('%s differs from %s', (a, b) => {
    expect(areUrisEqual(uri(a), uri(b))).toBe(false);
    expect(areUrisEqual(uri(b), uri(a))).toBe(false);
  });
});

describe('isSamePlaceInPractice', () => {
  it.each([
    ['sip:bob@example.com', 'sip:bob@example.com:5060', true],
    ['sip:bob@example.com', 'sip:bob@example.com;transport=UDP', true],
    ['sip:bob@example.com:5060;transport=udp', 'sip:bob@example.com', true],
    ['sips:bob@example.com:5061', 'sips:bob@example.com;transport=tls', true],
    ['sip:bob@example.com;transport=tls', 'sip:bob@example.com:5061;transport=tls', true],
    ['sip:bob@example.com', 'sip:bob@example.com:5061', false],
    ['sip:bob@example.com', 'sip:bob@example.com;transport=tcp', false],
    ['sip:bob@example.com', 'sips:bob@example.com', false],
    ['sip:bob@example.com;npdi', 'sip:bob@example.com:5060', false],
    ['sip:bob@example.com;maddr=192.0.2.1', 'sip:bob@example.com:5060', false],
  ])('of %s and %s is %s', (a, b, expected) => {
    expect(isSamePlaceInPractice(uri(a), uri(b))).toBe(expected);
    expect(isSamePlaceInPractice(uri(b), uri(a))).toBe(expected);
  });

  it('needs the same parameters, which equality does not', () => {
    expect(haveSameParameters(uri('sip:a@b;rn=1;npdi'), uri('sip:a@b;NPDI;rn=1'))).toBe(true);
    expect(haveSameParameters(uri('sip:a@b;npdi'), uri('sip:a@b'))).toBe(false);
  });
});

describe('uriDifferences', () => {
  it('names every part that changes', () => {
    const from = uri('sips:bob@example.com:5061;transport=tls;rn=1');
    expect(uriDifferences(from, uri('sip:robert@new.example.com'))).toEqual([
      { part: 'scheme', from: 'sips', to: 'sip' },
      { part: 'user', from: 'bob', to: 'robert' },
      { part: 'host', from: 'example.com', to: 'new.example.com' },
      { part: 'port', from: '5061' },
      { part: 'transport', from: 'tls' },
      { part: 'parameters', from: 'rn=1' },
    ]);
  });

  it('is empty for two spellings of one URI', () => {
    expect(
      uriDifferences(uri('sip:%62ob@Example.com;Transport=TCP;b=1;a'), uri('sip:bob@example.com;transport=tcp;a;b=1')),
    ).toEqual([]);
    expect(uriDifferences(uri('tel:+1-2'), uri('tel:+12'))).toEqual([]);
  });

  it('compares across schemes', () => {
    expect(uriDifferences(uri('sip:+1@example.com'), uri('tel:+1'))).toEqual([
      { part: 'scheme', from: 'sip', to: 'tel' },
      { part: 'host', from: 'example.com' },
    ]);
    expect(uriDifferences(uri('sip:bob@example.com'), uri('mailto:bob@example.org'))).toEqual([
      { part: 'scheme', from: 'sip', to: 'mailto' },
      { part: 'host', from: 'example.com', to: 'example.org' },
    ]);
  });
});
