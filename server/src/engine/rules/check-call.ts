import { callGroups } from '../call/call-groups.ts';
import type { Transaction } from '../call/call-index.ts';
import { recorded, replay } from '../call/recording.ts';
import type { Trace } from '../log/trace.ts';
import { completeFinding, type CompletedBy } from './complete-finding.ts';
import type { FormsSeen } from './forms-seen.ts';
import type { CallRule, Finding } from './rule.ts';
import { SeenCall } from './seen-call.ts';
import { withTurnOff } from './with-turn-off.ts';

/** What calls are checked by. */
export interface CallsCheckedBy extends CompletedBy {
  readonly ofCalls: readonly CallRule[];
  readonly forms: FormsSeen;
}

/** Returns what the rules about transactions and dialogs find among the messages of one Call-ID, of which `first` is the first. */
export function checkCall(trace: Trace, first: number, by: CallsCheckedBy): readonly Finding[] {
  const seen = new SeenCall(trace, first);
  const form = isAlone(seen, first) ? by.forms.ofCall(seen.entries) : undefined;
  if (form === undefined) return foundBy(by.ofCalls, seen, by);
  const again = by.forms.seenCall(form);
  return again === undefined ? checkFirst(seen, form, by) : foundBy(again, seen, by);
}

/**
 * Checks the first call of a form. A rule that has nothing to say about it has nothing to say about the others, unless it looked at times or
 * beyond the call.
 */
function checkFirst(seen: SeenCall, form: number, by: CallsCheckedBy): readonly Finding[] {
  const { trace } = seen;
  const again: CallRule[] = [];
  const all: Finding[] = [];
  for (const rule of by.ofCalls) {
    const { value: found, recording } = recorded(trace, () => foundBy([rule], seen, by));
    replay(trace, recording);
    const isForAll = found.length === 0 && !recording.isTimed && recording.questions.length === 0;
    if (!isForAll) again.push(rule);
    for (const one of found) all.push(one);
  }
  // Where a log has an answer above its request, the times may have been compared before.
  if (seen.transactions.every(isInTurn)) by.forms.keepCall(form, again);
  return all;
}

function isInTurn({ requests, responses }: Transaction): boolean {
  const [request, response] = [requests[0], responses[0]];
  return request === undefined || response === undefined || request < response;
}

/** Tells whether nothing ties the call to one of another Call-ID. */
function isAlone({ trace, entries }: SeenCall, first: number): boolean {
  const groups = callGroups(trace);
  let count = 0;
  for (let entry: number | undefined = groups.firstOf(first); entry !== undefined; entry = groups.after(entry)) {
    count += 1;
    if (entries.length < count) return false;
  }
  return true;
}

function foundBy(rules: readonly CallRule[], seen: SeenCall, by: CallsCheckedBy): readonly Finding[] {
  const found: Finding[] = [];
  for (const rule of rules) {
    for (const one of rule.check(seen, by.settings)) {
      const finding = completeFinding(rule, withTurnOff(rule, one), by);
      if (finding !== undefined) found.push(finding);
    }
  }
  return found;
}
