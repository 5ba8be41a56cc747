import { setImmediate } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRedirect } from '../call/read-redirect.ts';
import { analyse, finished } from '../log/analyse.ts';
import type { Trace } from '../log/trace.ts';
import { documentText } from '../text/text-source.ts';
import { log, logEdit } from '../testing/edited-log.ts';
import { editedTrace } from '../testing/edited-trace.ts';
import { answer, ask } from '../testing/redirect-steps.ts';
import { traceFromMessages } from '../testing/trace-from-messages.ts';
import { findings, findingsOnce } from './check.ts';
import type { Finding } from './rule.ts';
import { defaultRuleSettings } from './rule-settings.ts';

function check(trace: Trace): readonly Finding[] {
  return finished(findings(trace, defaultRuleSettings));
}

/** Returns the pairs that differ; `toEqual` of everything would take most of the time. */
function unlike(kept: readonly Finding[], fresh: readonly Finding[]): readonly unknown[] {
  const length = Math.max(kept.length, fresh.length);
  const pairs = Array.from({ length }, (_none, place) => [kept[place], fresh[place]]);
  return pairs.filter(([a, b]) => !isDeepStrictEqual(a, b));
}

/** What is left of a finding, and of those that are told with it, where fewer parts of it are made. */
function less(finding: Finding, parts: 'message and remedies' | 'message'): Finding {
  const { alike } = finding;
  return {
    ...finding,
    related: [],
    remedies: parts === 'message' ? [] : finding.remedies,
    ...(alike === undefined ? {} : { alike: alike.map((one) => less(one, parts)) }),
  };
}

/** What is done with a version of a text: nothing, because the next edit is already there; a hover before the check; a check. */
const uses = fc.constantFrom('skip', 'hover', 'check', 'check');

describe('findings of a text that is checked once', () => {
  it('are those of one that is kept', () => {
    fc.assert(
      fc.property(log, (messages) => {
        const text = messages.join('');
        const once = finished(findingsOnce(analyse(documentText(text)), defaultRuleSettings));
        expect(unlike(once, check(analyse(documentText(text))))).toEqual([]);
      }),
    );
  });

  it('say the same where less of them is made', () => {
    fc.assert(
      fc.property(log, fc.constantFrom('message and remedies', 'message'), (messages, parts) => {
        const text = messages.join('');
        const some = finished(findingsOnce(analyse(documentText(text)), defaultRuleSettings, parts));
        const left = check(analyse(documentText(text))).map((finding) => less(finding, parts));
        expect(unlike(some, left)).toEqual([]);
      }),
    );
  });
});

describe('findings after an edit', () => {
  it('are those of a fresh analysis, over any edits and versions', () => {
    const edits = fc.array(fc.tuple(logEdit, uses), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(log, edits, (first, changes) => {
        let messages = first;
        let trace = analyse(documentText(messages.join('')));
        check(trace);
        for (const [edit, use] of [...changes, [logEditOfNothing, 'check']] as const) {
          messages = edit(messages);
          trace = editedTrace(trace, messages.join(''));
          if (use === 'skip') continue;
          if (use === 'hover') for (let index = 0; index < trace.count; index += 1) readRedirect(trace, index);
          const [kept, fresh] = [check(trace), check(analyse(documentText(messages.join(''))))];
          expect(unlike(kept, fresh)).toEqual([]);
        }
      }),
      { numRuns: 250 },
    );
  });

  const place = (call: number): { callId: string; fromTag: string } => ({
    callId: `call-${call}`,
    fromTag: `tag-${call}`,
  });
  const storm = traceFromMessages(
    Array.from({ length: 300 }, (_none, call) => [
      ask(call * 10, `sip:bob${call}@example.com`, place(call)),
      answer(call * 10 + 1, '302 Moved Temporarily', [`<sip:carol${call}@example.com>`], place(call)),
      answer(call * 10 + 2, '503 Service Unavailable', [], { ...place(call), cseq: 2 }),
    ]).flat(),
  );
  const text = storm.text.chars;
  const typedAt = text.indexOf('Max-Forwards', text.indexOf('bob150'));
  const typed = `${text.slice(0, typedAt)}Subject: x\n${text.slice(typedAt)}`;

  it('are the same objects where nothing moved, and moved copies behind the edit', () => {
    const before = check(storm);
    const after = check(editedTrace(storm, typed));
    const ofCall = (all: readonly Finding[], call: number): readonly Finding[] => {
      return eachOf(all).filter(({ index }) => Math.floor(index / 3) === call);
    };
    expect(ofCall(after, 3)[0]).toBe(ofCall(before, 3)[0]);
    expect(ofCall(after, 290)[0]?.span.start).toBe((ofCall(before, 290)[0]?.span.start ?? 0) + 'Subject: x\n'.length);
  });

  it('cost the messages of the edited call', () => {
    check(storm);
    const read = new Set<number>();
    const edited = editedTrace(storm, typed);
    const counting: Trace = {
      ...edited,
      message: (index) => {
        read.add(index);
        return edited.message(index);
      },
    };
    check(counting);
    // The 503 of the call is one of many alike that are told with their count.
    expect([...read].toSorted((a, b) => a - b)).toEqual([450, 451]);
  });

  it('let the versions before go', async () => {
    setFlagsFromString('--expose-gc');
    const { before, after } = refusedTwice();
    // What a WeakRef points to stays alive until the work at hand is done, and what the machine's registers still name one longer.
    for (let round = 0; round < 20 && before.deref() !== undefined; round += 1) {
      await setImmediate();
      runInNewContext('gc()');
    }
    expect(before.deref()).toBeUndefined();
    expect(check(after)).not.toEqual([]);
  });

  it('follow other settings', () => {
    expect(eachOf(check(storm)).length).toBeGreaterThan(300);
    const classes = { ...defaultRuleSettings.classes, '3xx': false, '5xx': false };
    const others = finished(findings(storm, { ...defaultRuleSettings, classes }));
    expect(others.filter(({ rule }) => !rule.startsWith('missing-'))).toEqual([]);
    expect(eachOf(check(storm)).length).toBeGreaterThan(300);
  });
});

/** Returns findings with those that they stand for. */
function eachOf(all: readonly Finding[]): readonly Finding[] {
  return all.flatMap((one) => [one, ...(one.alike ?? [])]);
}

/** Checks two versions of a log whose findings rest on every question that is asked about a whole trace. */
function refusedTwice(): { readonly before: WeakRef<Trace>; readonly after: Trace } {
  const body = '<ims-3gpp version="1"><alternative-service><type>emergency</type></alternative-service></ims-3gpp>';
  const headers = ['P-Asserted-Identity: <sip:p.example.com>'];
  const old = traceFromMessages([
    ask(0, 'sip:bob@example.com'),
    answer(1, '380 Alternative Service', ['<sip:carol@example.com>'], { body, headers }),
    ask(50, 'sip:dave@example.com', { callId: 'other', fromTag: 'other' }),
  ]);
  check(old);
  const after = editedTrace(old, `${old.text.chars}\n`);
  check(after);
  return { before: new WeakRef(old), after };
}

function logEditOfNothing(messages: readonly string[]): readonly string[] {
  return messages;
}
