import { describe, expect, it } from 'vitest';
import { octetText } from '../../text/text-source.ts';
import { FormKernel } from './form-kernel.ts';

const kernel = new FormKernel();

const invite = [
  'INVITE sip:bob@example.com SIP/2.0',
  'Via: SIP/2.0/UDP 10.1.2.3:5060;branch=z9hG4bK776asdhds;rport',
  'From: "Alice" <sip:alice@example.com>;tag=1928301774',
  'To: <sip:bob@example.com>',
  'Call-ID: a84b4c76e66710@10.1.2.3',
  'CSeq: 314159 INVITE',
  'Max-Forwards: 70',
  'Date: Sat, 13 Nov 2010 23:29:00 GMT',
  'Contact: <sip:alice@10.1.2.3:40000>;expires=60;q=0.5',
  'User-Agent: Phone/1.0 (test 3)',
  'X-Own: 17-4',
  'Allow: INVITE, ACK',
  'Content-Type: application/sdp',
  'Content-Length: 96',
  '',
  'v=0',
  'o=- 1000 1001 IN IP4 10.1.2.3',
  's=-',
  'c=IN IP4 10.1.2.3',
  't=0 0',
  'm=audio 20000 RTP/AVP 0',
  'a=sendrecv',
  '',
].join('\r\n');

interface Forms {
  readonly own: number;
  readonly ofCalls: number;
  readonly things: readonly number[];
}

function formsOf(text: string, source = '10.1.2.3:40000', seed = 1): Forms | undefined {
  const head = { source, destination: '10.9.9.9:5060', transport: 'UDP', direction: 'received' } as const;
  if (!kernel.read(octetText(text), { start: 0, end: text.length }, head, seed)) return undefined;
  return {
    own: kernel.own,
    ofCalls: kernel.ofCalls,
    things: Array.from({ length: kernel.thingCount }, (_, at) => kernel.thing(at)),
  };
}

const original = formsOf(invite);

