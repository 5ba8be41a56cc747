import { knownHeads } from '../call/known-heads.ts';
import type { Trace } from '../log/trace.ts';
import type { Finding } from './rule.ts';

/** How many findings alike are told one by one. */
const toldOneByOne = 20;

/**
 * Returns findings, in order, with those of `request-failed` that are alike (same code, same peer) told as one with a
 * count from the twenty-first on.
 */
export function groupAlikeFailures(trace: Trace, found: readonly Finding[]): readonly Finding[] {
  const heads = knownHeads(trace);
  const groups = new Map<string, Finding[]>();
  const others: Finding[] = [];
  for (const finding of found) {
    if (finding.rule !== 'request-failed') {
      others.push(finding);
      continue;
    }
    const key = `${finding.args['status']} ${heads.source(trace, finding.index)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  for (const group of groups.values()) others.push(...told(trace, group));
  return others;
}

function told(trace: Trace, group: readonly Finding[]): readonly Finding[] {
  const rest = group.slice(toldOneByOne);
  const first = rest[0];
  if (first === undefined || rest.length === 1) return group;
  return group.slice(0, toldOneByOne).concat(counted(trace, first, rest.length));
}

function counted(trace: Trace, first: Finding, count: number): Finding {
  const { status, reason, method } = first.args;
  const args = {
    status: status ?? 0,
    reason: reason ?? '',
    method: method ?? '',
    count,
    peer: trace.head(first.index).source ?? '',
  };
  return { ...first, messageId: 'request-failed.many', args };
}
