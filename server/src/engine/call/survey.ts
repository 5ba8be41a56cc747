import type { NumberColumn, Trace } from '../log/trace.ts';

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
/** How many entries are looked at between two steps, so that the loop over them is a function that is called often, and between two pauses. */
const stepLength = 512;
const sliceLength = 256 * stepLength;

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
  const columns = columnsOf(trace);
  for (let from = 0; from < trace.count; from += stepLength) {
    putEntries(columns, made, from, Math.min(trace.count, from + stepLength));
    if ((from + stepLength) % sliceLength === 0) yield;
  }
  surveys.set(trace, made);
  return made;
}

interface SurveyedColumns {
  readonly status: NumberColumn;
  readonly method: NumberColumn;
  readonly cseqMethod: NumberColumn;
  readonly toTag: NumberColumn;
  readonly register: number | undefined;
  readonly openNothing: ReadonlySet<number | undefined>;
}

function columnsOf(trace: Trace): SurveyedColumns {
  return {
    status: trace.column('status'),
    method: trace.column('method'),
    cseqMethod: trace.column('cseqMethod'),
    toTag: trace.column('toTag'),
    register: trace.keyOf('REGISTER'),
    openNothing: new Set([0, trace.keyOf('ACK'), trace.keyOf('CANCEL')]),
  };
}

type GrowingSurvey = { readonly [List in keyof Survey]: number[] };

function putEntries(columns: SurveyedColumns, made: GrowingSurvey, from: number, to: number): void {
  const { status: statuses, method: methods, cseqMethod, toTag, register, openNothing } = columns;
  for (let index = from; index < to; index += 1) {
    const status = statuses[index] ?? 0;
    const method = methods[index];
    if (method !== 0) {
      if (toTag[index] === 0 && !openNothing.has(method)) made.initialRequests.push(index);
      if (method === register) made.registrations.push(index);
    } else if (200 <= status && status <= 299) {
      if (cseqMethod[index] === register) made.registrations.push(index);
    } else if (300 <= status && status <= 399) made.redirects.push(index);
    else if (400 <= status && status <= 699) made.failures.push(index);
  }
}
