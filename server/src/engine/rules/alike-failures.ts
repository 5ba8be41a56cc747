import type { Trace } from '../log/trace.ts';
import type { Finding } from './rule.ts';

/** How many findings alike are told one by one. */
const toldOneByOne = 20;

/**
 * Returns the findings of `request-failed`, in order, with those that are alike (same code, same peer) told as one with a
 * count from the twenty-first on.
 */
export function groupAlikeFailures(trace: Trace, found: readonly Finding[]): readonly Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of found) {
    const key = `${finding.args['status']} ${peerOf(trace, finding)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()].flatMap((group) => {
    const rest = group.slice(toldOneByOne);
    const first = rest[0];
    if (first === undefined || rest.length === 1) return group;
    return group.slice(0, toldOneByOne).concat(counted(trace, first, rest.length));
  });
}

function counted(trace: Trace, first: Finding, count: number): Finding {
  const { status, reason, method } = first.args;
  const args = { status: status ?? 0, reason: reason ?? '', method: method ?? '', count, peer: peerOf(trace, first) };
  return { ...first, messageId: 'request-failed.many', args };
}

function peerOf(trace: Trace, { index }: Finding): string {
  return trace.head(index).source ?? '';
}
