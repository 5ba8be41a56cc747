import { describe, expect, it } from 'vitest';
import { briefly, findingsOf } from '../../testing/findings-of.ts';
import { answer, ask, laterTraffic } from '../../testing/redirect-steps.ts';
import { traceFromMessages, type Step } from '../../testing/trace-from-messages.ts';

const rule = 'request-unanswered';
const uri = 'sip:bob@example.com';

/** What shows that responses to Alice are in the trace. */
const answered: readonly Step[] = [
  ask(0, uri, { method: 'OPTIONS', callId: 'before', vias: ['before'] }),
  answer(0.1, '200 OK', [], { method: 'OPTIONS', callId: 'before', vias: ['before'] }),
];

function found(steps: readonly Step[]): readonly string[] {
  const trace = traceFromMessages([...answered, ...steps]);
  return briefly(trace, findingsOf(trace, rule));
}

describe('request-unanswered', () => {
  it.each([
    ['INVITE', 'B'],
    ['REGISTER', 'F'],
  ])('speaks of a %s whose Timer %s ran out', (method, timer) => {
    const trace = traceFromMessages([...answered, ask(1, uri, { method }), laterTraffic(34)]);
    const all = findingsOf(trace, rule);
    expect(briefly(trace, all)).toEqual([`2 warning ${rule}.timer at ${method}`]);
    expect(all[0]?.args).toEqual({ method, timer, seconds: 32 });
  });

  it('says of a trace that ends sooner how often the request was sent', () => {
    const again = [1, 1.5, 2.5].map((at) => ask(at, uri));
    expect(found(again)).toEqual([`2 information ${rule}.repeated at INVITE`]);
    expect(found(again.slice(1))).toEqual([]);
  });

  it('goes on counting for a request that got no more than a provisional response, unless it is an INVITE', () => {
    const provisional = (method: string): readonly Step[] => [
      ask(1, uri, { method }),
      answer(1.2, '100 Trying', [], { method }),
      laterTraffic(40),
    ];
    expect(found(provisional('SUBSCRIBE'))).toHaveLength(1);
    expect(found(provisional('INVITE'))).toEqual([]);
  });

  it.each([
    ['an answer', [ask(1, uri), answer(2, '486 Busy Here', []), laterTraffic(40)]],
    ['a trace that ends 20 s later', [ask(1, uri), laterTraffic(21)]],
    ['an ACK', [ask(1, uri, { method: 'ACK' }), laterTraffic(40)]],
  ])('is silent for %s', (_what, steps) => {
    expect(found(steps)).toEqual([]);
  });

  it('is silent where the trace shows one direction only', () => {
    const trace = traceFromMessages([ask(1, uri), laterTraffic(40)]);
    expect(findingsOf(trace, rule)).toEqual([]);
  });
});
