import { describe, expect, it } from 'vitest';
import { received, rewritten, sent } from '../../testing/call-steps.ts';
import { briefly, findingsOf } from '../../testing/findings-of.ts';
import type { Parts } from '../../testing/sip-text.ts';
import { traceFromMessages, type Step } from '../../testing/trace-from-messages.ts';

const rule = 'stale-nonce';

function found(steps: readonly Step[]): readonly string[] {
  const trace = traceFromMessages(steps);
  return briefly(trace, findingsOf(trace, rule));
}

/** A REGISTER at `at`, with credentials for a nonce if there is one, and what is answered: a challenge with a nonce, or 200. */
function round(at: number, cseq: number, nonce: string, answer: string): readonly Step[] {
  const parts: Parts = { method: 'REGISTER', cseq, vias: [`r${cseq}`], toTag: '' };
  const credentials = `Authorization: Digest username="alice", realm="a", nonce="${nonce}", response="0"`;
  const request = sent(at, 'REGISTER', { ...parts, headers: nonce === '' ? [] : [credentials] });
  const isChallenge = answer !== '200';
  const headers = isChallenge ? [`WWW-Authenticate: Digest realm="a", ${answer}`] : [];
  const line = isChallenge ? '401 Unauthorized' : '200 OK';
  return [request, received(at + 0.1, line, { ...parts, toTag: 'registrar', headers })];
}

const first = round(0, 1, '', 'nonce="1"');
const stale = 'nonce="2", stale=true';

describe('stale-nonce', () => {
  it('marks the nonce that has run out where it is used again', () => {
    const steps = [...first, ...round(1, 2, '1', '200'), ...round(60, 3, '1', stale), ...round(61, 4, '1', stale)];
    expect(found(steps)).toEqual([`6 information ${rule}.old-again at nonce="1"`]);
    expect(found(steps.map(({ text }) => ({ text })))).toHaveLength(1);
  });

  it('does so where the server does not say why it gives a new one', () => {
    const steps = [...first, ...round(1, 2, '1', 'nonce="2"'), ...round(2, 3, '1', 'nonce="3"')];
    expect(found(steps)).toEqual([`4 information ${rule}.old-again at nonce="1"`]);
  });

  it('speaks of a nonce that is stale before anybody got in with it', () => {
    const steps = [...first, ...round(1, 2, '1', stale), ...round(2, 3, '2', '200')];
    expect(found(steps)).toEqual([`3 information ${rule}.at-once at 401 Unauthorized`]);
    expect(found(steps.map(({ text }) => ({ text })))).toEqual([]);
  });

  it('speaks of a server that does not say what has run out', () => {
    const steps = [
      ...first,
      ...round(1, 2, '1', '200'),
      ...round(60, 3, '1', 'nonce="2"'),
      ...round(61, 4, '2', '200'),
    ];
    expect(found(steps)).toEqual([`5 information ${rule}.not-said at nonce="2"`]);
  });

  it.each([
    [
      'a nonce that ran out, and the next one',
      [...first, ...round(1, 2, '1', '200'), ...round(60, 3, '1', stale), ...round(61, 4, '2', '200')],
    ],
    ['a nonce that nobody used for long', [...first, ...round(20, 2, '1', stale), ...round(21, 3, '2', '200')]],
    ['a wrong password', [...first, ...round(1, 2, '1', 'nonce="2"'), ...round(2, 3, '2', 'nonce="3"')]],
    [
      'a password that has become wrong',
      [...first, ...round(1, 2, '1', '200'), ...round(60, 3, '1', 'nonce="2"'), ...round(61, 4, '2', 'nonce="3"')],
    ],
    [
      'the same nonce, asked for anew',
      [...first, ...round(1, 2, '1', '200'), ...round(60, 3, '1', 'nonce="1"'), ...round(61, 4, '1', '200')],
    ],
    [
      'a nonce that holds for one request',
      [...first, ...round(1, 2, '1', '200'), ...round(2, 3, '1', stale), ...round(3, 4, '2', '200')],
    ],
    [
      'a challenge to a copy of a request that was admitted',
      [...first, ...round(1, 2, '1', '200'), ...round(1.5, 2, '1', stale).slice(1), ...round(60, 3, '1', '200')],
    ],
    ['a first challenge', [...first, ...round(1, 2, '1', '200')]],
    [
      'a request that was on its way when the challenge came',
      [...first, ...round(1, 2, '1', '200'), ...round(60, 3, '1', stale), ...round(60.2, 4, '1', stale)].map((step) =>
        rewritten(step, 'REGISTER', 'MESSAGE'),
      ),
    ],
  ])('is silent for %s', (_what, steps) => {
    expect(found(steps)).toEqual([]);
  });
});
