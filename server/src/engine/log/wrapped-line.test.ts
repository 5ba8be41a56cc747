import { describe, expect, it } from 'vitest';
import { joinRest } from './joined-lines.ts';
import { plainLayout } from './layout.ts';
import { lineAt } from './logical-line.ts';
import { WireDraft } from './wire-pieces.ts';
import { isBlankBetween, isRestOf } from './wrapped-line.ts';

describe('the rest of a broken line', () => {
  it.each([
    ['Via: SIP/2.0/UDP ', '192.0.2.10:5060;branch=z9hG4bK-1'],
    ['Via: SIP/2.0/UDP 192.0.2', '.10:5060;branch=z9hG4bK-1'],
    ['Via: SIP/2.0/UDP 192.0.2.10;branch=z9hG4bK-1;rport=32959;r', 'eceived=192.0.2.10'],
    ['Via: SIP/2.0/UDP', '192.0.2.10:5060;branch=z9hG4bK-1'],
    ['WWW-Authenticate: Digest', 'realm="example.com"'],
    ['Contact: ', '<sip:alice@192.0.2.10>'],
    ['Contact: <sip:alice@192.0.2.10;sigcomp-id="urn:', 'uuid:6591e8ef-3fa5-41c9-ad07-11eb36f969b0">'],
    ['From: <sip:alice@example.com>', ';tag=a1'],
    ['From: <sip:alice@example.com>;tag=70ae', '27090e95'],
    ['Allow: INVITE, ACK,', 'BYE'],
    ['Warning: 392 192.0.2.1:5060 "Noisy feedback', 'tells: pid=1"'],
    ['User-Agent: a telephone with a very long name that goes on and on and on ', 'and on'],
    ['SIP/2.0 401 Unau', 'thorized'],
    ['SIP/2.0 407 Proxy Authentication', 'Required'],
  ])('%s|%s', (header, next) => {
    expect(isRestOf(header, header, next)).toBe(true);
  });

  it.each([
    ['From: <sip:alice@example.com>;tag=a1', 'hello'],
    ['From: <sip:alice@example.com>;tag=a1', 'another thread says: 1'],
    ['To: "Bob <sip:bob@example.com>', 'Call-ID: one@192.0.2.10'],
    ['Allow: INVITE,', 'v: SIP/2.0/UDP 192.0.2.10'],
    ['User-Agent: a/1.0', '----------'],
    ['Identity: r5mwreLuyDRYBi/0TiPwEsY3rEVskMWYUA=', 'Content-Transfer-Encoding: binary'],
    ['INVITE sip:bob@example.com SIP/2.0', 'X-Empty:'],
    ['SIP/2.0 301 Moved', 'hello'],
    ['SIP/2.0 301 Moved Permanently', '192.0.2.1:5060'],
  ])('is not this: %s|%s', (header, next) => {
    expect(isRestOf(header, header, next)).toBe(false);
  });

  it.each([
    ['Via: SIP/2.0/UDP', '192.0.2.10:5060;branch=z9hG4bK-1', true],
    ['Via: SIP/2.0/UDP ', '192.0.2.10:5060;branch=z9hG4bK-1', false],
    ['Proxy-Authorization: Digest', 'username="alice"', true],
    ['SIP/2.0 301 Moved', 'Permanently', true],
    ['SIP/2.0 301 Moved Perma', 'nently', false],
    ['From: <sip:alice@example.com>;tag=70ae', '27090e95', false],
  ])('has a blank before it or none: %s|%s', (header, next, isBlank) => {
    expect(isBlankBetween(header, next)).toBe(isBlank);
  });

  it.each([
    [63, true],
    [64, false],
  ])('is joined behind %i others: %s', (rests, isJoined) => {
    const chars = 'b=\n';
    const draft = new WireDraft();
    draft.put('a=\n', 0, 3);
    const place = { isHead: true, isSdp: false, usesCrlf: false, foreign: 0, header: 'Via: "a=', rests };
    expect(joinRest({ chars, line: lineAt(chars, 0), layout: plainLayout }, draft, place)).toBe(isJoined);
  });
});
