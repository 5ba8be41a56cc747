import type { Transaction } from '../../call/call-index.ts';
import { knownHeads } from '../../call/known-heads.ts';
import { isSameText } from '../../call/same-text.ts';
import { transportOf } from '../../call/transport-of.ts';
import { nothingFound } from '../nothing-found.ts';
import type { CallRule, Found } from '../rule.ts';
import type { RuleSettings } from '../rule-settings.ts';
import type { SeenCall } from '../seen-call.ts';

/** A message that is sent again more often, or sooner, than the timers of a transaction allow. */
export const retransmissionStorm: CallRule = Object.freeze({
  id: 'retransmission-storm',
  subject: 'call',
  scope: 'transaction',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '17.1.1.2' },
  check,
} as const satisfies CallRule);

/** When a message is sent again, in milliseconds from its first sending, with T1 of 500 ms and T2 of 4 s, up to 64*T1. */
const doubling: readonly number[] = [500, 1500, 3500, 7500, 15_500, 31_500];
const capped: readonly number[] = [500, 1500, 3500, 7500, 11_500, 15_500, 19_500, 23_500, 27_500, 31_500];

/** What comes sooner than T1, less what a coarse clock hides, is no sending of its own: a tool may see each packet twice. */
const leastMs = 400;

/** A clock of whole seconds may be wrong by so much. */
const clockMs = 1000;

/** One sending too soon, or too many, may come of a T1 that is shorter in a closed network; two do not. */
const tooMany = 2;

/** Fewer sendings are in order whenever they come. */
const fewest = 5;

function check(seen: SeenCall, { profile }: RuleSettings): readonly Found[] {
  const isStrict = profile === 'strict' || profile === 'interop';
  let found: Map<string, Found> | undefined;
  const { fromTag, cseqNumber, cseqMethod } = seen.columns;
  for (const transaction of seen.transactions) {
    const { requests, responses } = transaction;
    if (requests.length < fewest && responses.length < fewest) continue;
    const [first = 0] = requests.length === 0 ? responses : requests;
    const key = `${fromTag[first]} ${cseqNumber[first]} ${cseqMethod[first]}`;
    // What passes proxies without state is sent as often on each hop.
    const one = found?.has(key) === true ? undefined : ofTransaction(seen, transaction, isStrict);
    if (one !== undefined) (found ??= new Map<string, Found>()).set(key, one);
  }
  return found === undefined ? nothingFound : [...found.values()];
}

function ofTransaction(seen: SeenCall, { requests, responses }: Transaction, isStrict: boolean): Found | undefined {
  const [request] = requests;
  for (const entries of apart(seen, requests)) {
    const isInvite = seen.isAbout(entries[0] ?? 0, 'INVITE');
    const one = storm(seen, entries, capped, 0);
    if (one !== undefined) return ofRequest(seen, one, isInvite);
    // Kamailio and sipp stop doubling at T2 for an INVITE, too: a storm that is none.
    const flat = isInvite && isStrict ? storm(seen, entries, doubling, 0) : undefined;
    if (flat !== undefined) return ofFlatInvite(seen, flat);
  }
  const isToInvite = request !== undefined && seen.isAbout(request, 'INVITE');
  // A server answers each copy of a request with what it has answered before.
  const asked = Math.max(0, requests.length - 1);
  for (const entries of apart(
    seen,
    responses.filter((response) => 200 <= seen.status(response)),
  )) {
    const one = request === undefined ? undefined : storm(seen, entries, capped, asked);
    if (one !== undefined) return ofResponse(seen, one, isToInvite);
  }
  return undefined;
}

/** Returns the entries in lists of those that may be one message: the same way, status and To tag. */
function apart(seen: SeenCall, entries: readonly number[]): readonly (readonly number[])[] {
  if (entries.length < fewest) return [];
  const heads = knownHeads(seen.trace);
  const lists = new Map<string, number[]>();
  for (const entry of entries) {
    const key = `${heads.way(seen.trace, entry)} ${seen.status(entry)} ${seen.columns.toTag[entry]}`;
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [entry]);
    else list.push(entry);
  }
  return [...lists.values()].filter((list) => fewest <= list.length);
}

/** What was sent too often or too soon. */
interface Storm {
  readonly first: number;
  readonly last: number;
  readonly times: number;
  /** From the first to the last. */
  readonly elapsedMs: number;
  /** How often the timers allow it to be sent in that time. */
  readonly allowed: number;
}

