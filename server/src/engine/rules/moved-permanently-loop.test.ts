import { describe, expect, it } from 'vitest';
import { findingsOf } from '../testing/findings-of.ts';
import { acknowledge, answer, ask } from '../testing/redirect-steps.ts';
import { traceFromMessages } from '../testing/trace-from-messages.ts';

const invite = ask(0, 'sip:bob@example.com');
const second = { cseq: 2, vias: ['2'] };

describe('a 301 that leads back', () => {
  it('stores no address that leads into a loop', () => {
    const steps = [
      invite,
      answer(0.1, '301 Moved Permanently', ['<sip:bob@192.0.2.4>']),
      acknowledge(0.2),
      ask(0.3, 'sip:bob@192.0.2.4', second),
      answer(0.4, '301 Moved Permanently', ['<sip:bob@example.com>'], second),
    ];
    const found = findingsOf(traceFromMessages(steps), 'moved-permanently');
    const told = found.map(({ index, messageId, args }) => [index, messageId, args['chain'], args['chainHops']]);
    // The second one, which nobody followed, is the graver one.
    expect(told).toEqual([
      [4, 'moved-permanently.in-loop', 'loop', 2],
      [1, 'moved-permanently.in-loop', 'loop-ahead', 2],
    ]);
    for (const { remedies } of found) expect(remedies.map(({ kind }) => kind)).not.toContain('replace-uri');
  });

  it.each(['sip:bob@example.com', 'sip:bob@example.com:5060'])('stores no address that is the old one: %s', (uri) => {
    const same = answer(0.1, '301 Moved Permanently', [`<${uri}>`]);
    const [finding] = findingsOf(traceFromMessages([invite, same, acknowledge(0.2)]), 'moved-permanently');
    expect([finding?.messageId, finding?.args['chain']]).toEqual(['moved-permanently.in-loop', 'none']);
    expect(finding?.remedies.map(({ kind }) => kind)).not.toContain('replace-uri');
  });
});
