import type { Redirect } from '../call/redirect.ts';
import type { Trace } from '../log/trace.ts';
import { isCutOff } from './is-cut-off.ts';
import { callableContact } from './redirect-arguments.ts';

/** Tells whether the trace cannot say where a 3xx leads, because a tool cut the message short before its Contact. */
export function isAddressCutOff(trace: Trace, redirect: Redirect): boolean {
  return callableContact(redirect) === undefined && isCutOff(trace, redirect.response);
}
