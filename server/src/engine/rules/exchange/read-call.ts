import type { Trace } from '../../log/trace.ts';
import type { SeenCall } from '../seen-call.ts';
import type { SeenMessage } from '../seen-message.ts';
import type { Exchange } from './exchanges-of.ts';

/** What was read of one call: all rules about offers and answers ask for the same few messages. */
export interface ReadCall {
  readonly call: SeenCall;
  readonly messages: Map<number, SeenMessage>;
  exchanges: readonly Exchange[] | undefined;
}

/** Calls are checked one after the other, each by all rules. */
const latest = new WeakMap<Trace, ReadCall>();

/** Returns what was read of a call so far. */
export function readCall(call: SeenCall): ReadCall {
  const known = latest.get(call.trace);
  if (known?.call === call) return known;
  const made: ReadCall = { call, messages: new Map(), exchanges: undefined };
  latest.set(call.trace, made);
  return made;
}
