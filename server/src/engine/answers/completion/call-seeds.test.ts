import { describe, expect, it } from 'vitest';
import { labelsAt, suggestedAt, suggestionAt, takenAt } from '../../testing/written-at.ts';

const invite = `INVITE sip:bob@example.com SIP/2.0
Via: SIP/2.0/TCP 192.0.2.10:5070;branch=z9hG4bKfirst
From: Alice <sip:alice@example.com>;tag=a1
To: <sip:bob@example.com>
Call-ID: one@192.0.2.10
CSeq: 7 INVITE
Contact: <sip:alice@192.0.2.10:5070>
Supported: 100rel

`;
const answer = (status: string, more = ''): string => `SIP/2.0 ${status}
Via: SIP/2.0/TCP 192.0.2.10:5070;branch=z9hG4bKfirst
From: Alice <sip:alice@example.com>;tag=a1
To: <sip:bob@example.com>;tag=b1
Call-ID: one@192.0.2.10
CSeq: 7 INVITE
${more}
`;
const ringing = answer(
  '180 Ringing',
  'RSeq: 41\nContact: <sip:bob@192.0.2.20>\nRecord-Route: <sip:p2.example.com;lr>, <sip:p1.example.com;lr>\n',
);
const answered = answer('200 OK', 'Contact: <sip:bob@192.0.2.21>\n');

/** Returns what a header field is written as, without its name. */
function seedOf(text: string, name: string): string {
  return suggestionAt(text, name).plain.slice(name.length + 2);
}

describe('a request of a call', () => {
  const prack = `${invite}${ringing}PRACK sip:bob@192.0.2.20 SIP/2.0\n`;

  it.each([
    ['Via', /^SIP\/2\.0\/TCP 192\.0\.2\.10:5070;branch=z9hG4bK[0-9a-f]{16}$/],
    ['From', /^Alice <sip:alice@example\.com>;tag=a1$/],
    ['To', /^<sip:bob@example\.com>;tag=b1$/],
    ['Call-ID', /^one@192\.0\.2\.10$/],
    ['CSeq', /^8 PRACK$/],
    ['RAck', /^41 7 INVITE$/],
    ['Route', /^<sip:p1\.example\.com;lr>, <sip:p2\.example\.com;lr>$/],
    ['Contact', /^<sip:alice@192\.0\.2\.10:5070>$/],
  ])('goes on with its dialog: %s', (name, value) => {
    expect(seedOf(`${prack}‸`, name)).toMatch(value);
    expect(suggestionAt(`${prack}‸`, name).note).toBe('in-dialog');
  });

  it('is sent to the Contact of the other side', () => {
    expect(labelsAt(`${invite}${ringing}PRACK ‸`, ' ')[0]).toBe('sip:bob@192.0.2.20');
    expect(suggestionAt(`${invite}${ringing}${answered}‸`, 'BYE').plain).toBe('BYE sip:bob@192.0.2.21 SIP/2.0');
    expect(suggestionAt('‸', 'BYE').plain).toBe('BYE sip:bob@example.com SIP/2.0');
  });

  it('has its value behind the colon, too', () => {
    expect(labelsAt(`${prack}RAck:‸`, ':')).toEqual(['41 7 INVITE']);
    expect(takenAt(`${prack}RAck:‸`, '41 7 INVITE')).toBe(`${prack}RAck: 41 7 INVITE`);
    expect(labelsAt(`${prack}To: ‸`, ' ')[0]).toBe('<sip:bob@example.com>;tag=b1');
    // Enter behind what is written in full changes nothing: no places to fill in.
    expect(suggestionAt(`${invite.split('CSeq')[0]}CSeq: ‸`, '1 INVITE').snippet).toBeUndefined();
    const [from] = suggestedAt(`${invite.split('\n')[0]}\nFrom: ‸`)?.suggestions ?? [];
    expect(from?.plain).toMatch(/^<sip:alice@example\.com>;tag=[0-9a-f]{8}$/);
    expect(from?.snippet).toBeUndefined();
    // A number that another one begins with is not offered to whoever only types.
    expect(labelsAt(`${prack}Max-Forwards: ‸`, ' ')).toEqual([]);
    expect(labelsAt(`${prack}Max-Forwards: ‸`)).toEqual(['70']);
  });

  it('acknowledges a 2xx in a transaction of its own, anything else in that of the INVITE, as a CANCEL is', () => {
    const own = 'SIP/2.0/TCP 192.0.2.10:5070;branch=z9hG4bKfirst';
    expect(seedOf(`${invite}${answered}ACK sip:bob@192.0.2.21 SIP/2.0\n‸`, 'Via')).not.toBe(own);
    expect(seedOf(`${invite}${answered}ACK sip:bob@192.0.2.21 SIP/2.0\n‸`, 'CSeq')).toBe('7 ACK');
    const busy = `${invite}${answer('486 Busy Here')}`;
    expect(seedOf(`${busy}ACK sip:bob@example.com SIP/2.0\n‸`, 'Via')).toBe(own);
    expect(seedOf(`${busy}ACK sip:bob@example.com SIP/2.0\n‸`, 'To')).toBe('<sip:bob@example.com>;tag=b1');
    expect(labelsAt(`${busy}ACK ‸`)[0]).toBe('sip:bob@example.com');
    const cancel = `${invite}${ringing}CANCEL sip:bob@example.com SIP/2.0\n`;
    expect(seedOf(`${cancel}‸`, 'Via')).toBe(own);
    expect(seedOf(`${cancel}‸`, 'To')).toBe('<sip:bob@example.com>');
    expect(seedOf(`${cancel}‸`, 'CSeq')).toBe('7 CANCEL');
  });

  it('comes from the other side where its From says so, or where it tells what was asked for', () => {
    const bye = `${invite}${answered}BYE sip:alice@192.0.2.10:5070 SIP/2.0\nFrom: <sip:bob@example.com>;tag=b1\n`;
    expect(seedOf(`${bye}‸`, 'To')).toBe('Alice <sip:alice@example.com>;tag=a1');
    expect(seedOf(`${bye}‸`, 'CSeq')).toBe('1 BYE');
    const asked = `${invite}${answered}`
      .replaceAll('INVITE', 'SUBSCRIBE')
      .replace('Supported: 100rel', 'Event: dialog');
    const notify = `${asked}NOTIFY sip:alice@192.0.2.10:5070 SIP/2.0\n`;
    expect(seedOf(`${notify}‸`, 'Event')).toBe('dialog');
    expect(seedOf(`${notify}‸`, 'From')).toBe('<sip:bob@example.com>;tag=b1');
    expect(labelsAt(`${asked}NOTIFY ‸`, ' ')[0]).toBe('sip:alice@192.0.2.10:5070');
  });

  it('is sent again after a challenge, and to the new place after a redirection', () => {
    const moved = `${invite}${answer('302 Moved Temporarily', 'Contact: <sip:carol@example.net>\n')}`;
    expect(labelsAt(`${moved}INVITE ‸`, ' ')[0]).toBe('sip:carol@example.net');
    const again = `${moved}INVITE sip:carol@example.net SIP/2.0\n`;
    expect(seedOf(`${again}‸`, 'CSeq')).toBe('8 INVITE');
    expect(seedOf(`${again}‸`, 'To')).toBe('<sip:bob@example.com>');
    expect(seedOf(`${again}‸`, 'Supported')).toBe('100rel');
    const shorter = answer('423 Interval Too Brief', 'Min-Expires: 900\n');
    expect(seedOf(`${invite}${shorter}INVITE sip:bob@example.com SIP/2.0\n‸`, 'Expires')).toBe('900');
  });

  it('begins another call where none is gone on with, with the same caller', () => {
    const next = `${invite}${answered}INVITE sip:dan@example.com SIP/2.0\n`;
    expect(seedOf(`${next}‸`, 'CSeq')).toBe('1 INVITE');
    expect(seedOf(`${next}‸`, 'Call-ID')).not.toBe('one@192.0.2.10');
    expect(seedOf(`${next}‸`, 'From')).toMatch(/^<sip:alice@example\.com>;tag=(?!a1)/);
    expect(seedOf(`${next}‸`, 'Via')).toMatch(/^SIP\/2\.0\/TCP 192\.0\.2\.10:5070;branch=(?!z9hG4bKfirst)/);
    expect(seedOf(`${next}‸`, 'Contact')).toBe('<sip:alice@192.0.2.10:5070>');
    // A re-INVITE says by its Call-ID that it is one.
    expect(seedOf(`${next}Call-ID: one@192.0.2.10\n‸`, 'CSeq')).toBe('8 INVITE');
    expect(seedOf(`${next}Call-ID: one@192.0.2.10\n‸`, 'To')).toBe('<sip:bob@example.com>;tag=b1');
  });
});

