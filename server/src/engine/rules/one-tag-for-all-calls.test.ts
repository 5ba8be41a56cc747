import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { Trace } from '../log/trace.ts';
import { log, logEdit } from '../testing/edited-log.ts';
import { answer, ask } from '../testing/redirect-steps.ts';
import { captured } from '../testing/trace-from-messages.ts';
import type { Finding } from './rule.ts';

/**
 * What is tried is that there is a bound, not how high it is: a log that passes a low one is short, so that there is time for many of
 * them, and their edits pass it more often.
 */
const mostCallsOfATag = 12;

// Files share their modules here: the rules of this one are its own.
vi.resetModules();
vi.doMock('../call/most-calls-of-a-tag.ts', () => ({ mostCallsOfATag }));
const { readRedirect } = await import('../call/read-redirect.ts');
const { analyse, finished } = await import('../log/analyse.ts');
const { editedTrace } = await import('../testing/edited-trace.ts');
const { traceFromMessages } = await import('../testing/trace-from-messages.ts');
const { documentText } = await import('../text/text-source.ts');
const { findings } = await import('./check.ts');
const { defaultRuleSettings } = await import('./rule-settings.ts');

afterAll(() => {
  vi.doUnmock('../call/most-calls-of-a-tag.ts');
  vi.resetModules();
});

function check(trace: Trace): readonly Finding[] {
  return finished(findings(trace, defaultRuleSettings));
}

/** So many calls of one message each, all with the From tag `tag-1`, before anything else happens. */
function earlierCalls(count: number): string {
  const steps = Array.from({ length: count }, (_none, call) => {
    return ask(0, 'sip:example.com', { method: 'OPTIONS', callId: `earlier-${call}`, fromTag: 'tag-1' });
  });
  return steps.map(captured).join('');
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
    // Two calls are missing to the bound, so that edits take calls to either side of it.
    const few = earlierCalls(mostCallsOfATag - 2);
    const edits = fc.array(logEdit, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(log, edits, (first, changes) => {
        let messages: readonly string[] = [few, ...first.map((text) => text.replace(/tag-\d+/, 'tag-1'))];
        let trace = analyse(documentText(messages.join('')));
        check(trace);
        for (const edit of changes) {
          messages = edit(messages);
          trace = editedTrace(trace, messages.join(''));
          expect(isDeepStrictEqual(check(trace), check(analyse(documentText(messages.join('')))))).toBe(true);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('an edit costs the messages of the edited call', () => {
    const trace = loadTest(mostCallsOfATag + 100, (call) => `user${call}`);
    check(trace);
    const { chars } = trace.text;
    const at = chars.indexOf('Max-Forwards', chars.indexOf(`user${mostCallsOfATag + 50}@`));
    const edited = editedTrace(trace, `${chars.slice(0, at)}Subject: x\n${chars.slice(at)}`);
    const read = new Set<number>();
    const message: Trace['message'] = (index) => {
      read.add(index);
      return edited.message(index);
    };
    check({ ...edited, message });
    expect([...read].toSorted((a, b) => a - b)).toEqual([2 * mostCallsOfATag + 100, 2 * mostCallsOfATag + 101]);
  });

  it('links its first calls for certain, and later ones as a tag of their own would', () => {
    const followed = (...before: readonly string[]): unknown => {
      const steps = [
        ask(60, 'sip:bob@example.com', { callId: 'first', fromTag: 'tag-1' }),
        answer(61, '302 Moved Temporarily', ['<sip:bob@example.net>'], { callId: 'first', fromTag: 'tag-1' }),
        ask(62, 'sip:bob@example.net', { callId: 'next', fromTag: 'tag-1', vias: ['next'] }),
      ];
      const trace = analyse(documentText([...before, ...steps.map(captured)].join('')));
      return readRedirect(trace, trace.count - 2)?.outcome;
    };
    expect(followed(earlierCalls(mostCallsOfATag - 2))).toMatchObject({ kind: 'followed', certainty: 'certain' });
    expect(followed(earlierCalls(mostCallsOfATag))).toMatchObject({ kind: 'followed', certainty: 'probable' });
  });
});
