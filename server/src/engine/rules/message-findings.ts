import type { Trace } from '../log/trace.ts';
import { checkMessage, type MessagesCheckedBy } from './check-message.ts';
import { completeFinding } from './complete-finding.ts';
import type { CheckOfMessage, Messages } from './kept-messages.ts';
import type { Finding } from './rule.ts';
import { withTurnOff } from './with-turn-off.ts';

/** How many messages are checked between two pauses, and how many are looked up. */
const checkedAtOnce = 64;
const lookedUpAtOnce = 50_000;

/** Checks every message by itself, in the order of the text; yields between slices. */
export function* messageFindings(
  trace: Trace,
  by: MessagesCheckedBy,
  messages: Messages,
): Generator<void, readonly Finding[]> {
  const found: Finding[] = [];
  if (by.asked.isEmpty) return found;
  const check: CheckOfMessage = (version, at) => checkMessage(version, at, by);
  let done = 0;
  for (let index = 0; index < trace.count; index += 1) {
    const known = messages.known(trace, index);
    const own = known ?? messages.checked(trace, index, check);
    for (const one of own) found.push(one);
    done += known === undefined ? lookedUpAtOnce / checkedAtOnce : 1;
    if (done < lookedUpAtOnce) continue;
    done = 0;
    yield;
  }
  return summed(trace, found, by);
}

/** Lets the rules that look at all they have found put one finding in the place of many. */
function summed(trace: Trace, found: readonly Finding[], by: MessagesCheckedBy): readonly Finding[] {
  let all = found;
  for (const rule of by.asked.summing) {
    const sum = rule.sum(
      trace,
      all.filter((one) => one.rule === rule.id),
    );
    if (sum === undefined) continue;
    all = all.filter((one) => one.rule !== rule.id);
    for (const one of sum) {
      const finding = completeFinding(rule, withTurnOff(rule, one), by);
      if (finding !== undefined) all = [...all, finding];
    }
  }
  return all;
}
