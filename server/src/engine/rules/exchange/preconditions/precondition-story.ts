import { mayHold } from '../../may-hold.ts';
import type { SeenCall } from '../../seen-call.ts';
import { describedAt, type Described } from '../exchanges-of.ts';
import { mayHaveBody, seenAt } from '../seen-at.ts';
import { hasPreconditions, tableAfter, type Party, type PreconditionRow } from './status-table.ts';

/** One message of the exchange in which both sides reserve what a call needs before anybody is disturbed. */
export interface PreconditionStep {
  readonly entry: number;
  readonly by: Party;
  /** INVITE, PRACK or UPDATE; of a response that of its CSeq. */
  readonly method: string;
  /** 0 for a request. */
  readonly status: number;
  /** True for a provisional response that has to be acknowledged by PRACK. */
  readonly isReliable: boolean;
  readonly hasDescription: boolean;
  /** True where its description has no preconditions although the other side's had some. */
  readonly isWithout: boolean;
  readonly before: readonly PreconditionRow[];
  readonly after: readonly PreconditionRow[];
}

/** An INVITE with preconditions and what came of it on one fork, up to its final response. */
export interface PreconditionStory {
  readonly invite: number;
  readonly steps: readonly PreconditionStep[];
  /** False where a message of it carries a description that the log does not show. */
  readonly isWhole: boolean;
  /** True where the INVITE demands that its preconditions are understood. */
  readonly isRequired: boolean;
}

const wish = /\na=des:/;
const withDescription = /\n(?:content-type|c)[ \t]*:[ \t]*(?:application\/sdp|multipart\/)/i;

/** Tells at a glance whether an INVITE may have preconditions, or the offer of a provisional response where it has none itself. */
export function mayHavePreconditions({ columns, entries, trace }: SeenCall, invite: number): boolean {
  if (mayHold(trace, invite, wish)) return true;
  if (mayHaveBody(trace, invite)) return false;
  const { cseqMethod, cseqNumber, fromTag, status } = columns;
  return entries.some((entry) => {
    const code = status[entry] ?? 0;
    if (entry <= invite || code <= 100 || 200 <= code || cseqMethod[entry] !== columns.invite) return false;
    if (cseqNumber[entry] !== cseqNumber[invite] || fromTag[entry] !== fromTag[invite]) return false;
    return mayHold(trace, entry, wish);
  });
}

/** Returns what an INVITE that opens a dialog and the messages of the fork with this To tag tell about preconditions. */
export function preconditionStory(seen: SeenCall, invite: number, fork: number): PreconditionStory {
  const said = new Set<string>();
  const texts: Readonly<Record<Party, Set<string>>> = { caller: new Set(), callee: new Set() };
  const steps: PreconditionStep[] = [];
  let rows: readonly PreconditionRow[] = [];
  let isWhole = true;
  for (const entry of seen.entries) {
    const by = entry < invite ? undefined : partyOf(seen, entry, invite, fork);
    if (by === undefined || isSaid(seen, entry, said)) continue;
    const described = describedAt(seen, entry);
    if (described === undefined && mayHold(seen.trace, entry, withDescription)) isWhole = false;
    // A 2xx may bring the answer of the 183 once more; what was reserved since then is not lost by that.
    const isNews = described !== undefined && !hasSaid(texts[by], described);
    const before = rows;
    if (isNews) rows = tableAfter(rows, { entry, by, isAnswer: !seen.isRequest(entry), sdp: described.sdp });
    steps.push(stepOf(seen, entry, { by, described, before, after: rows }));
    if (isFinal(seen, entry)) break;
  }
  return { invite, steps, isWhole, isRequired: requiresPreconditions(seen, invite) };
}

type Parts = Pick<PreconditionStep, 'by' | 'before' | 'after'> & { readonly described: Described | undefined };

function stepOf(seen: SeenCall, entry: number, { by, described, before, after }: Parts): PreconditionStep {
  const one = seenAt(seen, entry);
  const status = one.status ?? 0;
  return {
    entry,
    by,
    method: one.method,
    status,
    isReliable: 100 < status && status < 200 && one.has('rseq'),
    hasDescription: described !== undefined,
    isWithout: described !== undefined && before.length !== 0 && !hasPreconditions(described.sdp),
    before,
    after,
  };
}

/** Returns who sent a message of the exchange; undefined for every other message of the call. */
function partyOf(seen: SeenCall, entry: number, invite: number, fork: number): Party | undefined {
  const { fromTag, toTag, cseqNumber, cseqMethod, method } = seen.columns;
  const isRequest = seen.isRequest(entry);
  const caller = fromTag[invite];
  const isOfInvite = cseqNumber[entry] === cseqNumber[invite] && fromTag[entry] === caller;
  if ((isRequest ? method[entry] : cseqMethod[entry]) === seen.columns.invite) {
    if (!isOfInvite || toTag[entry] !== (isRequest ? 0 : fork) || seen.status(entry) === 100) return undefined;
    return isRequest ? 'caller' : 'callee';
  }
  if (!seen.isAbout(entry, 'PRACK') && !seen.isAbout(entry, 'UPDATE')) return undefined;
  const isOfCaller = fromTag[entry] === caller && toTag[entry] === fork;
  const isOfCallee = fromTag[entry] === fork && toTag[entry] === caller;
  if (fork === 0 || (!isOfCaller && !isOfCallee)) return undefined;
  return isOfCaller === isRequest ? 'caller' : 'callee';
}

/** Copies on other hops and retransmissions say nothing new. */
function isSaid(seen: SeenCall, entry: number, said: Set<string>): boolean {
  const { cseqNumber, cseqMethod, fromTag, method } = seen.columns;
  const status = seen.status(entry);
  const what = status === 0 ? method[entry] : `${status} ${cseqMethod[entry]}`;
  const part = 100 < status && status < 200 ? (seenAt(seen, entry).header('rseq')?.value ?? '') : '';
  const key = `${what} ${cseqNumber[entry]} ${fromTag[entry]} ${part}`;
  if (said.has(key)) return true;
  said.add(key);
  return false;
}

function hasSaid(texts: Set<string>, { seen, sdp }: Described): boolean {
  const text = seen.message.wire.text.slice(sdp.span.start, sdp.span.end).trim();
  if (texts.has(text)) return true;
  texts.add(text);
  return false;
}

function isFinal(seen: SeenCall, entry: number): boolean {
  return 200 <= seen.status(entry) && seen.columns.cseqMethod[entry] === seen.columns.invite;
}

function requiresPreconditions(seen: SeenCall, invite: number): boolean {
  const value = seenAt(seen, invite).header('require')?.value ?? '';
  return value.split(',').some((tag) => tag.trim().toLowerCase() === 'precondition');
}
