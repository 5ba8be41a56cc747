import type { NumberColumn, Trace } from '../log/trace.ts';
import { statusClass } from '../reference/status-class.ts';
import type { StatusClassName } from '../rules/rule-settings.ts';

/** What `sip-lens messages --format count` prints. */
export interface MessageCounts {
  /** Logged messages; copies and retransmissions are not merged. */
  readonly messages: number;
  /** Distinct Call-IDs. */
  readonly calls: number;
  readonly responses: Readonly<Record<StatusClassName, number>>;
}

/** Returns how many messages, calls and responses a trace has. */
export function messageCounts(trace: Trace): MessageCounts {
  return countsOf(trace.column('status'), trace.column('callId'));
}

/** Returns the same of columns: the status of each message, above 699 for a request, and the key of its Call-ID. */
export function countsOf(statuses: NumberColumn, callIds: NumberColumn): MessageCounts {
  // Counted by number: a name made for each response took longer than the index of it.
  const counts = new Uint32Array(7);
  for (let index = 0; index < statuses.length; index += 1) {
    const found = statusClass(statuses[index] ?? 0) ?? 0;
    counts[found] = (counts[found] ?? 0) + 1;
  }
  const [, first = 0, second = 0, third = 0, fourth = 0, fifth = 0, sixth = 0] = counts;
  const responses = { '1xx': first, '2xx': second, '3xx': third, '4xx': fourth, '5xx': fifth, '6xx': sixth };
  return { messages: statuses.length, calls: distinct(callIds), responses };
}

/** Returns how many different keys a column holds; key 0 is a message without one. */
function distinct(keys: NumberColumn): number {
  let highest = 0;
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index] ?? 0;
    if (highest < key) highest = key;
  }
  const seen = new Uint8Array(highest + 1);
  let count = 0;
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index] ?? 0;
    if (key === 0 || seen[key] === 1) continue;
    seen[key] = 1;
    count += 1;
  }
  return count;
}
