import type { Trace } from '../log/trace.ts';
import { contacts } from '../sip/headers/contacts.ts';
import { areUrisEqual } from '../sip/uri-equality.ts';
import { parseUri, type Uri } from '../sip/uri.ts';
import { stretchOf } from '../text/text-source.ts';
import { isEmergencyUrn } from './alternative-service.ts';
import { callGroups } from './call-groups.ts';
import { EntryNumbers } from './entry-numbers.ts';
import { firstAfter } from './first-after.ts';
import { knownHeads } from './known-heads.ts';
import { linkColumns } from './link-columns.ts';
import { requestTarget } from './request-target.ts';
import { ask } from './recording.ts';
import { callsToUser, isSought, nextToUser, requestsToUser, type SoughtRequests } from './requests-to-user.ts';
import { survey } from './survey.ts';
import { isToPlainSipUri } from './target-user.ts';
import { timeBetween } from './time-between.ts';
import { writtenTarget, writtenTargetKey } from './written-target.ts';

/** A request that takes up what a 380 offered. */
export interface EmergencyAttempt {
  readonly index: number;
  readonly certainty: 'certain' | 'probable';
  /** The URI that it went to; for a REGISTER the registrar. */
  readonly target: string;
}

const attemptMs = 60_000;
/** A bound on how many later requests are looked at, so that a storm of refused calls costs linear time. */
const nearest = 300;
/** How many requests to a user are looked at before those of one sender are listed. */
const fewNext = 16;

/**
 * Returns the first emergency registration, emergency call, or request to a target of the body that the receiver of a
 * 380 sends within 60 s; undefined when the trace shows none. Without times or addresses the order has to do: probable.
 */
export function emergencyAttempt(
  trace: Trace,
  response: number,
  request: number,
  bodyTargets: readonly string[],
): EmergencyAttempt | undefined {
  const sender = knownHeads(trace).sender(trace, request);
  const about = {
    response: trace.identity(response),
    sender,
    wanted: sender === 0 ? [] : bodyTargets.flatMap((text) => wantedTarget(sender, text)),
  };
  const index = ask(trace, about, answerIn);
  if (index === undefined) return undefined;
  const isTold = sender !== 0 && timeBetween(trace, response, index) !== undefined;
  const isSure = isTold || isSameCall(trace, request, index);
  return { index, certainty: isSure ? 'certain' : 'probable', target: writtenTarget(trace, index) };
}

/** Call-ID and From tag link the two as they do for every other redirection. */
function isSameCall(trace: Trace, request: number, later: number): boolean {
  const { callId, fromTag } = linkColumns(trace);
  return callId[request] === callId[later] && fromTag[request] === fromTag[later];
}

interface About {
  /** The identity of the 380. */
  readonly response: number;
  /** The key of who may try. */
  readonly sender: number;
  readonly wanted: readonly WantedTarget[];
}

