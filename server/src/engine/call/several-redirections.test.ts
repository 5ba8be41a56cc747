import { describe, expect, it } from 'vitest';
import { answer, ask } from '../testing/redirect-steps.ts';
import type { Parts } from '../testing/sip-text.ts';
import { traceFromMessages } from '../testing/trace-from-messages.ts';
import { readRedirect } from './read-redirect.ts';

describe('what follows one of several redirections', () => {
  const contact = ['<sip:bob@192.0.2.4>'];
  const inside = (cseq: number, callId = 'call'): Parts => ({ cseq, vias: [`${cseq}`], toTag: 'callee', callId });

  it.each([
    ['of re-INVITEs of one dialog', 'call', 'call'],
    ['under new Call-IDs and the same tag', 'first', 'second'],
  ])('the latest one before it: %s', (_which, first, second) => {
    const steps = [
      ask(0, 'sip:bob@example.com', inside(2, first)),
      answer(0.1, '302 Moved Temporarily', contact, inside(2, first)),
      ask(3, 'sip:bob@example.com', inside(3, second)),
      answer(3.1, '302 Moved Temporarily', contact, inside(3, second)),
      { ...answer(3.6, '302 Moved Temporarily', contact, inside(3, second)) },
      ask(3.7, 'sip:bob@192.0.2.4', inside(4, second)),
    ];
    const trace = traceFromMessages(steps);
    expect(readRedirect(trace, 1)?.outcome.kind).toBe('trace-ends');
    expect(readRedirect(trace, 3)?.outcome).toMatchObject({ kind: 'followed', by: 5 });
  });

  it('each has its own, also where all lead to one place', () => {
    const steps = [2, 4, 6].flatMap((cseq) => [
      ask(cseq, 'sip:bob@example.com', inside(cseq)),
      answer(cseq + 0.1, '302 Moved Temporarily', contact, inside(cseq)),
      ask(cseq + 0.2, 'sip:bob@192.0.2.4', inside(cseq + 1)),
    ]);
    const trace = traceFromMessages(steps);
    const followedBy = [1, 4, 7].map((index) => {
      const became = readRedirect(trace, index)?.outcome;
      return became?.kind === 'followed' ? became.by : undefined;
    });
    expect(followedBy).toEqual([2, 5, 8]);
  });

  it('a later redirection to somewhere else takes nothing away', () => {
    const steps = [
      ask(0, 'sip:bob@example.com', inside(2)),
      answer(0.1, '302 Moved Temporarily', contact, inside(2)),
      ask(0.2, 'sip:bob@example.com', inside(3)),
      answer(0.3, '302 Moved Temporarily', ['<sip:carol@192.0.2.4>'], inside(3)),
      ask(1, 'sip:bob@192.0.2.4', inside(4)),
    ];
    expect(readRedirect(traceFromMessages(steps), 1)?.outcome).toMatchObject({ kind: 'followed', by: 4 });
  });
});
