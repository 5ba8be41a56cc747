import { knownHeads } from '../call/known-heads.ts';
import { senderOf } from '../call/parties.ts';
import type { Trace } from '../log/trace.ts';
import type { Finding } from './rule.ts';
import { senderNamed } from './sender-named.ts';

/** How many findings alike are told one by one in a log, and in messages that stand bare, as in a file that somebody writes. */
const toldInLogs = 5;
const toldBare = 20;

/** So many messages are asked who sent them before the caller may do something else. */
const sliceLength = 200;

/**
 * Returns findings with those that one sender's messages have in common told as one: the first of them, which holds the others. What
 * a system does in every message is one fact about that system. Alike are findings with the same rule, sentence and severity; up to
 * `toldAtLeast` of them are told one by one whatever the log is. Yields between slices.
 */
export function* alikeFindings(
  trace: Trace,
  findings: readonly Finding[],
  toldAtLeast = 0,
): Generator<void, readonly Finding[]> {
  if (findings.length <= Math.max(toldInLogs, toldAtLeast)) return findings;
  const heads = knownHeads(trace);
  const lists = new Map<string, Finding[]>();
  for (const finding of findings) {
    put(lists, `${finding.messageId} ${finding.severity} ${heads.sender(trace, finding.index)}`, finding);
  }
  const told: Finding[] = [];
  for (const list of lists.values()) {
    for (const one of yield* tellable(trace, list, toldAtLeast)) told.push(one);
  }
  return told;
}

/** Returns one list of what the log gives to one sender, or to nobody: then its messages tell their senders, if they are many. */
function* tellable(trace: Trace, list: readonly Finding[], toldAtLeast: number): Generator<void, readonly Finding[]> {
  const [first] = list;
  if (first === undefined) return list;
  const most = Math.max(trace.formatId(first.index) === 'raw' ? toldBare : toldInLogs, toldAtLeast);
  if (list.length <= most) return list;
  if (senderOf(trace, first.index) !== undefined) return [asOne(first, list)];
  const bySender = new Map<string, Finding[]>();
  for (const [place, finding] of list.entries()) {
    put(bySender, senderNamed(trace, finding.index), finding);
    if (place % sliceLength === sliceLength - 1) yield;
  }
  return [...bySender.values()].flatMap((own) => {
    const [whose] = own;
    return whose === undefined || own.length <= most ? own : [asOne(whose, own)];
  });
}

function put(lists: Map<string, Finding[]>, key: string, finding: Finding): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [finding]);
  else list.push(finding);
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
