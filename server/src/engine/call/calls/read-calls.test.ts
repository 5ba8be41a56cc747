import { describe, expect, it } from 'vitest';
import { answeredCall, received, sent } from '../../testing/call-steps.ts';
import { acknowledge, alice, answer, ask, newPlace, server } from '../../testing/redirect-steps.ts';
import { request, response, type Parts } from '../../testing/sip-text.ts';
import { traceFromMessages, type Step } from '../../testing/trace-from-messages.ts';
import { callFacts } from './call-facts.ts';
import { readCalls } from './read-calls.ts';

/** Returns each call in a few words: number, kind, what became of it, its legs, what ties them. */
function told(steps: readonly Step[]): readonly string[] {
  const trace = traceFromMessages(steps);
  return readCalls(trace).map((call) => {
    const { outcome, reason, final } = callFacts(trace, call);
    const legs = call.legs.map((leg) => `${leg.outcome}${leg.followedFor === undefined ? '' : ' by a proxy'}`);
    const links = call.links.map(({ kind, confidence }) => `${kind} ${confidence}`);
    const end = [outcome, reason, final?.status].filter((part) => part !== undefined).join(' ');
    return [`${call.number} ${call.kind}: ${end}`, legs.join(', '), ...links].join(' | ');
  });
}

function factsOf(steps: readonly Step[]): Partial<ReturnType<typeof callFacts>> {
  const trace = traceFromMessages(steps);
  const [call] = readCalls(trace);
  return call === undefined ? {} : callFacts(trace, call);
}

const bye: Parts = { toTag: 'callee', cseq: 2, vias: ['bye'] };
const byeOfCallee: Parts = { fromTag: 'callee', toTag: 'caller', cseq: 7, vias: ['bye'] };
const refused = (at: number, line: string, parts: Parts = {}): readonly Step[] => [
  received(at, line, parts),
  sent(at + 0.1, 'ACK', { toTag: 'callee', ...parts, method: 'ACK' }),
];

describe('what becomes of a call', () => {
  it('is answered, with the times of it and who ended it', () => {
    const steps = [...answeredCall, sent(31, 'BYE', bye), received(31.1, '200 OK', { ...bye, method: 'BYE' })];
    expect(told(steps)).toEqual(['1 call: answered 200 | answered']);
    const { setupMs, postDialMs, talkMs, endedBy } = factsOf(steps);
    expect({ setupMs, postDialMs, talkMs, endedBy }).toEqual({
      setupMs: 1000,
      postDialMs: 100,
      talkMs: 30_000,
      endedBy: 'caller',
    });
    expect(factsOf([...answeredCall, received(31, 'BYE', byeOfCallee)]).endedBy).toBe('callee');
    expect(factsOf(answeredCall).endedBy).toBe('unknown');
  });

  it('is rejected, or ends at a challenge that no credentials followed', () => {
    expect(told([sent(0, 'INVITE'), ...refused(1, '486 Busy Here')])).toEqual(['1 call: rejected 486 | rejected']);
    const challenged = [sent(0, 'INVITE'), ...refused(1, '407 Proxy Authentication Required')];
    expect(told(challenged)).toEqual(['1 call: rejected challenged 407 | rejected']);
    const again: Parts = { cseq: 2, vias: ['2'], headers: ['Proxy-Authorization: Digest username="alice"'] };
    const retried = [...challenged, sent(2, 'INVITE', again), received(3, '200 OK', { ...again, headers: [] })];
    expect(told(retried)).toEqual(['1 call: answered 200 | answered']);
    const wrong = [...challenged, sent(2, 'INVITE', again), received(3, '407 Again', { ...again, headers: [] })];
    expect(told(wrong)).toEqual(['1 call: rejected 407 | rejected']);
  });

  it('is cancelled, also where no 487 is seen, and answered where the 2xx was faster', () => {
    const begun = [sent(0, 'INVITE'), received(1, '180 Ringing'), sent(2, 'CANCEL')];
    expect(told(begun)).toEqual(['1 call: cancelled | cancelled']);
    expect(told([...begun, ...refused(3, '487 Request Terminated')])).toEqual(['1 call: cancelled 487 | cancelled']);
    expect(told([...begun, received(2.1, '200 OK')])).toEqual(['1 call: answered 200 | answered']);
  });

  it('is unanswered only where the trace shows that nobody answered', () => {
    const later = [sent(40, 'OPTIONS', { callId: 'later', fromTag: 'later', vias: ['later'] })];
    const answered = received(40.1, '200 OK', {
      callId: 'later',
      fromTag: 'later',
      vias: ['later'],
      method: 'OPTIONS',
    });
    expect(told([sent(0, 'INVITE')])).toEqual(['1 call: incomplete going-on | incomplete']);
    expect(told([sent(0, 'INVITE'), sent(0.5, 'INVITE')])).toEqual(['1 call: unanswered no-answer-seen | unanswered']);
    expect(told([sent(0, 'INVITE'), ...later, answered])[0]).toBe('1 call: unanswered timed-out | unanswered');
    // One direction only.
    expect(told([sent(0, 'INVITE'), ...later])[0]).toBe('1 call: incomplete lost | incomplete');
  });

  it('is not told where the trace begins behind it or ends before it', () => {
    expect(told([sent(0, 'BYE', bye), received(0.1, '200 OK', { ...bye, method: 'BYE' })])).toEqual([
      '1 call: incomplete began-before | incomplete',
    ]);
    expect(told([sent(0, 'INVITE'), received(1, '180 Ringing')])).toEqual(['1 call: incomplete going-on | incomplete']);
  });

  it('is answered in a log of one direction where an ACK shows it', () => {
    const oneWay = [sent(0, 'INVITE'), sent(2, 'ACK', { toTag: 'callee', vias: ['ack'] })];
    expect(told(oneWay)).toEqual(['1 call: answered lost | answered']);
    expect(told([sent(0, 'INVITE'), sent(2, 'ACK', { toTag: 'callee' })])[0]).not.toContain('answered');
  });

  it('takes no ACK to a 3xx for an answer', () => {
    for (const status of [
      '300 Multiple Choices',
      '301 Moved Permanently',
      '302 Moved Temporarily',
      '305 Use Proxy',
      '380 Alternative Service',
    ]) {
      const steps = [ask(0, 'sip:bob@example.com'), answer(1, status, []), acknowledge(1.1)];
      expect(told(steps)).toEqual([`1 call: redirected ${status.slice(0, 3)} | redirected`]);
    }
  });
});

