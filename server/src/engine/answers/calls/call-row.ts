import type { Call, CallKind, CallOutcome, Leg, OutcomeReason } from '../../call/calls/call.ts';
import { callFacts, type CallFacts, type EndedBy } from '../../call/calls/call-facts.ts';
import { linkColumns } from '../../call/link-columns.ts';
import type { Redirect } from '../../call/redirect.ts';
import { requestLineAt } from '../../call/request-line.ts';
import { noNumber } from '../../log/entry-columns.ts';
import type { Trace } from '../../log/trace.ts';
import { lineOfEntry } from '../line-index-of.ts';
import { utf8Text } from '../utf8-text.ts';
import { callCause, type CallCause } from './call-cause.ts';
import { partiesAt } from './parties-at.ts';
import { redirectTarget } from './redirect-target.ts';

/** One leg of a call, as `sip-lens calls --format ndjson` prints it. What is unknown is absent. */
export interface LegRow {
  readonly callId: string;
  readonly cseq?: number;
  readonly requestUri?: string;
  /** 1-based, that of the request; of the first message where the trace shows no request. */
  readonly line: number;
  readonly finalStatus?: number;
}

/** One redirection of a call. Lines are 1-based. */
export interface RedirectRow {
  readonly line: number;
  readonly status: number;
  /** The URI that was tried, else that of the Contact that comes first by q and can be called. */
  readonly contact?: string;
  readonly followed: boolean;
  readonly followLine?: number;
}

/** A call, a registration or another exchange, all but the sentence about its cause. What is unknown is absent. */
export interface CallData {
  readonly file: string;
  /** 1-based, in the order of the first messages, whatever their kind. */
  readonly number: number;
  readonly kind: CallKind;
  readonly outcome: CallOutcome;
  readonly reason?: OutcomeReason;
  readonly finalStatus?: number;
  readonly callIds: readonly string[];
  readonly legs: readonly LegRow[];
  /** The URIs of From and To. */
  readonly from?: string;
  readonly to?: string;
  /** 1-based, of the first message. */
  readonly line: number;
  readonly startTime?: string;
  /** From the first request to the 2xx, from there to the first 18x, and from the 2xx to the BYE, in ms. */
  readonly setupMs?: number;
  readonly postDialMs?: number;
  readonly talkMs?: number;
  readonly endedBy?: EndedBy;
  readonly redirects: readonly RedirectRow[];
  readonly cause: CallCause | undefined;
  /** The lines of the messages that show the cause, 1-based. */
  readonly evidence: readonly number[];
}

/** Returns what is told of a call in the trace of a file. */
export function callData(trace: Trace, call: Call, file: string): CallData {
  const facts = callFacts(trace, call);
  const { outcome, reason, final, redirects } = facts;
  const cause = callCause(trace, call, facts);
  const startTime = trace.head(call.first).time?.iso;
  return {
    file,
    number: call.number,
    kind: call.kind,
    outcome,
    ...(reason === undefined ? {} : { reason }),
    ...(final === undefined ? {} : { finalStatus: final.status }),
    callIds: callIdsOf(trace, call),
    legs: call.legs.map((leg) => legRow(trace, leg)),
    ...parties(trace, call),
    line: lineOfEntry(trace, call.first),
    ...(startTime === undefined ? {} : { startTime }),
    ...times(facts),
    redirects: redirects.map((one) => redirectRow(trace, one)),
    cause,
    evidence: (cause?.evidence ?? []).map((entry) => lineOfEntry(trace, entry)),
  };
}

function times({ setupMs, postDialMs, talkMs, endedBy }: CallFacts): Partial<CallData> {
  return {
    ...(setupMs === undefined ? {} : { setupMs: rounded(setupMs) }),
    ...(postDialMs === undefined ? {} : { postDialMs: rounded(postDialMs) }),
    ...(talkMs === undefined ? {} : { talkMs: rounded(talkMs) }),
    ...(endedBy === undefined ? {} : { endedBy }),
  };
}

/** Logs tell microseconds at most; what is behind them comes from reckoning in binary. */
function rounded(ms: number): number {
  return Math.round(ms * 1000) / 1000;
}

function callIdsOf(trace: Trace, { legs }: Call): readonly string[] {
  const { callId } = linkColumns(trace);
  const firsts = new Map<number, number>();
  for (const { entries } of legs) {
    const entry = entries[0] ?? 0;
    const key = callId[entry] ?? 0;
    if (!firsts.has(key)) firsts.set(key, entry);
  }
  return [...firsts.values()].map((entry) => utf8Text(trace.facts(entry).callId, trace.text.unit));
}

function legRow(trace: Trace, { attempts, entries, final }: Leg): LegRow {
  const request = attempts[0];
  const place = request ?? entries[0] ?? 0;
  const cseq = linkColumns(trace).cseqNumber[place] ?? noNumber;
  const uri = request === undefined ? undefined : requestLineAt(trace, request)?.uri;
  return {
    callId: utf8Text(trace.facts(place).callId, trace.text.unit),
    ...(cseq === noNumber ? {} : { cseq }),
    ...(uri === undefined ? {} : { requestUri: utf8Text(uri, trace.text.unit) }),
    line: lineOfEntry(trace, place),
    ...(final === undefined ? {} : { finalStatus: final.status }),
  };
}

function parties(trace: Trace, { legs, first }: Call): Partial<CallData> {
  const { from, to } = partiesAt(trace, legs[0]?.attempts[0] ?? first);
  return {
    ...(from === undefined ? {} : { from: utf8Text(from, trace.text.unit) }),
    ...(to === undefined ? {} : { to: utf8Text(to, trace.text.unit) }),
  };
}

function redirectRow(trace: Trace, redirect: Redirect): RedirectRow {
  const { response, status, outcome } = redirect;
  const contact = redirectTarget(trace, redirect);
  const by = outcome.kind === 'followed' || outcome.kind === 'partly-followed' ? outcome.by : undefined;
  return {
    line: lineOfEntry(trace, response),
    status,
    ...(contact === undefined ? {} : { contact: utf8Text(contact, trace.text.unit) }),
    followed: by !== undefined,
    ...(by === undefined ? {} : { followLine: lineOfEntry(trace, by) }),
  };
}
