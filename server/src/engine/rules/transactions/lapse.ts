import type { MessageId } from '../message-ids.ts';
import type { Arguments } from '../rule.ts';

/** How long after the end of what was granted the party has to be seen sending: 64*T1, for which a request may be under way. */
export const beyondMs = 32_000;

/** What passes on the way, and a coarse clock. */
export const lateMs = 2000;

/** Something that ran out because nobody refreshed it. */
export interface Lapse {
  /** The response that granted it. */
  readonly granted: number;
  readonly messageId: Extract<MessageId, `refresh-missed.${string}`>;
  readonly args: Arguments;
  /** What shows that it ran out. */
  readonly proof?: number;
  /** True where another reason may have led to the same: somebody has hung up at that very time. */
  readonly isProbable?: true;
}

/** Whole and tenths of seconds. */
export function secondsFrom(ms: number): number {
  return Math.round(ms / 100) / 10;
}