function answerIn(trace: Trace, { response: identity, sender, wanted }: About): number | undefined {
  const response = callGroups(trace).indexOf(identity);
  if (response === undefined) return undefined;
  const isAttempt = (index: number): boolean => {
    const elapsedMs = timeBetween(trace, response, index);
    return elapsedMs === undefined || elapsedMs <= attemptMs;
  };
  const emergency = findAfter(emergencyRequests(trace).get(sender) ?? [], response, isAttempt);
  if (emergency !== undefined) return emergency;
  for (const one of wanted) {
    const found = wantedAfter(trace, response, one, isAttempt);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Returns the first request to a target of the body that is an attempt. */
function wantedAfter(
  trace: Trace,
  response: number,
  { sought, uri }: WantedTarget,
  isAttempt: (index: number) => boolean,
): number | undefined {
  /** Of each target as it is written: in a load test they are few. */
  const equal = new Map<number, boolean>();
  const isWanted = (index: number): boolean => {
    const target = writtenTargetKey(trace, index);
    const isEqual = equal.get(target) ?? isSentTo(trace, index, uri);
    equal.set(target, isEqual);
    return isEqual;
  };
  // Of a few who sent them is asked last, because it is read from the log's lines.
  const next = nextToUser(trace, sought, response, fewNext);
  const soon = next.find((index) => isWanted(index) && isSought(trace, index, sought) && isAttempt(index));
  if (soon !== undefined || next.length < fewNext) return soon;
  return findAfter(requestsToUser(trace, sought).indexes, response, (index) => isWanted(index) && isAttempt(index));
}

function findAfter(ascending: readonly number[], limit: number, test: (index: number) => boolean): number | undefined {
  const start = firstAfter(ascending, limit);
  for (let place = start; place < Math.min(ascending.length, start + nearest); place += 1) {
    const index = ascending[place];
    if (index !== undefined && test(index)) return index;
  }
  return undefined;
}

function isSentTo(trace: Trace, index: number, uri: Uri): boolean {
  const target = requestTarget(trace, index);
  return target !== undefined && areUrisEqual(target, uri);
}

/** A target of the body, and the calls to its user. */
interface WantedTarget {
  readonly uri: Uri;
  readonly sought: SoughtRequests;
}

function wantedTarget(sender: number, text: string): readonly WantedTarget[] {
  const uri = parseUri(text);
  if (uri?.user === undefined) return [];
  return [{ uri, sought: { ...callsToUser('INVITE', uri.user), sender } }];
}

/** By identity, for all versions of a text: 1 for an ordinary request, 2 for one that asks for emergency help. */
const lineages = new WeakMap<object, EntryNumbers>();
const requests = new WeakMap<Trace, ReadonlyMap<number, readonly number[]>>();

/** Returns the requests that ask for emergency help by the key of their sender, each list ascending. */
function emergencyRequests(trace: Trace): ReadonlyMap<number, readonly number[]> {
  const known = requests.get(trace) ?? listEmergencyRequests(trace);
  requests.set(trace, known);
  return known;
}

/** How many requests are looked at between two steps, so that the loop over them is a function that is called often. */
const stepLength = 256;

function listEmergencyRequests(trace: Trace): ReadonlyMap<number, readonly number[]> {
  const lists = new Map<number, number[]>();
  const found: number[] = [];
  const { initialRequests } = survey(trace);
  const register = trace.keyOf('REGISTER') ?? -1;
  for (let from = 0; from < initialRequests.length; from += stepLength) {
    findEmergencies(trace, register, initialRequests, from, found);
  }
  for (const index of found) {
    const sender = knownHeads(trace).sender(trace, index);
    const list = lists.get(sender);
    if (list === undefined) lists.set(sender, [index]);
    else list.push(index);
  }
  return lists;
}

/** Nothing but calls and registrations can ask for emergency help. */
function findEmergencies(
  trace: Trace,
  register: number,
  initialRequests: readonly number[],
  from: number,
  found: number[],
): void {
  const kinds = lineages.get(trace.lineage) ?? new EntryNumbers(trace.count);
  lineages.set(trace.lineage, kinds);
  const { method: methods, invite } = linkColumns(trace);
  const to = Math.min(initialRequests.length, from + stepLength);
  for (let place = from; place < to; place += 1) {
    const index = initialRequests[place] ?? 0;
    const method = methods[index];
    if (method !== invite && method !== register) continue;
    const identity = trace.identity(index);
    if (kinds.get(identity) === 0) {
      const isFound = method === invite ? isEmergencyCall(trace, index) : isEmergencyRegistration(trace, index);
      kinds.set(identity, isFound ? 2 : 1);
    }
    if (kinds.get(identity) === 2) found.push(index);
  }
}

function isEmergencyCall(trace: Trace, index: number): boolean {
  return !isToPlainSipUri(trace, index) && isEmergencyUrn(writtenTarget(trace, index));
}

function isEmergencyRegistration(trace: Trace, index: number): boolean {
  if (!mayNameEmergency(trace, index)) return false;
  return contacts(trace.message(index)).some(({ uri }) => uri?.parameters.some(({ name }) => name === 'sos'));
}

/** A text without the letters need not be parsed. */
function mayNameEmergency(trace: Trace, index: number): boolean {
  const { start, end } = trace.messageSpan(index);
  return !trace.isVerbatim(index) || /sos/i.test(stretchOf(trace.text, start, end));
}
