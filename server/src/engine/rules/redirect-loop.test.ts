import { describe, expect, it } from 'vitest';
import { briefly, findingsOf } from '../testing/findings-of.ts';
import { acknowledge, answer, ask } from '../testing/redirect-steps.ts';
import { response, type Parts } from '../testing/sip-text.ts';
import { traceFromMessages, type Step } from '../testing/trace-from-messages.ts';

const rule = 'redirect-loop';

/** Sends a request to each URI in turn, each redirected to the next; the last is redirected to `end`. */
function chain(uris: readonly string[], end: string, parts: (place: number) => Parts = () => ({})): readonly Step[] {
  return uris.flatMap((uri, place) => {
    const own = { cseq: place + 1, vias: [`v${place}`], ...parts(place) };
    const next = uris[place + 1] ?? end;
    return [ask(place, uri, own), answer(place + 0.1, '302 Moved Temporarily', [`<${next}>`], own)];
  });
}

const proxy = '192.0.2.1:5060';

function toProxy(step: Step): Step {
  return { ...step, destination: proxy };
}

function fromProxy(step: Step): Step {
  return { ...step, source: proxy };
}

describe('redirect-loop', () => {
  it('fires once where a Contact leads back to a URI of the same attempt', () => {
    const trace = traceFromMessages(chain(['sip:a@x.example', 'sip:b@x.example'], 'sip:a@x.example'));
    const found = findingsOf(trace, rule);
    expect(briefly(trace, found)).toEqual([`3 error ${rule}.uri-twice at sip:a@x.example`]);
    expect(found[0]?.args).toEqual({ uri: 'sip:a@x.example', hops: 2 });
    expect(found[0]?.related.map(({ index, labelId }) => [index, labelId])).toEqual([
      [0, 'first-use'],
      [2, 'request'],
    ]);
  });

  it('fires once when a client goes on sending to a URI that redirects to itself', () => {
    const uris = Array.from({ length: 12 }, () => 'sip:a@x.example');
    const trace = traceFromMessages(chain(uris, 'sip:a@x.example'));
    expect(briefly(trace, findingsOf(trace, rule))).toEqual([`3 error ${rule}.uri-twice at sip:a@x.example`]);
  });

  it('follows a client that takes a new Call-ID each time, as linphone does', () => {
    const steps = chain(['sip:a@x.example', 'sip:b@x.example'], 'sip:a@x.example', (place) => ({
      cseq: 20,
      callId: `call-${place}`,
    }));
    expect(findingsOf(traceFromMessages(steps), rule)).toHaveLength(1);
  });

  it('leaves a Contact that is the Request-URI again, not followed, to redirect-to-itself', () => {
    expect(findingsOf(traceFromMessages(chain(['sip:a@x.example'], 'sip:a@x.example')), rule)).toEqual([]);
  });

  it('is silent for a chain that goes on, for number portability, and for another attempt', () => {
    expect(
      findingsOf(traceFromMessages(chain(['sip:a@x.example', 'sip:b@x.example'], 'sip:c@x.example')), rule),
    ).toEqual([]);
    const ported = chain(['sip:+8150@x.example', 'sip:b@x.example'], 'sip:+8150@x.example;npdi;rn=+8160');
    expect(findingsOf(traceFromMessages(ported), rule)).toEqual([]);
    const redialled = chain(['sip:a@x.example', 'sip:b@x.example'], 'sip:a@x.example', (place) => ({
      callId: `call-${place}`,
      fromTag: `tag-${place}`,
    }));
    expect(findingsOf(traceFromMessages(redialled), rule)).toEqual([]);
  });

  it('does not count retransmissions, hop copies and retries with credentials', () => {
    const [first, moved] = chain(['sip:a@x.example'], 'sip:b@x.example');
    const challenged = { cseq: 2, vias: ['v2'] };
    const retried = { cseq: 3, vias: ['v3'], headers: ['Authorization: Digest username="alice"'] };
    const trace = traceFromMessages([
      first ?? ask(0, ''),
      moved ?? ask(0, ''),
      { ...(moved ?? ask(0, '')), at: 0.7 },
      ask(1, 'sip:b@x.example', challenged),
      answer(1.1, '401 Unauthorized', [], challenged),
      acknowledge(1.2, challenged),
      ask(2, 'sip:b@x.example', retried),
      answer(2.1, '302 Moved Temporarily', ['<sip:c@x.example>'], retried),
    ]);
    expect(findingsOf(trace, rule)).toEqual([]);
  });

  it.each([401, 407, 422, 423, 491, 503])(
    'does not count a retry after %i, nor the next server of a domain',
    (status) => {
      const uris = ['sip:a@x.example', 'sip:b@x.example', 'sip:b@x.example', 'sip:c@x.example'];
      const lines = ['302 Moved Temporarily', `${status} x`, '302 Moved Temporarily', '200 OK'];
      const offered = ['sip:b@x.example', undefined, 'sip:c@x.example', undefined];
      const steps = uris.flatMap((uri, place) => {
        // Another server of the same domain is tried with the same CSeq number.
        const own = { cseq: status === 503 && place === 2 ? 2 : place + 1, vias: [`v${place}`] };
        const contact = offered[place];
        const contacts = contact === undefined ? [] : [`<${contact}>`];
        return [ask(place, uri, own), answer(place + 0.1, lines[place] ?? '', contacts, own)];
      });
      expect(findingsOf(traceFromMessages(steps), rule)).toEqual([]);
    },
  );

  it('ends an attempt with its 2xx: a REGISTER that is refreshed starts again', () => {
    const first = { method: 'REGISTER', vias: ['v1'] };
    const second = { method: 'REGISTER', cseq: 2, vias: ['v2'] };
    const third = { method: 'REGISTER', cseq: 3, vias: ['v3'] };
    const trace = traceFromMessages([
      ask(0, 'sip:a.example', first),
      answer(0.1, '302 Moved Temporarily', ['<sip:b.example>'], first),
      ask(0.2, 'sip:b.example', second),
      answer(0.3, '200 OK', [], second),
      ask(20, 'sip:b.example', third),
      answer(20.1, '302 Moved Temporarily', ['<sip:a.example>'], third),
    ]);
    expect(findingsOf(trace, rule)).toEqual([]);
  });

  it('warns of more hops than the setting allows, once, as an observation', () => {
    const uris = Array.from({ length: 8 }, (_none, place) => `sip:u${place}@x.example`);
    const trace = traceFromMessages(chain(uris, 'sip:end@x.example'));
    const found = findingsOf(trace, rule);
    expect(briefly(trace, found)).toEqual([`11 warning ${rule}.too-many-hops at 302 Moved Temporarily`]);
    expect([found[0]?.basis, found[0]?.reference, found[0]?.args]).toEqual([
      'observation',
      undefined,
      { hops: 6, max: 5 },
    ]);
    expect(findingsOf(traceFromMessages(chain(uris.slice(0, 5), 'sip:end@x.example')), rule)).toEqual([]);
    expect(findingsOf(trace, rule, { maxHops: 10 })).toEqual([]);
  });

  it('sees through a proxy that follows with the same CSeq', () => {
    const steps = chain(['sip:a@x.example', 'sip:b@x.example'], 'sip:a@x.example', (place) => ({
      cseq: 1,
      vias: [`p${place}`, '1'],
    })).map((step) => (step.text.startsWith('SIP') ? toProxy(step) : fromProxy(step)));
    const relayed = { ...answer(3, '302', []), text: response('302 Moved Temporarily', { vias: ['1'] }) };
    expect(findingsOf(traceFromMessages([...steps, relayed]), rule)).toHaveLength(1);
  });

  it('does not call the other branch of a 300 a loop', () => {
    const second = { cseq: 2, vias: ['v2'] };
    const third = { cseq: 3, vias: ['v3'] };
    const trace = traceFromMessages([
      ask(0, 'sip:a@x.example'),
      answer(0.1, '300 Multiple Choices', ['<sip:b@x.example>;q=0.9', '<sip:c@x.example>;q=0.1']),
      ask(1, 'sip:b@x.example', second),
      answer(1.1, '302 Moved Temporarily', ['<sip:a@x.example>'], second),
      ask(2, 'sip:c@x.example', third),
      answer(2.1, '302 Moved Temporarily', ['<sip:d@x.example>'], third),
    ]);
    const chains = findingsOf(trace, 'redirected').map(({ index, args }) => [index, args['chain'], args['chainHops']]);
    expect(chains).toEqual([
      [1, 'loop-ahead', 2],
      [3, 'loop', 2],
      [5, 'none', 0],
    ]);
  });
});

