import { knownHeads } from '../call/known-heads.ts';
import type { Trace } from '../log/trace.ts';
import type { Finding } from './rule.ts';

/** How many findings alike about responses are told one by one. */
export const toldOneByOne = 20;

/** Failures as they are told. */
export interface AlikeFailures {
  /** Told one by one. */
  readonly single: readonly number[];
  readonly groups: readonly FailureGroup[];
}

/** Failures that are told as one: those behind the first twenty that are alike. */
export interface FailureGroup {
  readonly first: number;
  readonly others: readonly number[];
}

/** Returns how failures are told, given in the order of the text: those with the same code from the same peer are alike. */
export function alikeFailures(trace: Trace, failures: readonly number[]): AlikeFailures {
  const statuses = trace.column('status');
  const heads = knownHeads(trace);
  const lists = new Map<string, number[]>();
  for (const index of failures) {
    const key = `${statuses[index]} ${heads.source(trace, index)}`;
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [index]);
    else list.push(index);
  }
  const single: number[] = [];
  const groups: FailureGroup[] = [];
  for (const list of lists.values()) {
    // One that is left over is told by itself.
    const isLong = toldOneByOne + 1 < list.length;
    const first = isLong ? list[toldOneByOne] : undefined;
    single.push(...(isLong ? list.slice(0, toldOneByOne) : list));
    if (first !== undefined) groups.push({ first, others: list.slice(toldOneByOne + 1) });
  }
  return { single, groups };
}

/** Returns the finding about the first of a group as one about them all; the others are looked at no further than where they stand. */
export function countedFinding(trace: Trace, finding: Finding, { others }: FailureGroup): Finding {
  const { status, reason, method } = finding.args;
  const args = {
    status: status ?? 0,
    reason: reason ?? '',
    method: method ?? '',
    count: 1,
    peer: trace.head(finding.index).source ?? '',
  };
  const one: Finding = { ...finding, messageId: 'request-failed.many', args };
  const alike = others.map((index): Finding => {
    const { start, end } = trace.messageSpan(index);
    return { ...one, index, span: { start, end: Math.min(end, start + startLength) }, related: [], remedies: [] };
  });
  return { ...one, args: { ...args, count: others.length + 1 }, alike };
}

/** `SIP/2.0 404`. */
const startLength = 11;
