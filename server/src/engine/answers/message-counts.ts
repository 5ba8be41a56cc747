import type { Trace } from '../log/trace.ts';
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
  const responses = { '1xx': 0, '2xx': 0, '3xx': 0, '4xx': 0, '5xx': 0, '6xx': 0 };
  for (let index = 0; index < trace.count; index += 1) {
    const { status } = trace.facts(index);
    const found = status === undefined ? undefined : statusClass(status);
    if (found !== undefined) responses[`${found}xx`] += 1;
  }
  return { messages: trace.count, calls: trace.callIds.length, responses };
}
