import { describe, expect, it } from 'vitest';
import { acknowledge, alice, answer, ask, newPlace, server } from '../testing/redirect-steps.ts';
import { request } from '../testing/sip-text.ts';
import { traceFromMessages } from '../testing/trace-from-messages.ts';
import { readRedirect } from './read-redirect.ts';

const invite = ask(0, 'sip:bob@example.com');

describe('readRedirect', () => {
  it('tells the request, its time, and the Contacts in order of q', () => {
    const contacts = ['<sip:low@x.example>;q=0.5', '<sip:first@x.example>', '<sip:also-first@x.example>;q=1', '*'];
    const trace = traceFromMessages([
      invite,
      { ...invite, at: 0.5 },
      answer(1, '300 Multiple Choices', contacts),
      acknowledge(1.1),
    ]);
    const redirect = readRedirect(trace, 2);
    expect(redirect).toMatchObject({
      request: 0,
      requestUri: 'sip:bob@example.com',
      elapsedMs: 1000,
      receiver: 'uac',
      isInDialog: false,
      hasWildcard: true,
      copies: [],
      acknowledgement: { kind: 'acknowledged', index: 3 },
    });
    expect(redirect?.contacts.map(({ contactIndex, value }) => [contactIndex, value.uriText])).toEqual([
      [1, 'sip:first@x.example'],
      [2, 'sip:also-first@x.example'],
      [0, 'sip:low@x.example'],
    ]);
  });

  it('tells retransmissions, duplicates and repeats apart', () => {
    const moved = answer(1, '301 Moved Permanently', ['<sip:bob@192.0.2.4>']);
    const trace = traceFromMessages([
      invite,
      moved,
      { ...moved, at: 1.02 },
      { ...moved, at: 1.3 },
      { ...moved, at: 2 },
    ]);
    const redirect = readRedirect(trace, 1);
    expect(redirect?.hops).toEqual([{ index: 1, viaCount: 1, retransmissions: [4], duplicates: [2], repeats: [3] }]);
    expect(readRedirect(trace, 4)).toBe(redirect);
  });

  it.each([
    ['the proxy as the new Request-URI', request('INVITE', 'sip:192.0.2.4;lr', { cseq: 2, vias: ['2'] }), server],
    [
      'the old Request-URI sent to the proxy',
      request('INVITE', 'sip:bob@example.com', { cseq: 2, vias: ['2'] }),
      newPlace,
    ],
    [
      'a Route of the proxy',
      request('INVITE', 'sip:bob@example.com', { cseq: 2, vias: ['2'], headers: ['Route: <sip:192.0.2.4;lr>'] }),
      '192.0.2.77:5060',
    ],
  ])('takes a 305 as followed with %s', (_how, text, destination) => {
    const step = { at: 2, source: alice, destination, text };
    const trace = traceFromMessages([invite, answer(1, '305 Use Proxy', ['<sip:192.0.2.4;lr>']), step]);
    expect(readRedirect(trace, 1)?.outcome).toMatchObject({ kind: 'followed', certainty: 'certain', by: 2 });
    const moved = traceFromMessages([invite, answer(1, '302 Moved Temporarily', ['<sip:192.0.2.9>']), step]);
    expect(readRedirect(moved, 1)?.outcome.kind).toBe('trace-ends');
  });

  it('follows a challenge to the final response of the retry', () => {
    const second = { cseq: 2, vias: ['2'] };
    const third = { cseq: 3, vias: ['3'] };
    const trace = traceFromMessages([
      invite,
      answer(1, '302 Moved Temporarily', ['<sip:bob@192.0.2.4>']),
      ask(2, 'sip:bob@192.0.2.4', second),
      answer(2.1, '407 Proxy Authentication Required', [], second),
      ask(2.2, 'sip:bob@192.0.2.4', third),
      answer(2.3, '200 OK', [], third),
    ]);
    expect(readRedirect(trace, 1)?.outcome).toMatchObject({ kind: 'followed', finalStatus: 200, finalIndex: 5 });
  });

  it('builds the Request-URI without method and headers before it compares', () => {
    const trace = traceFromMessages([
      invite,
      answer(1, '302 Moved Temporarily', ['<sip:bob@192.0.2.4;method=INVITE?Subject=x>']),
      ask(2, 'sip:bob@192.0.2.4', { cseq: 2, vias: ['2'] }),
    ]);
    expect(readRedirect(trace, 1)?.outcome.kind).toBe('followed');
  });

  it('takes two answers of a stateless server for two events, though their tags are equal', () => {
    const proxy = '192.0.2.1:5060';
    const first = answer(1, '302 Moved Temporarily', ['<sip:b@x.example>'], { vias: ['p1', '1'] });
    const second = answer(2, '302 Moved Temporarily', ['<sip:c@x.example>'], { vias: ['p2', '1'] });
    const trace = traceFromMessages([
      { ...first, destination: proxy },
      { ...second, destination: proxy },
    ]);
    expect([readRedirect(trace, 0)?.response, readRedirect(trace, 1)?.response]).toEqual([0, 1]);
  });

  it('says why nothing can be told', () => {
    const moved = answer(1, '302 Moved Temporarily', ['<sip:bob@192.0.2.4>']);
    expect(readRedirect(traceFromMessages([moved]), 0)?.outcome).toEqual({ kind: 'cannot-be-told', why: 'one-sided' });
    const untimed = traceFromMessages([{ text: invite.text }, { text: moved.text }]);
    expect(readRedirect(untimed, 1)?.outcome).toEqual({ kind: 'cannot-be-told', why: 'no-times' });
    expect(readRedirect(untimed, 0)).toBeUndefined();
  });

  it('follows by tags without times, as probable under a new Call-ID', () => {
    const follow = request('INVITE', 'sip:bob@192.0.2.4', { callId: 'other', vias: ['2'] });
    const moved = answer(1, '302 Moved Temporarily', ['<sip:bob@192.0.2.4>']);
    const trace = traceFromMessages([invite.text, moved.text, follow].map((text) => ({ text })));
    expect(readRedirect(trace, 1)?.outcome).toMatchObject({ kind: 'followed', certainty: 'probable', by: 2 });
  });
});