describe('a response', () => {
  it('has the tag and the Contact of those before it, and counts its reliable ones', () => {
    const text = `${invite}${ringing}SIP/2.0 200 OK\n‸`;
    expect(seedOf(text, 'To')).toBe('<sip:bob@example.com>;tag=b1');
    expect(seedOf(text, 'Contact')).toBe('<sip:bob@192.0.2.20>');
    expect(seedOf(text, 'RSeq')).toBe('42');
    expect(seedOf(`${invite}SIP/2.0 183 Session Progress\n‸`, 'RSeq')).toBe('1');
    expect(seedOf(`${invite}SIP/2.0 183 Session Progress\n‸`, 'Contact')).toBe('<sip:bob@example.com>');
    expect(seedOf(`${invite}SIP/2.0 301 Moved Permanently\n‸`, 'Contact')).toBe('<sip:bob@new.example.com>');
  });

  it('answers the request that has no final response yet, a provisional one the INVITE', () => {
    const prack = invite.replaceAll('INVITE', 'PRACK').replace('CSeq: 7', 'CSeq: 8');
    const done = answer('200 OK').replace('CSeq: 7 INVITE', 'CSeq: 8 PRACK');
    expect(seedOf(`${invite}${ringing}${prack}SIP/2.0 200 OK\n‸`, 'CSeq')).toBe('8 PRACK');
    expect(seedOf(`${invite}${ringing}${prack}SIP/2.0 180 Ringing\n‸`, 'CSeq')).toBe('7 INVITE');
    expect(seedOf(`${invite}${ringing}${prack}${done}SIP/2.0 200 OK\n‸`, 'CSeq')).toBe('7 INVITE');
  });

  it('of a registrar has what was registered', () => {
    const register = invite.replaceAll('INVITE', 'REGISTER').replace('Supported: 100rel', 'Expires: 600');
    const text = `${register}SIP/2.0 200 OK\n‸`;
    expect(seedOf(text, 'Contact')).toBe('<sip:alice@192.0.2.10:5070>;expires=600');
    expect(seedOf(text, 'Expires')).toBe('600');
  });
});
