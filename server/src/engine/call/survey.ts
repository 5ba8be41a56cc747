import type { Trace } from '../log/trace.ts';

/** The entries of a trace that the rules and answers start from. Ascending. */
export interface Survey {
  /** Responses 300 to 399, copies included. */
  readonly redirects: readonly number[];
  /** Responses 400 to 699, copies included. */
  readonly failures: readonly number[];
  /** REGISTER requests and the 2xx to them: where a Path may be. */
  readonly registrations: readonly number[];
  /** Requests that open something: no To tag, neither ACK nor CANCEL. */
  readonly initialRequests: readonly number[];
}

const surveys = new WeakMap<Trace, Survey>();
const sliceLength = 100_000;

/** Returns the survey of a trace, made when it is first asked for. */
export function survey(trace: Trace): Survey {
  const steps = surveyInSlices(trace);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** Makes the survey, yielding between slices so that a large trace does not block its caller. */
export function* surveyInSlices(trace: Trace): Generator<void, Survey> {
  const known = surveys.get(trace);
  if (known !== undefined) return known;
  const made = {
    redirects: new Array<number>(),
    failures: new Array<number>(),
    registrations: new Array<number>(),
    initialRequests: new Array<number>(),
  };
  const statuses = trace.column('status');
  const methods = trace.column('method');
  const cseqMethods = trace.column('cseqMethod');
  const toTags = trace.column('toTag');
  const register = trace.keyOf('REGISTER');
  const openNothing = new Set([0, trace.keyOf('ACK'), trace.keyOf('CANCEL')]);
  for (let index = 0; index < trace.count; index += 1) {
    const status = statuses[index] ?? 0;
    const method = methods[index];
    if (method !== 0) {
      if (toTags[index] === 0 && !openNothing.has(method)) made.initialRequests.push(index);
      if (method === register) made.registrations.push(index);
    } else if (200 <= status && status <= 299) {
      if (cseqMethods[index] === register) made.registrations.push(index);
    } else if (300 <= status && status <= 399) made.redirects.push(index);
    else if (400 <= status && status <= 699) made.failures.push(index);
    if ((index + 1) % sliceLength === 0) yield;
  }
  surveys.set(trace, made);
  return made;
}
