import type { Trace } from '../log/trace.ts';
import { contacts } from '../sip/headers/contacts.ts';
import { areUrisEqual } from '../sip/uri-equality.ts';
import { parseUri } from '../sip/uri.ts';
import { isEmergencyUrn } from './alternative-service.ts';
import { firstAfter } from './first-after.ts';
import { senderOf } from './parties.ts';
import { requestTarget } from './request-target.ts';
import { requestsToUser, writtenTarget } from './requests-to-user.ts';
import { survey } from './survey.ts';
import { timeBetween } from './time-between.ts';

/** A request that takes up what a 380 offered. */
export interface EmergencyAttempt {
  readonly index: number;
  readonly certainty: 'certain' | 'probable';
  /** The URI that it went to; for a REGISTER the registrar. */
  readonly target: string;
}

const attemptMs = 60_000;

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
  const known = emergencyRequests(trace);
  const later = known.slice(firstAfter(known, response));
  const sender = senderOf(trace, request);
  for (const index of [...later, ...toBodyTargets(trace, response, sender, bodyTargets)]) {
    const elapsedMs = timeBetween(trace, response, index);
    if (elapsedMs !== undefined && attemptMs < elapsedMs) continue;
    if (senderOf(trace, index) !== sender) continue;
    const certainty = elapsedMs === undefined || sender === undefined ? 'probable' : 'certain';
    return { index, certainty, target: writtenTarget(trace, index) };
  }
  return undefined;
}

const requests = new WeakMap<Trace, readonly number[]>();

function emergencyRequests(trace: Trace): readonly number[] {
  const known = requests.get(trace) ?? survey(trace).initialRequests.filter((index) => isEmergency(trace, index));
  requests.set(trace, known);
  return known;
}

function isEmergency(trace: Trace, index: number): boolean {
  const { method } = trace.facts(index);
  if (method === 'INVITE') return isEmergencyUrn(writtenTarget(trace, index));
  if (method !== 'REGISTER') return false;
  return contacts(trace.message(index)).some(({ uri }) => uri?.parameters.some(({ name }) => name === 'sos'));
}

function toBodyTargets(
  trace: Trace,
  response: number,
  sender: string | undefined,
  bodyTargets: readonly string[],
): readonly number[] {
  if (sender === undefined) return [];
  return bodyTargets.flatMap((text) => {
    const uri = parseUri(text);
    if (uri?.user === undefined) return [];
    const sent = requestsToUser(trace, 'INVITE', sender, uri.user);
    return sent.slice(firstAfter(sent, response)).filter((index) => {
      const target = requestTarget(trace, index);
      return target !== undefined && areUrisEqual(target, uri);
    });
  });
}
