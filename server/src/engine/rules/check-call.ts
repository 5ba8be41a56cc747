import type { Trace } from '../log/trace.ts';
import { completeFinding, type CompletedBy } from './complete-finding.ts';
import type { CallRule, Finding } from './rule.ts';
import { SeenCall } from './seen-call.ts';
import { withTurnOff } from './with-turn-off.ts';

/** What calls are checked by. */
export interface CallsCheckedBy extends CompletedBy {
  readonly ofCalls: readonly CallRule[];
}

/** Returns what the rules about transactions and dialogs find among the messages of one Call-ID, of which `first` is the first. */
export function checkCall(trace: Trace, first: number, by: CallsCheckedBy): readonly Finding[] {
  const seen = new SeenCall(trace, first);
  const found: Finding[] = [];
  for (const rule of by.ofCalls) {
    for (const one of rule.check(seen, by.settings)) {
      const finding = completeFinding(rule, withTurnOff(rule, one), by);
      if (finding !== undefined) found.push(finding);
    }
  }
  return found;
}
