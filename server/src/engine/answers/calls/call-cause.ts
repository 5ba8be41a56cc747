import type { Call } from '../../call/calls/call.ts';
import type { CallFacts } from '../../call/calls/call-facts.ts';
import { transactionOf } from '../../call/call-index.ts';
import { linkColumns } from '../../call/link-columns.ts';
import type { Redirect } from '../../call/redirect.ts';
import { requestLineAt } from '../../call/request-line.ts';
import { timeBetween } from '../../call/time-between.ts';
import type { Trace } from '../../log/trace.ts';
import { headerValues } from '../../sip/header-values.ts';
import { firstHeader } from '../../sip/headers-named.ts';
import { redirectTarget } from './redirect-target.ts';

/** Why a call ended as it did, as the id of a sentence and what it names. */
export interface CallCause {
  readonly id: CauseId;
  readonly args: Readonly<Record<string, string | number>>;
  /** The messages that show it, ascending. */
  readonly evidence: readonly number[];
}

export type CauseId =
  | 'cause.moved.not-followed'
  | 'cause.moved.unseen'
  | 'cause.choices.not-followed'
  | 'cause.choices.unseen'
  | 'cause.proxy.not-followed'
  | 'cause.proxy.unseen'
  | 'cause.alternative.not-followed'
  | 'cause.alternative.unseen'
  | 'cause.alternative.no-target'
  | 'cause.redirected.no-target'
  | 'cause.redirected.then-rejected'
  | 'cause.rejected'
  | 'cause.rejected.reason'
  | 'cause.challenged'
  | 'cause.credentials-refused'
  | 'cause.cancelled'
  | 'cause.cancelled.after'
  | 'cause.unanswered.timed-out'
  | 'cause.unanswered.sent'
  | 'cause.incomplete.going-on'
  | 'cause.incomplete.lost'
  | 'cause.incomplete.began-before'
  | 'cause.answered.lost';

/** Returns why a call ended as it did; undefined where it was answered and nothing is odd about that. */
export function callCause(trace: Trace, call: Call, facts: CallFacts): CallCause | undefined {
  const said = causeOf(trace, facts);
  if (said === undefined) return undefined;
  const { deciding, final, bye, redirects } = facts;
  const followed = redirects.flatMap(({ response, outcome }) =>
    'by' in outcome ? [response, outcome.by] : [response],
  );
  const shown = [call.first, deciding.attempts.at(-1), ...followed, final?.index, cancelOf(trace, facts), bye];
  const evidence = [...new Set(shown.filter((entry) => entry !== undefined))].toSorted((a, b) => a - b);
  return { ...said, evidence };
}

type Said = Omit<CallCause, 'evidence'>;

function causeOf(trace: Trace, facts: CallFacts): Said | undefined {
  const { outcome, reason, final } = facts;
  switch (outcome) {
    case 'answered':
      return reason === 'lost' ? { id: 'cause.answered.lost', args: {} } : undefined;
    case 'redirected':
      return redirected(trace, facts);
    case 'rejected':
      return final === undefined ? undefined : rejected(trace, facts, final.status);
    case 'cancelled':
      return cancelled(trace, facts);
    case 'unanswered':
      return unanswered(trace, facts);
    case 'incomplete':
      return {
        id: `cause.incomplete.${reason === 'lost' || reason === 'began-before' ? reason : 'going-on'}`,
        args: {},
      };
  }
}

/** What a 3xx says about where the called one is. */
const meanings: ReadonlyMap<number, 'choices' | 'proxy' | 'alternative'> = new Map([
  [300, 'choices'],
  [305, 'proxy'],
  [380, 'alternative'],
]);

function redirected(trace: Trace, { redirects, final }: CallFacts): Said {
  const last = redirects.find(({ hops }) => hops.some(({ index }) => index === final?.index)) ?? redirects.at(-1);
  const target = last === undefined ? undefined : redirectTarget(trace, last);
  const status = final?.status ?? last?.status ?? 0;
  const meaning = meanings.get(status) ?? 'moved';
  if (target === undefined) {
    return {
      id: meaning === 'alternative' ? 'cause.alternative.no-target' : 'cause.redirected.no-target',
      args: { status },
    };
  }
  const isKnown = last?.outcome.kind === 'not-followed';
  return { id: `cause.${meaning}.${isKnown ? 'not-followed' : 'unseen'}`, args: { status, target } };
}

function rejected(trace: Trace, { deciding, final, redirects, reason }: CallFacts, status: number): Said {
  const line = final === undefined ? undefined : trace.message(final.index).startLine;
  const phrase = line?.kind === 'response' ? line.reason : '';
  if (reason === 'challenged') return { id: 'cause.challenged', args: { status, phrase } };
  if (status === 401 || status === 407) return { id: 'cause.credentials-refused', args: { status, phrase } };
  const followed = redirects.find((one) => leadsTo(one, deciding.attempts));
  if (followed !== undefined) {
    const target = requestLineAt(trace, deciding.attempts[0] ?? 0)?.uri ?? '';
    return { id: 'cause.redirected.then-rejected', args: { redirect: followed.status, target, status, phrase } };
  }
  const told = final === undefined ? undefined : reasonTold(trace, final.index);
  if (told === undefined) return { id: 'cause.rejected', args: { status, phrase } };
  return { id: 'cause.rejected.reason', args: { status, phrase, reason: told } };
}

function leadsTo({ outcome }: Redirect, attempts: readonly number[]): boolean {
  return 'by' in outcome && attempts.includes(outcome.by);
}

/** Returns the text of a Reason header field, or its cause (RFC 3326 §2). */
function reasonTold(trace: Trace, index: number): string | undefined {
  const header = firstHeader(trace.message(index), 'reason');
  for (const value of header === undefined ? [] : headerValues(header)) {
    const text = value.parameters.find(({ name }) => name === 'text')?.value;
    const cause = value.parameters.find(({ name }) => name === 'cause')?.value;
    const protocol = value.kind === 'token' ? (value.token?.text ?? '') : '';
    if (text !== undefined || cause !== undefined) return `${protocol} ${cause ?? ''} ${text ?? ''}`.trim();
  }
  return undefined;
}

function cancelOf(trace: Trace, { outcome, deciding }: CallFacts): number | undefined {
  const { method, cancel } = linkColumns(trace);
  return outcome === 'cancelled' ? deciding.entries.find((entry) => method[entry] === cancel) : undefined;
}

function cancelled(trace: Trace, facts: CallFacts): Said {
  const cancel = cancelOf(trace, facts);
  const start = facts.deciding.attempts[0];
  const ms = cancel === undefined || start === undefined ? undefined : timeBetween(trace, start, cancel);
  if (ms === undefined || ms < 0) return { id: 'cause.cancelled', args: {} };
  return { id: 'cause.cancelled.after', args: { seconds: Math.round(ms / 100) / 10 } };
}

function unanswered(trace: Trace, { deciding, reason }: CallFacts): Said {
  const request = deciding.attempts.at(-1);
  const sendings = request === undefined ? [] : (transactionOf(trace, request)?.requests ?? []);
  const to = request === undefined ? '' : (trace.head(request).destination ?? '');
  const id = reason === 'timed-out' ? 'cause.unanswered.timed-out' : 'cause.unanswered.sent';
  return { id, args: { times: sendings.length, to: to === '' ? '-' : to } };
}
