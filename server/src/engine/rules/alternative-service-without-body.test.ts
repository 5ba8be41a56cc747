import { describe, expect, it } from 'vitest';
import { briefly, findingsOf } from '../testing/findings-of.ts';
import { answer, ask } from '../testing/redirect-steps.ts';
import { traceFromMessages } from '../testing/trace-from-messages.ts';

const rule = 'alternative-service-without-body';
const invite = ask(0, 'sip:bob@example.com');

describe('alternative-service-without-body', () => {
  it('warns of a 380 that describes nothing', () => {
    const trace = traceFromMessages([invite, answer(1, '380 Alternative Service', ['<sip:desk@example.com>'])]);
    const found = findingsOf(trace, rule);
    expect(briefly(trace, found)).toEqual([`1 warning ${rule}.missing at 380 Alternative Service`]);
    expect(found[0]?.args).toEqual({ count: 1, to: 'sip:desk@example.com' });
  });

  it('is silent with a body, and for other codes', () => {
    const parts = { body: 'Call the desk', headers: ['Content-Type: text/plain'] };
    const described = traceFromMessages([invite, answer(1, '380 Alternative Service', [], parts)]);
    expect(findingsOf(described, rule)).toEqual([]);
    const other = traceFromMessages([invite, answer(1, '301 Moved Permanently', [])]);
    expect(findingsOf(other, rule)).toEqual([]);
  });

  it('is silent where Content-Length says that the log left the body out', () => {
    const { text, ...step } = answer(1, '380 Alternative Service', []);
    const trace = traceFromMessages([
      invite,
      { ...step, text: text.replace('Content-Length: 0', 'Content-Length: 262') },
    ]);
    expect(findingsOf(trace, rule)).toEqual([]);
  });
});