describe('the first redirections of a chain', () => {
  const uris = (count: number): readonly string[] => Array.from({ length: count }, (_none, place) => `sip:u${place}@x`);

  it.each([2, 3])('say that it ends in a loop of %i servers, and where', (count) => {
    const trace = traceFromMessages(chain(uris(count), 'sip:u0@x'));
    const found = findingsOf(trace, 'redirected');
    const closing = 2 * count - 1;
    expect(found.map(({ args }) => [args['chain'], args['chainHops']])).toEqual([
      ...Array.from({ length: count - 1 }, () => ['loop-ahead', count]),
      ['loop', count],
    ]);
    expect(found[0]?.related.map(({ index, labelId }) => [index, labelId])).toEqual([
      [0, 'request'],
      [closing, 'loop-closes'],
      [2, 'follow-up'],
    ]);
    expect(findingsOf(trace, rule).map(({ index }) => index)).toEqual([closing]);
  });

  it('say that it goes on beyond the setting', () => {
    const trace = traceFromMessages(chain(uris(7), 'sip:end@x'));
    const chains = findingsOf(trace, 'redirected').map(({ args }) => [args['chain'], args['chainHops']]);
    expect(chains).toEqual([...Array.from({ length: 5 }, () => ['long-ahead', 7]), ['none', 0], ['none', 0]]);
    expect(findingsOf(trace, 'redirected', { maxHops: 7 }).every(({ args }) => args['chain'] === 'none')).toBe(true);
  });
});
