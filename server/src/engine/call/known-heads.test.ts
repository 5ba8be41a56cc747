import { describe, expect, it } from 'vitest';
import { analyse } from '../log/analyse.ts';
import { ask } from '../testing/redirect-steps.ts';
import { traceFromMessages } from '../testing/trace-from-messages.ts';
import { request } from '../testing/sip-text.ts';
import { documentText } from '../text/text-source.ts';
import { KnownHeads } from './known-heads.ts';

describe('what the log says about entries', () => {
  const trace = traceFromMessages(
    Array.from({ length: 1100 }, (_none, call) => ask(0, 'sip:bob@example.com', { callId: `call-${call}` })),
  );

  // The first question about an entry reads its head, and every now and then makes room for it.
  it.each(['sender', 'receiver', 'source'] as const)('the %s is told when it is the first thing asked', (what) => {
    const heads = new KnownHeads(1);
    const told = new Set(Array.from({ length: trace.count }, (_none, index) => heads[what](trace, index)));
    expect(told.size).toBe(1);
    expect(told).not.toContain(0);
  });

  it('an entry without a time has none, also when that is the first thing asked', () => {
    const text = Array.from({ length: 1100 }, (_none, call) =>
      request('OPTIONS', 'sip:bob', { callId: `call-${call}` }),
    );
    const untimed = analyse(documentText(text.join('')));
    const heads = new KnownHeads(1);
    const timed = Array.from({ length: untimed.count }, (_none, index) => heads.hasTime(untimed, index));
    expect(timed).toHaveLength(1100);
    expect(timed).not.toContain(true);
  });
});
