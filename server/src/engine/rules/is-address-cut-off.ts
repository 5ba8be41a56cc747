import type { Redirect } from '../call/redirect.ts';
import type { Trace } from '../log/trace.ts';
import { isHeadCut } from './is-head-cut.ts';
import { callableContact } from './redirect-arguments.ts';

/** Tells whether the trace cannot say where a 3xx leads, because the message is cut short before its Contact. */
export function isAddressCutOff(trace: Trace, redirect: Redirect): boolean {
  return callableContact(redirect) === undefined && isHeadCut(trace, redirect.response);
}
