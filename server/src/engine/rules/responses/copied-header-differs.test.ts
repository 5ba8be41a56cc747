import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../testing/findings-of.ts';
import { fixedBy } from '../../testing/fixed-by.ts';
import { foundIn } from '../../testing/found-in.ts';
import { request, response } from '../../testing/sip-text.ts';
import { toldOf } from '../../testing/told-of.ts';
import { traceFromMessages, type Step } from '../../testing/trace-from-messages.ts';

const rule = 'copied-header-differs';
const invite = request('INVITE', 'sip:bob@example.com', { vias: ['1', '0'] });
const bye = request('BYE', 'sip:bob@example.com', { toTag: 'callee' });
const answer = (text: string): string => response(text, { vias: ['1', '0'] });
const elsewhere = (text: string): string => text.replace('Call-ID: call', 'Call-ID: other');

describe('copied-header-differs', () => {
  it.each([
    ['another From tag', answer('200 OK').replace('caller', 'other'), 'tag at <sip:alice@example.com>;tag=other'],
    ['no From tag', answer('200 OK').replace(';tag=caller', ''), 'tag-missing at <sip:alice@example.com>'],
    ['another From', answer('200 OK').replace('alice', 'ann'), 'uri at sip:ann@example.com'],
    ['another To', answer('200 OK').replace('bob', 'carol'), 'uri at sip:carol@example.com'],
    ['the lower Via is gone', response('200 OK', { vias: ['1'] }), 'via-missing at SIP/2.0/UDP host;branch=z9hG4bK1'],
    ['another lower Via', answer('200 OK').replace('z9hG4bK0', 'z9hG4bK2'), 'via at SIP/2.0/UDP host;branch=z9hG4bK2'],
    ['one Via more', response('200 OK', { vias: ['1', '0', '2'] }), 'via-added at SIP/2.0/UDP host;branch=z9hG4bK2'],
  ])('speaks at what differs: %s', (_what, text, told) => {
    expect(toldOf(rule, invite, text)).toEqual([`1 warning copied-header-differs.${told}`]);
  });

  it('speaks at a To tag that a request of a dialog has otherwise, once for all responses', () => {
    const other = response('200 OK', { method: 'BYE', toTag: 'other' });
    const place = '<sip:bob@example.com>;tag=other';
    expect(toldOf(rule, bye, other, other)).toEqual([`1 warning copied-header-differs.tag at ${place}`]);
  });

  it('speaks at a From tag that the request does not have', () => {
    const old = invite.replace(';tag=caller', '');
    const place = '<sip:alice@example.com>;tag=caller';
    expect(toldOf(rule, old, answer('200 OK'))).toEqual([`1 warning copied-header-differs.tag-added at ${place}`]);
  });

  it('speaks at a CSeq that no request with the branch has', () => {
    const other = answer('200 OK').replace('CSeq: 1', 'CSeq: 2');
    expect(toldOf(rule, invite, other)).toEqual(['1 warning copied-header-differs.cseq at 2 INVITE']);
    // Where the request has a response of its own, and where its branch names another request as well, nobody knows.
    expect(toldOf(rule, invite, answer('200 OK'), other)).toEqual([]);
    const second = request('INFO', 'sip:bob@example.com', { vias: ['1', '0'], cseq: 3 });
    expect(toldOf(rule, invite, second, other)).toEqual([]);
  });

  it('speaks at a Call-ID that the request with its Vias, CSeq and From tag does not have', () => {
    const other = elsewhere(answer('200 OK'));
    expect(toldOf(rule, invite, other)).toEqual(['1 warning copied-header-differs.call-id at other']);
    expect(toldOf(rule, invite, other, other)).toHaveLength(1);
    expect(foundIn(`${invite}${other}`, 'response-without-request')).toEqual([]);
    expect(fixedBy(`${invite}${other}`, rule)).toContain('\r\nCall-ID: call\r\nCSeq: 1 INVITE\r\n');
  });

  it.each([
    [
      'the response has another Via',
      elsewhere(answer('200 OK')).replace('host;branch=z9hG4bK1', 'sbc;branch=z9hG4bK1'),
    ],
    ['the response has fewer Vias', elsewhere(response('200 OK', { vias: ['1'] }))],
    ['the response has another branch, as that of a B2BUA', elsewhere(answer('200 OK')).replace('K1', 'K9')],
    ['the response has another CSeq', elsewhere(answer('200 OK')).replace('CSeq: 1', 'CSeq: 2')],
    ['the response has another From tag', elsewhere(answer('200 OK')).replace('caller', 'other')],
    ['the request has a response of its own', answer('100 Trying') + elsewhere(answer('200 OK'))],
    ['a third call has a request with the branch', invite.replace(': call', ': third') + elsewhere(answer('200 OK'))],
    ['the request of the other call is there', elsewhere(invite) + elsewhere(answer('200 OK'))],
  ])('is silent about another Call-ID where %s', (_what, text) => {
    expect(toldOf(rule, invite, text)).toEqual([]);
  });

  it('is silent about another Call-ID where the response goes another way, or has no cookie in its branch', () => {
    const other = elsewhere(answer('200 OK'));
    const old = (text: string): string => text.replaceAll('z9hG4bK', '');
    expect(toldOf(rule, old(invite), old(other))).toEqual([]);
    const way = (source: string, destination: string, at: number, text: string): Step => ({
      source,
      destination,
      at,
      text,
    });
    const [alice, proxy, bob] = ['192.0.2.1:5060', '192.0.2.2:5060', '192.0.2.3:5060'];
    const told = (...steps: readonly Step[]): readonly unknown[] => findingsOf(traceFromMessages(steps), rule);
    expect(told(way(alice, proxy, 0, invite), way(proxy, alice, 1, other))).toHaveLength(1);
    expect(told(way(alice, proxy, 0, invite), way(bob, proxy, 1, other))).toEqual([]);
    expect(told(way(alice, proxy, 1, invite), way(proxy, alice, 0, other))).toEqual([]);
  });

  it.each([
    ['all is copied, and a To tag added', answer('200 OK')],
    ['the top Via has got parameters', answer('200 OK').replace('K1', 'K1;received=192.0.2.1;rport=5060')],
    ['the parameters are in another order', answer('200 OK').replace(';branch=z9hG4bK1', ';rport=1;branch=z9hG4bK1')],
    ['the Vias stand in one line', answer('200 OK').replace('\r\nVia: ', ',\r\n ')],
    ['the names are compact', answer('200 OK').replace('From', 'f').replace('To', 't').replaceAll('Via', 'v')],
    ['the URI is written in another way', answer('200 OK').replace('alice@example.com', 'al%69ce@EXAMPLE.com')],
    [
      'the port of a URI is gone',
      answer('200 OK').replace('alice@example.com', 'alice@example.com:5060;transport=udp'),
    ],
    ['there is a display name more', answer('200 OK').replace('From: ', 'From: "Alice" ')],
    ['another branch: nobody knows whose response it is', answer('200 OK').replace('K1', 'K9').replace('alice', 'ann')],
  ])('is silent: %s', (_what, text) => {
    expect(toldOf(rule, invite, text)).toEqual([]);
  });

  it('is silent where the request is not there, and where one branch names two requests', () => {
    const other = answer('200 OK').replace('caller', 'other');
    expect(toldOf(rule, other)).toEqual([]);
    expect(toldOf(rule, invite, invite.replace('caller', 'other'), other)).toEqual([]);
  });
});
