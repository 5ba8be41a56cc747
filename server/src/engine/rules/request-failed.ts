import { darkReason } from '../call/failure.ts';
import { requestLineAt } from '../call/request-line.ts';
import { requestOf } from '../call/request-of.ts';
import { responseAt } from '../call/response-at.ts';
import type { ResponseEvent } from '../call/response-events.ts';
import { writtenCseqMethod } from '../call/written-method.ts';
import type { Trace } from '../log/trace.ts';
import { statusCode } from '../reference/status-codes.ts';
import { failedPrecondition } from './exchange/preconditions/failed-precondition.ts';
import { copyPlace, requestPlace } from './related-places.ts';
import type { FailureRule, Found, Reference, Related, Remedy, Severity } from './rule.ts';

/** A final response of 400 or more that nothing in the trace explains or repairs. */
export const requestFailed: FailureRule = Object.freeze({
  id: 'request-failed',
  subject: 'failure',
  scope: 'transaction',
  profile: 'recommended',
  defaultSeverity: 'hint',
  basis: 'observation',
  reference: { rfc: 'RFC 3261', section: '8.1.3.2' },
  statusClasses: [4, 5, 6],
  applies: (trace, index) => darkReason(trace, index) === undefined,
  check,
} as const satisfies FailureRule);

function check(trace: Trace, event: ResponseEvent): readonly Found[] {
  const { index, status } = event;
  const { span, reason, contacts } = responseAt(trace, index);
  const request = requestOf(trace, index);
  const line = request === undefined ? undefined : requestLineAt(trace, request);
  const args = { status, reason, method: writtenCseqMethod(trace, index), from: line?.uri ?? '' };
  const found: Found = {
    index,
    span,
    severity: severityOf(status),
    reference: referenceOf(status),
    ...(status === 580 ? preconditionSentence(trace, index, args) : sentenceOf(contacts.length, args)),
    related: () => placesOf(trace, event, request),
    remedies: () => [{ kind: 'explain', index }, ...compare(status), { kind: 'turn-off', rule: 'request-failed' }],
  };
  return [found];
}

interface FailureArguments {
  readonly status: number;
  readonly reason: string;
  readonly method: string;
  readonly from: string;
}

/** Of two codes it is known what to do about them, whoever sends them. */
function sentenceOf(contacts: number, args: FailureArguments): Pick<Found, 'messageId' | 'args'> {
  if (args.from === '') return { messageId: 'request-failed.one', args: { ...args } };
  switch (args.status) {
    case 484:
      return { messageId: 'request-failed.incomplete', args: { ...args } };
    case 485:
      return { messageId: 'request-failed.ambiguous', args: { ...args, count: contacts } };
    default:
      return { messageId: 'request-failed.one', args: { ...args } };
  }
}

/** A 580 says with its session description, or the exchange says, what could not be reserved (RFC 3312 §8). */
function preconditionSentence(trace: Trace, index: number, args: FailureArguments): Pick<Found, 'messageId' | 'args'> {
  const why = failedPrecondition(trace, index);
  return why === undefined
    ? { messageId: 'request-failed.one', args: { ...args } }
    : { messageId: 'request-failed.precondition', args: { ...args, ...why } };
}

function placesOf(trace: Trace, { hops }: ResponseEvent, request: number | undefined): readonly Related[] {
  const own = request === undefined ? [] : [requestPlace(trace, request)];
  return [...own, ...hops.slice(1).map((hop) => copyPlace(trace, hop.index))].slice(0, 3);
}

/** What a called person does every day. */
const everyday: ReadonlySet<number> = new Set([480, 486, 600, 603]);

function severityOf(status: number): Severity {
  if (everyday.has(status)) return 'hint';
  if (status <= 499) return 'information';
  return status <= 599 || status === 606 ? 'warning' : 'hint';
}

function referenceOf(status: number): Reference {
  const known = statusCode(status);
  return known === undefined ? { rfc: 'RFC 3261', section: '8.1.3.2' } : { rfc: known.rfc, section: known.section };
}

/** The codes that a failure is confused with most. */
const confusedWith: ReadonlyMap<number, number> = new Map([
  [401, 407],
  [403, 401],
  [404, 480],
  [407, 401],
  [408, 504],
  [410, 404],
  [480, 486],
  [481, 482],
  [482, 483],
  [483, 482],
  [486, 600],
  [487, 486],
  [488, 606],
  [500, 503],
  [502, 503],
  [503, 500],
  [504, 408],
  [600, 486],
  [603, 486],
  [604, 404],
  [606, 488],
]);

function compare(status: number): readonly Remedy[] {
  const other = confusedWith.get(status);
  return other === undefined ? [] : [{ kind: 'compare', a: status, b: other }];
}
