import { callData, type CallData } from '../answers/calls/call-row.ts';
import { readCalls } from '../call/calls/read-calls.ts';
import type { Trace } from '../log/trace.ts';
import { readableArguments } from './check-rows.ts';
import type { Language } from './language.ts';
import { fill, textOf } from './say.ts';

/** A call, a registration or another exchange as `sip-lens calls` prints it. */
export interface CallRow extends Omit<CallData, 'cause'> {
  /** Why it ended as it did, and what to do; absent where it was answered and nothing is odd about that. */
  readonly cause?: string;
}

/** Yields one row for each call, registration and other exchange of the trace of a file, in the order of their first messages. */
export function* callRows(trace: Trace, file: string, language: Language): Generator<CallRow, void> {
  for (const call of readCalls(trace)) {
    const { cause, evidence, ...told } = callData(trace, call, file);
    if (cause === undefined) yield { ...told, evidence };
    else yield { ...told, cause: fill(textOf(language, cause.id), readableArguments(trace, cause.args)), evidence };
  }
}
