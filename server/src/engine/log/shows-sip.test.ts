import { describe, expect, it } from 'vitest';
import { showsSip } from './shows-sip.ts';
import { ethernet, hexDumpOf, ip4, payload, udp } from './testing/captured.ts';
import { invite, moved } from './testing/dressed.ts';

const text = moved.join('\r\n');

describe('SIP in the head of a document', () => {
  it.each([
    ['as it is', text],
    ['in a string of PHP', JSON.stringify(text).replaceAll('/', '\\/')],
    ['in a web page', text.replaceAll('/', '&#x2F;')],
    ['in a URL', encodeURIComponent(text)],
  ])('is seen %s', (_, shown) => {
    expect(showsSip(`words\n${shown}\nwords`)).toBe(true);
  });

  it('is seen in a hex dump, whatever its letters show', () => {
    for (const style of ['tshark', 'tcpdump', 'tcpdump -x', 'hexdump -C', 'xxd'] as const) {
      const dump = hexDumpOf(ethernet(ip4('caller', 17, udp(payload(invite)))), style);
      expect(showsSip(dump.replaceAll('SIP', 'S.P'))).toBe(true);
    }
  });

  it.each([
    [
      'a dump of something else',
      hexDumpOf(ethernet(ip4('caller', 17, udp(payload(['GET / HTTP/1.1', 'Host: a'])))), 'tshark'),
    ],
    ['prose', 'SIP is a protocol, and sip/2.0 is its version'],
    ['an empty text', ''],
  ])('is not seen in %s', (_, shown) => {
    expect(showsSip(shown)).toBe(false);
  });
});