describe('the legs of a call', () => {
  const moved = [
    ask(0, 'sip:bob@example.com'),
    answer(1, '301 Moved Permanently', ['<sip:carol@192.0.2.4>']),
    acknowledge(1.1),
  ];
  const toCarol = (parts: Parts): readonly Step[] => [
    { at: 2, source: alice, destination: newPlace, text: request('INVITE', 'sip:carol@192.0.2.4', parts) },
    { at: 3, source: newPlace, destination: alice, text: response('200 OK', parts) },
  ];

  it('are joined where a client follows a redirection, with the same Call-ID or another', () => {
    const [same, other] = [toCarol({ cseq: 2, vias: ['2'] }), toCarol({ callId: 'other', vias: ['2'] })];
    expect(told([...moved, ...same])).toEqual(['1 call: answered 200 | redirected, answered']);
    expect(told([...moved, ...other])).toEqual(['1 call: answered 200 | redirected, answered | redirect certain']);
    expect(factsOf([...moved, ...other]).setupMs).toBe(3000);
  });

  it('count what a proxy sent for its client as one of their own, and the answer that the client got as the last word', () => {
    const steps: readonly Step[] = [
      ask(0, 'sip:bob@example.com', { vias: ['a'] }),
      {
        at: 0.1,
        source: server,
        destination: newPlace,
        text: request('INVITE', 'sip:bob@192.0.2.4', { vias: ['p', 'a'] }),
      },
      {
        at: 0.2,
        source: newPlace,
        destination: server,
        text: response('302 Moved Temporarily', { vias: ['p', 'a'], headers: ['Contact: <sip:carol@192.0.2.5>'] }),
      },
      {
        at: 0.3,
        source: server,
        destination: '192.0.2.5:5060',
        text: request('INVITE', 'sip:carol@192.0.2.5', { vias: ['q', 'a'] }),
      },
      {
        at: 0.4,
        source: '192.0.2.5:5060',
        destination: server,
        text: response('200 OK', { vias: ['q', 'a'], toTag: 'carol' }),
      },
      received(0.5, '200 OK', { vias: ['a'], toTag: 'carol' }),
    ];
    expect(told(steps)).toEqual(['1 call: answered 200 | answered, answered by a proxy']);
  });

  it('are joined where a REFER asks for one, or an INVITE replaces a dialog', () => {
    const refer: Parts = { toTag: 'callee', cseq: 2, vias: ['r'], headers: ['Refer-To: <sip:dave@example.com>'] };
    const referred: Step = {
      at: 3,
      source: server,
      destination: newPlace,
      text: request('INVITE', 'sip:dave@example.com', { callId: 'second', fromTag: 'bob', vias: ['s'] }),
    };
    const steps = [...answeredCall, sent(2, 'REFER', refer), referred];
    expect(told(steps)).toEqual(['1 call: answered 200 | answered, incomplete | refer probable']);
    const elsewhere = { ...referred, source: '192.0.2.99:5060' };
    expect(told([...answeredCall, sent(2, 'REFER', refer), elsewhere])).toHaveLength(2);
    const replacing = sent(4, 'INVITE', {
      callId: 'third',
      fromTag: 'eve',
      vias: ['t'],
      headers: ['Replaces: call;to-tag=callee;from-tag=caller'],
    });
    expect(told([...answeredCall, replacing])).toEqual([
      '1 call: answered 200 | answered, incomplete | replaces certain',
    ]);
  });

  it('keeps registrations and other exchanges apart, and numbers all of them', () => {
    const one = (at: number, method: string, callId: string): readonly Step[] => [
      sent(at, method, { callId, fromTag: callId, vias: [callId] }),
      received(at + 0.1, '200 OK', { callId, fromTag: callId, vias: [callId], method }),
    ];
    const methods = ['REGISTER', 'SUBSCRIBE', 'MESSAGE', 'OPTIONS', 'PUBLISH', 'REFER', 'FROB'];
    const kinds = ['registration', 'subscription', 'message', 'options', 'publish', 'refer', 'other'];
    const steps = methods.flatMap((method, place) => one(place, method, `id-${method}`));
    expect(told(steps)).toEqual(kinds.map((kind, place) => `${place + 1} ${kind}: answered 200 | answered`));
  });

  it('puts in order what a log of several hands has out of order', () => {
    const [invite, ...rest] = answeredCall;
    const shuffled = invite === undefined ? rest : [...rest, invite];
    expect(told(shuffled)).toEqual(['1 call: answered 200 | answered']);
    expect(factsOf(shuffled).setupMs).toBe(1000);
  });
});