function storm(
  seen: SeenCall,
  entries: readonly number[],
  schedule: readonly number[],
  asked: number,
): Storm | undefined {
  for (const series of seriesOf(seen, entries)) {
    const one = fewest <= series.length ? stormIn(seen, series, schedule, asked) : undefined;
    if (one !== undefined) return one;
  }
  return undefined;
}

/** The longest that a timer waits is half of 64*T1, and some more. */
const longestWaitMs = 20_000;

/** A monitor that asks with the same request again and again does not repeat what nobody has answered: it begins anew each time. */
function seriesOf(seen: SeenCall, entries: readonly number[]): readonly (readonly number[])[] {
  const series: number[][] = [];
  for (const entry of entries) {
    const own = series.at(-1);
    const before = own?.at(-1);
    if (own === undefined || before === undefined || longestWaitMs < (seen.timeBetween(before, entry) ?? 0)) {
      series.push([entry]);
    } else own.push(entry);
  }
  return series;
}

function stormIn(
  seen: SeenCall,
  entries: readonly number[],
  schedule: readonly number[],
  asked: number,
): Storm | undefined {
  const [first] = entries;
  if (first === undefined || !isRepeatedByTimers(seen, first)) return undefined;
  let last = first;
  let lastMs = 0;
  let again = 0;
  let isStorm = false;
  for (const entry of entries) {
    const elapsedMs = seen.timeBetween(first, entry);
    if (elapsedMs === undefined || elapsedMs - lastMs < leastMs || !isSame(seen, first, entry)) continue;
    again += 1;
    last = entry;
    lastMs = elapsedMs;
    if (allowedBy(schedule, elapsedMs + clockMs) + asked + tooMany <= again) isStorm = true;
  }
  if (!isStorm) return undefined;
  return { first, last, times: again + 1, elapsedMs: lastMs, allowed: allowedBy(schedule, lastMs) + asked + 1 };
}

function allowedBy(schedule: readonly number[], ms: number): number {
  const later = schedule.findIndex((at) => ms < at);
  return later === -1 ? schedule.length : later;
}

/** Over a stream no timer repeats anything but the 2xx to an INVITE (RFC 3261 §13.3.1.4). */
function isRepeatedByTimers(seen: SeenCall, entry: number): boolean {
  const status = seen.status(entry);
  if (200 <= status && status <= 299 && seen.isAbout(entry, 'INVITE')) return true;
  return transportOf(seen.trace, entry) === 'UDP';
}

function isSame(seen: SeenCall, first: number, entry: number): boolean {
  if (isSameText(seen.trace, first, entry)) return true;
  return seen.message(first).wire.text === seen.message(entry).wire.text;
}

function ofRequest(seen: SeenCall, one: Storm, isInvite: boolean): Found {
  const { method = '' } = seen.trace.facts(one.first);
  const timed = isInvite ? { ...one, allowed: allowedBy(doubling, one.elapsedMs) + 1 } : one;
  return {
    ...common(seen, one),
    reference: { rfc: 'RFC 3261', section: isInvite ? '17.1.1.2' : '17.1.2.2' },
    messageId: 'retransmission-storm.request',
    args: { method, timer: isInvite ? 'A' : 'E', ...figures(timed) },
  };
}

/** An INVITE is sent again after twice the time, to the end; nothing caps it (RFC 3261 §17.1.1.2). */
function ofFlatInvite(seen: SeenCall, one: Storm): Found {
  return {
    ...common(seen, one),
    severity: 'information',
    basis: 'interop',
    messageId: 'retransmission-storm.flat',
    args: { ...figures(one) },
  };
}

function ofResponse(seen: SeenCall, one: Storm, isToInvite: boolean): Found {
  const status = seen.status(one.first);
  const section = !isToInvite ? '17.2.2' : status <= 299 ? '13.3.1.4' : '17.2.1';
  return {
    ...common(seen, one),
    reference: { rfc: 'RFC 3261', section },
    messageId: 'retransmission-storm.response',
    args: { status, ...figures(one) },
  };
}

function figures({ times, elapsedMs, allowed }: Storm): {
  readonly times: number;
  readonly seconds: number;
  readonly allowed: number;
} {
  return { times, seconds: Math.round(elapsedMs / 100) / 10, allowed };
}

function common(seen: SeenCall, { first, last }: Storm): Pick<Found, 'index' | 'related' | 'remedies' | 'span'> {
  return {
    index: first,
    span: seen.headline(first),
    related: () => [{ index: last, span: seen.headline(last), labelId: 'last-sending', args: {} }],
    remedies: () => [],
  };
}
