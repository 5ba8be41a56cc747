import { knownHeads } from '../call/known-heads.ts';
import type { Trace } from '../log/trace.ts';
import type { Finding } from './rule.ts';

/** How many findings alike are told one by one in a log, and in messages that stand bare, as in a file that somebody writes. */
const toldInLogs = 5;
const toldBare = 20;

/**
 * Returns findings with those that one sender's messages have in common told as one: the first of them, which holds the others. What
 * a system does in every message is one fact about that system. Alike are findings with the same rule, sentence and severity.
 */
export function alikeFindings(trace: Trace, findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= toldInLogs) return findings;
  const heads = knownHeads(trace);
  const lists = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.messageId} ${finding.severity} ${heads.sender(trace, finding.index)}`;
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [finding]);
    else list.push(finding);
  }
  const told: Finding[] = [];
  for (const list of lists.values()) {
    const [first] = list;
    const most = first !== undefined && trace.formatId(first.index) === 'raw' ? toldBare : toldInLogs;
    if (first === undefined || list.length <= most) told.push(...list);
    else told.push(asOne(first, list));
  }
  return told;
}

/** The finding that was made of a first one, as long as it stands for as many: what shows it knows it again. */
const made = new WeakMap<Finding, Finding>();

function asOne(first: Finding, list: readonly Finding[]): Finding {
  const known = made.get(first);
  const others = list.slice(1);
  if (known?.alike?.length === others.length && known.alike.every((one, place) => one === others[place])) return known;
  const whole = { ...first, alike: others };
  made.set(first, whole);
  return whole;
}
