import { describe, expect, it } from 'vitest';
import { findingsOf } from '../testing/findings-of.ts';
import { request } from '../testing/sip-text.ts';
import { traceFromMessages } from '../testing/trace-from-messages.ts';
import type { RuleId } from '../rules/rule.ts';
import { correctedMessage } from './corrected-message.ts';

const body = 'hello world';
const whole = request('MESSAGE', 'sip:bob@example.com', { headers: ['Content-Type: text/plain'], body });

function copy(rule: RuleId, text: string): string | undefined {
  const trace = traceFromMessages([{ text }]);
  const remedy = findingsOf(trace, rule, { profile: 'strict' })[0]?.remedies.find((one) => one.kind === 'edit');
  return remedy === undefined ? undefined : correctedMessage(trace, remedy);
}

describe('the corrected copy of a message', () => {
  it('holds the rest of a body that a length has cut off', () => {
    expect(copy('content-length-mismatch', whole.replace('Length: 11', 'Length: 5'))).toBe(whole);
    expect(copy('duplicate-header', whole.replace('Content-Length: 11', 'Content-Length: 5\r\nl: 9'))).toBe(whole);
    expect(copy('duplicate-header', whole.replace('Content-Length: 11', 'l: 5\r\nContent-Length: 11'))).toBe(whole);
  });

  it('holds nothing but the message where its length is too large', () => {
    expect(copy('content-length-mismatch', whole.replace('Length: 11', 'Length: 50'))).toBe(whole);
  });
});
