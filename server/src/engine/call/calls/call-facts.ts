import type { Trace } from '../../log/trace.ts';
import { transactionOf } from '../call-index.ts';
import { linkColumns } from '../link-columns.ts';
import type { Redirect } from '../redirect.ts';
import { readRedirect } from '../read-redirect.ts';
import { isFirstOfEvent } from '../response-events.ts';
import { timeBetween } from '../time-between.ts';
import type { Call, Leg, LegEnd } from './call.ts';

/** Who hung up first; `unknown` where the trace does not tell. */
export type EndedBy = 'caller' | 'callee' | 'unknown';

/** What a trace tells about a call. Times are milliseconds, absent where the log has none. */
export interface CallFacts extends LegEnd {
  /** The leg that decides: the one that was answered, else the last one that the caller sent. */
  readonly deciding: Leg;
  /** From the first request to the 2xx. */
  readonly setupMs?: number;
  /** From the first request to the first 18x. */
  readonly postDialMs?: number;
  /** From the 2xx to the BYE. */
  readonly talkMs?: number;
  /** Of a call that was answered or cancelled. */
  readonly endedBy?: EndedBy;
  /** The first BYE of the deciding leg. */
  readonly bye?: number;
  readonly redirects: readonly Redirect[];
}

/** Returns what a trace tells about a call. */
export function callFacts(trace: Trace, call: Call): CallFacts {
  const own = callersLegs(trace, call);
  const deciding = decidingLeg(call, own);
  const { outcome, reason, final } = endOf(deciding);
  const answered = outcome === 'answered' ? final?.index : undefined;
  const start = own[0]?.attempts[0];
  const bye = byeOf(trace, deciding);
  return {
    outcome,
    ...(reason === undefined ? {} : { reason }),
    ...(final === undefined ? {} : { final }),
    deciding,
    ...(call.kind === 'call' ? elapsed('setupMs', trace, start, answered) : {}),
    ...(call.kind === 'call' ? elapsed('postDialMs', trace, start, firstRinging(trace, own)) : {}),
    ...(call.kind === 'call' ? elapsed('talkMs', trace, answered, bye) : {}),
    ...endedBy(trace, call, deciding, bye),
    ...(bye === undefined ? {} : { bye }),
    redirects: redirectsOf(trace, call),
  };
}

function endOf({ outcome, reason, final }: Leg): LegEnd {
  return { outcome, ...(reason === undefined ? {} : { reason }), ...(final === undefined ? {} : { final }) };
}

/** Returns the legs that the caller sent: not those of a proxy that followed a 3xx, nor those that a REFER or Replaces began. */
function callersLegs(trace: Trace, { legs, links }: Call): readonly Leg[] {
  const { callId } = linkColumns(trace);
  const later = new Set<number>();
  for (const { kind, from, to } of links) {
    if (kind !== 'redirect' || later.has(callId[from] ?? 0)) later.add(callId[to] ?? 0);
  }
  const own = legs.filter((leg) => leg.followedFor === undefined && !later.has(callId[leg.entries[0] ?? 0] ?? 0));
  return own.length === 0 ? legs : own;
}

function decidingLeg({ kind, legs }: Call, own: readonly Leg[]): Leg {
  const [first] = legs;
  if (first === undefined) throw new Error('a call without a leg');
  if (kind === 'call') return own.find(({ outcome }) => outcome === 'answered') ?? own.at(-1) ?? first;
  // Of a registration that is refreshed the last answer counts.
  return own.findLast(({ final }) => final !== undefined) ?? own.at(-1) ?? first;
}

function elapsed<Name extends string>(
  name: Name,
  trace: Trace,
  from: number | undefined,
  to: number | undefined,
): { readonly [Key in Name]?: number } {
  const ms = from === undefined || to === undefined ? undefined : timeBetween(trace, from, to);
  return ms === undefined || ms < 0 ? {} : ({ [name]: ms } as { readonly [Key in Name]?: number });
}

/** Returns the first 18x where the caller received it; where the trace does not show that hop, on whichever it does. */
function firstRinging(trace: Trace, own: readonly Leg[]): number | undefined {
  const { status: statuses, cseqMethod, invite } = linkColumns(trace);
  const isRinging = (entry: number): boolean => {
    const status = statuses[entry] ?? 0;
    return 180 <= status && status <= 189 && cseqMethod[entry] === invite;
  };
  for (const { attempts, entries } of own) {
    for (const attempt of attempts) {
      const responses = transactionOf(trace, attempt)?.responses ?? [];
      const found = (responses.length === 0 ? entries : responses).find(isRinging);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function byeOf(trace: Trace, { entries }: Leg): number | undefined {
  const bye = trace.keyOf('BYE');
  const { method } = linkColumns(trace);
  return bye === undefined ? undefined : entries.find((entry) => method[entry] === bye);
}

function endedBy(trace: Trace, { kind }: Call, leg: Leg, bye: number | undefined): Pick<CallFacts, 'endedBy'> {
  if (kind !== 'call') return {};
  if (leg.outcome === 'cancelled') return { endedBy: 'caller' };
  if (leg.outcome !== 'answered') return {};
  if (bye === undefined) return { endedBy: 'unknown' };
  return { endedBy: linkColumns(trace).fromTag[bye] === leg.fromTag ? 'caller' : 'callee' };
}

function redirectsOf(trace: Trace, { legs }: Call): readonly Redirect[] {
  const { status: statuses } = linkColumns(trace);
  const found: Redirect[] = [];
  const seen = new Set<number>();
  for (const { entries } of legs) {
    for (const entry of entries) {
      const status = statuses[entry] ?? 0;
      if (status < 300 || 399 < status || seen.has(entry) || !isFirstOfEvent(trace, entry)) continue;
      seen.add(entry);
      const redirect = readRedirect(trace, entry);
      if (redirect !== undefined) found.push(redirect);
    }
  }
  return found.toSorted((a, b) => a.response - b.response);
}
