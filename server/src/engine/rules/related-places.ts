import { linkColumns } from '../call/link-columns.ts';
import type { Redirect } from '../call/redirect.ts';
import { responseAt } from '../call/response-at.ts';
import { requestLineAt } from '../call/request-line.ts';
import { writtenMethod } from '../call/written-method.ts';
import type { Trace } from '../log/trace.ts';
import type { Related } from './rule.ts';

/** How many related places a finding names. */
const most = 3;

/** The redirection that was asked for last: each rule that speaks about it names the same places. */
const latest = new WeakMap<Trace, { readonly redirect: Redirect; readonly places: readonly Related[] }>();

/** Returns the places that help with any finding about a 3xx: its request, where its chain loops, what followed, its copies. */
export function relatedPlaces(trace: Trace, redirect: Redirect): readonly Related[] {
  const known = latest.get(trace);
  if (known?.redirect === redirect) return known.places;
  const places = placesOf(trace, redirect);
  latest.set(trace, { redirect, places });
  return places;
}

function placesOf(trace: Trace, redirect: Redirect): readonly Related[] {
  const request = redirect.request === undefined ? [] : [requestPlace(trace, redirect.request)];
  const copies = redirect.copies.slice(0, most).map((copy) => copyPlace(trace, copy));
  return [...request, ...loopPlace(trace, redirect), ...outcomePlaces(trace, redirect), ...copies].slice(0, most);
}

/** Returns the place of a request. */
export function requestPlace(trace: Trace, index: number): Related {
  return place(trace, index, 'request', { method: writtenMethod(trace, index) });
}

/** Returns the place of a copy of a response on another hop. */
export function copyPlace(trace: Trace, index: number): Related {
  return place(trace, index, 'copy', { status: linkColumns(trace).status[index] ?? 0 });
}

/** Returns the place of an entry's start line, with a label. */
export function place(trace: Trace, index: number, labelId: Related['labelId'], args: Related['args']): Related {
  const span = requestLineAt(trace, index)?.span ?? responseAt(trace, index).span;
  return { index, span, labelId, args };
}

function loopPlace(trace: Trace, { chain: { loopAhead } }: Redirect): readonly Related[] {
  return loopAhead === undefined ? [] : [place(trace, loopAhead.response, 'loop-closes', { uri: loopAhead.uri })];
}

function outcomePlaces(trace: Trace, { outcome }: Redirect): readonly Related[] {
  if (outcome.kind === 'not-needed') {
    const facts = trace.facts(outcome.by);
    return [place(trace, outcome.by, 'not-needed', { what: facts.method ?? String(facts.status ?? '') })];
  }
  if (outcome.kind !== 'followed' && outcome.kind !== 'partly-followed') return [];
  const to = requestLineAt(trace, outcome.by)?.uri ?? '';
  const request = place(trace, outcome.by, 'follow-up', { method: writtenMethod(trace, outcome.by), to });
  if (outcome.finalIndex === undefined) return [request];
  const reason = responseAt(trace, outcome.finalIndex).reason;
  return [request, place(trace, outcome.finalIndex, 'follow-up-answer', { status: outcome.finalStatus ?? 0, reason })];
}
