import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { readRedirect } from '../call/read-redirect.ts';
import { analyse, finished } from '../log/analyse.ts';
import type { Trace } from '../log/trace.ts';
import { editedTrace } from '../testing/edited-trace.ts';
import { log, logEdit } from '../testing/edited-log.ts';
import { answer, ask } from '../testing/redirect-steps.ts';
import { traceFromMessages } from '../testing/trace-from-messages.ts';
import { documentText } from '../text/text-source.ts';
import { findings } from './check.ts';
import type { Finding } from './rule.ts';
import { defaultRuleSettings } from './rule-settings.ts';

// With three Call-IDs to a tag, small logs reach the bound that a load test reaches with five hundred.
vi.mock('../call/most-calls-of-a-tag.ts', () => ({ mostCallsOfATag: 3 }));

function check(trace: Trace): readonly Finding[] {
  return finished(findings(trace, defaultRuleSettings));
}

/** A load test whose calls all have one From tag; `user` names who is called. */
function loadTest(calls: number, user: (call: number) => string): Trace {
  return traceFromMessages(
    Array.from({ length: calls }, (_none, call) => {
      const parts = { callId: `call-${call}`, fromTag: 'one', vias: [`b${call}`] };
      return [
        ask(call * 2, `sip:${user(call)}@example.com`, parts),
        answer(call * 2 + 1, '302 Moved Temporarily', [`<sip:${user(call)}@example.net>`], parts),
      ];
    }).flat(),
  );
}

describe('a From tag that all calls of a log share', () => {
  it('leaves the findings after an edit those of a fresh analysis', () => {
    const edits = fc.array(logEdit, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(log, edits, (first, changes) => {
        let messages: readonly string[] = first.map((text) => text.replace(/tag-\d+/, 'tag-1'));
        let trace = analyse(documentText(messages.join('')));
        check(trace);
        for (const edit of changes) {
          messages = edit(messages);
          trace = editedTrace(trace, messages.join(''));
          expect(isDeepStrictEqual(check(trace), check(analyse(documentText(messages.join('')))))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('an edit costs the messages of the edited call', () => {
    const trace = loadTest(100, (call) => `user${call}`);
    check(trace);
    const { chars } = trace.text;
    const at = chars.indexOf('Max-Forwards', chars.indexOf('user50'));
    const edited = editedTrace(trace, `${chars.slice(0, at)}Subject: x\n${chars.slice(at)}`);
    const read = new Set<number>();
    const message: Trace['message'] = (index) => {
      read.add(index);
      return edited.message(index);
    };
    check({ ...edited, message });
    expect([...read].toSorted((a, b) => a - b)).toEqual([100, 101]);
  });

  it('links its first calls for certain, and later ones as a tag of their own would', () => {
    const trace = traceFromMessages(
      [0, 1, 2, 3].flatMap((call) => {
        const parts = { callId: `call-${call}`, fromTag: 'one', vias: [`b${call}`] };
        const next = { callId: `next-${call}`, fromTag: 'one', vias: [`n${call}`] };
        return [
          ask(call * 60, `sip:user${call}@example.com`, parts),
          answer(call * 60 + 1, '302 Moved Temporarily', [`<sip:user${call}@example.net>`], parts),
          ask(call * 60 + 2, `sip:user${call}@example.net`, next),
        ];
      }),
    );
    const certainties = [1, 10].map((index) => readRedirect(trace, index)?.outcome);
    expect(certainties).toMatchObject([
      { kind: 'followed', by: 2, certainty: 'certain' },
      { kind: 'followed', by: 11, certainty: 'probable' },
    ]);
  });
});