describe('the form of a message', () => {
  it.each([
    ['a branch', 'z9hG4bK776asdhds', 'z9hG4bK.other-1'],
    ['a tag', 'tag=1928301774', 'tag=as12'],
    ['a display name', '"Alice"', '"Front Desk 7"'],
    ['a caller everywhere', /alice@/g, '1234@'],
    ['an address everywhere', /10\.1\.2\.3/g, '10.200.0.77'],
    ['a name of a domain everywhere', /example\.com/g, 'sip.example.net'],
    ['a port everywhere', /40000/g, '51234'],
    ['a Call-ID', 'a84b4c76e66710@', 'x@'],
    ['a number of CSeq', '314159', '2'],
    ['a time of day', '23:29:00', '00:01:59'],
    ['a program', 'Phone/1.0 (test 3)', 'Other_Phone/2.11.3 beta (x (y))'],
    ['what nobody knows', '17-4', 'abc'],
    ['a session', '1000 1001', '77 78'],
    ['a port of media', 'audio 20000', 'audio 30001'],
  ])('does not rest on %s', (_, from, to) => {
    const other = invite.replace(from, to);
    expect(other).not.toBe(invite);
    const body = other.slice(other.indexOf('\r\n\r\n') + 4).length;
    const before = invite.slice(invite.indexOf('\r\n\r\n') + 4).length;
    const counted = other.replace(/Content-Length: \d+/, `Content-Length: ${96 + body - before}`);
    const source = '10.1.2.3:40000'.replace(from, to);
    expect(formsOf(counted, source)?.own).toBe(original?.own);
  });

  it.each([
    ['the method', 'INVITE sip', 'OPTIONS sip'],
    ['the cookie of a branch', 'z9hG4bK', 'z8hG4bK'],
    ['that there is more than the cookie', 'z9hG4bK776asdhds', 'z9hG4bK'],
    ['an address that is the same elsewhere', 'Contact: <sip:alice@10.1.2.3', 'Contact: <sip:alice@10.1.2.4'],
    ['what kind of address it is', /10\.1\.2\.3/g, '8.8.4.4'],
    ['an address with a meaning of its own', 'c=IN IP4 10.1.2.3', 'c=IN IP4 0.0.0.0'],
    ['a name with a meaning of its own', /example\.com/g, 'anonymous.invalid'],
    ['a port of a service', ':40000', ':5060'],
    ['port 0', 'audio 20000', 'audio 0'],
    ['a number that is too large', '314159', '4294967296'],
    ['a number that begins with 0', '314159', '0314159'],
    ['a limit of hops', 'Max-Forwards: 70', 'Max-Forwards: 0'],
    ['a parameter with a meaning', 'q=0.5', 'q=1.5'],
    ['a name of a parameter', 'expires=60', 'expired=60'],
    ['a date', 'Sat, 13 Nov', 'Sun, 13 Nov'],
    ['an hour that is none', '23:29:00', '24:29:00'],
    ['how a program is written', 'Phone/1.0', 'Phone//1.0'],
    ['a comment that is not closed', '(test 3)', '(test 3'],
    ['a list', 'INVITE, ACK', 'INVITE ACK'],
    ['what is said of the body', 'Content-Length: 96', 'Content-Length: 95'],
    ['an attribute', 'sendrecv', 'sendonly'],
    ['a format', 'RTP/AVP 0', 'RTP/AVP 8'],
    ['a quote', '"Alice"', '"Alice'],
    ['a bracket', '<sip:alice@example.com>', '<sip:alice@example.com'],
    ['a blank', 'CSeq: ', 'CSeq : '],
    ['the end of a line', 'Max-Forwards: 70\r\n', 'Max-Forwards: 70\n'],
    ['a header field that is left out', 'Max-Forwards: 70\r\n', ''],
    ['a name of a header field', 'X-Own', 'X-Other'],
  ])('rests on %s', (_, from, to) => {
    const other = invite.replace(from, to);
    expect(other).not.toBe(invite);
    expect(formsOf(other)?.own).not.toBe(original?.own);
  });

  it('rests on what the log says of both ends, and on what the caller hands in', () => {
    expect(formsOf(invite, '10.1.2.4:40000')?.own).not.toBe(original?.own);
    expect(formsOf(invite, '8.8.8.8:40000')?.own).not.toBe(original?.own);
    expect(formsOf(invite, '10.1.2.3:40000', 2)?.own).not.toBe(original?.own);
  });

  it('has for calls what their rules read, and the things that come again', () => {
    const quiet = formsOf(invite.replace('Phone/1.0', 'x').replace('Sat, 13', 'Sun, 14'));
    expect(quiet?.own).not.toBe(original?.own);
    expect(quiet?.ofCalls).toBe(original?.ofCalls);
    expect(quiet?.things).toEqual(original?.things);
    const tagged = formsOf(invite.replace('tag=1928301774', 'tag=2'));
    expect(tagged?.ofCalls).toBe(original?.ofCalls);
    expect(tagged?.things).not.toEqual(original?.things);
    expect(formsOf(invite.replace('Allow: INVITE', 'Allow: UPDATE'))?.ofCalls).not.toBe(original?.ofCalls);
  });

  it('is missing where octets are no ASCII, and where a message is long, and where much may come again', () => {
    expect(formsOf(invite.replace('Alice', 'Ali\u00e7e'))).toBeUndefined();
    expect(formsOf(invite.replace('sendrecv', 's\u00e9ndrecv'))).toBeUndefined();
    expect(formsOf(invite + 'a=x\r\n'.repeat(20_000))).toBeUndefined();
    const hops = Array.from(
      { length: 100 },
      (_, hop) => `Via: SIP/2.0/UDP 10.1.3.${hop + 1};branch=z9hG4bKhop.${hop}\r\n`,
    );
    expect(formsOf(invite.replace('From:', `${hops.join('')}From:`))).toBeUndefined();
  });
});
