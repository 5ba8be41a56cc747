import { carriesCredentials } from '../../call/carries-credentials.ts';
import { transactionOf } from '../../call/call-index.ts';
import { requestOf } from '../../call/request-of.ts';
import { isFirstOfEvent } from '../../call/response-events.ts';
import { nothingFound } from '../nothing-found.ts';
import type { CallRule, Found, Related } from '../rule.ts';
import type { SeenCall } from '../seen-call.ts';
import { noncesOfChallenge, noncesOfCredentials, type Nonce } from './nonces.ts';

/** A nonce that is used although it has run out, or that is given up although it has not. */
export const staleNonce: CallRule = Object.freeze({
  id: 'stale-nonce',
  subject: 'call',
  scope: 'transaction',
  profile: 'recommended',
  defaultSeverity: 'information',
  basis: 'observation',
  reference: { rfc: 'RFC 7616', section: '3.3' },
  check,
} as const satisfies CallRule);

function check(seen: SeenCall): readonly Found[] {
  if (!seen.entries.some((entry) => isRefusedChallenge(seen, entry))) return nothingFound;
  const clients = new Map<number, Client>();
  const found: Found[] = [];
  for (const entry of seen.entries) {
    const tag = seen.columns.fromTag[entry] ?? 0;
    const client = clients.get(tag) ?? new Client(seen);
    clients.set(tag, client);
    const one = client.read(entry);
    if (one !== undefined) found.push(one);
  }
  return found;
}

function isChallenge(status: number): boolean {
  return status === 401 || status === 407;
}

/** Most challenges are answers to requests without credentials: they are told from that by a look at the text. */
function isRefusedChallenge(seen: SeenCall, entry: number): boolean {
  if (!isChallenge(seen.status(entry))) return false;
  const request = requestOf(seen.trace, entry);
  return request !== undefined && carriesCredentials(seen.trace, request);
}

/** A challenge to a request that carried credentials for it. */
interface Refusal {
  readonly challenge: number;
  readonly request: number;
  readonly used: Nonce;
  readonly given: Nonce;
}

/** So soon no nonce runs out that servers hand out for use. */
const freshMs = 10_000;
/** A longer way than this no challenge has. */
const wayMs = 500;

/** Between these a client waits for the answer (RFC 3261 §10.2, §14.1), so that none of them was on its way before the challenge came. */
const oneAtATime: ReadonlySet<string> = new Set(['BYE', 'INVITE', 'PUBLISH', 'REGISTER', 'SUBSCRIBE']);

/** What one client sends in a call, and what comes of its nonces. */
class Client {
  readonly #seen: SeenCall;
  /** By the nonce: the challenge that gave it. */
  readonly #given = new Map<string, number>();
  readonly #admitted = new Set<string>();
  /** What the next request is compared with. */
  #refusal: Refusal | undefined;
  /** The request that repeats what was refused without a word about the nonce. */
  #retry: { readonly request: number; readonly refusal: Refusal } | undefined;
  /** What a client or a server does once it does each time. */
  readonly #told = new Set<string>();

  constructor(seen: SeenCall) {
    this.#seen = seen;
  }

  /** Reads the next entry of the client, or of who answers it. */
  read(entry: number): Found | undefined {
    const status = this.#seen.status(entry);
    const one = status === 0 ? this.#sent(entry) : this.#answered(entry, status);
    if (one === undefined || this.#told.has(one.messageId)) return undefined;
    this.#told.add(one.messageId);
    return one;
  }

  #sent(entry: number): Found | undefined {
    const refusal = this.#refusal;
    const { method, cseqNumber } = this.#seen.columns;
    if (refusal === undefined || method[entry] !== method[refusal.request]) return undefined;
    if ((cseqNumber[entry] ?? 0) <= (cseqNumber[refusal.request] ?? 0)) return undefined;
    this.#refusal = undefined;
    const { challenge, used, given } = refusal;
    const own = noncesOfCredentials(this.#seen, entry, this.#seen.status(challenge));
    const again = own.find(({ realm }) => realm === used.realm);
    const isSaid = given.isStale || !this.#admitted.has(used.nonce);
    if (!isSaid && again?.nonce === given.nonce) this.#retry = { request: entry, refusal };
    const isOld = again !== undefined && again.nonce === used.nonce;
    return isOld && this.#isKnown(challenge, entry) ? oldAgain(this.#seen, refusal, entry, again) : undefined;
  }

  /** Tells whether a client knew a challenge when it sent a request. */
  #isKnown(challenge: number, entry: number): boolean {
    return oneAtATime.has(methodOf(this.#seen, entry)) || wayMs <= (this.#seen.timeBetween(challenge, entry) ?? wayMs);
  }

  #answered(entry: number, status: number): Found | undefined {
    if (200 <= status && status <= 299) return this.#accepted(entry);
    if (!isChallenge(status) || !isFirstOfEvent(this.#seen.trace, entry)) return undefined;
    const refusal = this.#refusalAt(entry, status);
    const one = refusal?.given.isStale === true ? this.#atOnce(refusal) : undefined;
    for (const { nonce } of noncesOfChallenge(this.#seen, entry))
      if (!this.#given.has(nonce)) this.#given.set(nonce, entry);
    if (refusal !== undefined) this.#refusal = refusal;
    return one;
  }

  #accepted(response: number): Found | undefined {
    const request = requestOf(this.#seen.trace, response);
    if (request === undefined || !carriesCredentials(this.#seen.trace, request)) return undefined;
    for (const status of [401, 407]) {
      for (const { nonce } of noncesOfCredentials(this.#seen, request, status)) this.#admitted.add(nonce);
    }
    const retry = this.#retry;
    if (retry?.request !== request) return undefined;
    this.#retry = undefined;
    return notSaid(this.#seen, retry.refusal);
  }

  #refusalAt(challenge: number, status: number): Refusal | undefined {
    const request = requestOf(this.#seen.trace, challenge);
    if (request === undefined || !carriesCredentials(this.#seen.trace, request)) return undefined;
    // The client had its answer when a second one came, to a copy of the request.
    const responses = transactionOf(this.#seen.trace, challenge)?.responses ?? [];
    if (responses.find((response) => 200 <= this.#seen.status(response)) !== challenge) return undefined;
    const credentials = noncesOfCredentials(this.#seen, request, status);
    for (const given of noncesOfChallenge(this.#seen, challenge)) {
      const used = credentials.find(({ realm }) => realm === given.realm);
      if (used !== undefined && used.nonce !== given.nonce) return { challenge, request, used, given };
    }
    return undefined;
  }

  /** A nonce that was given out a moment before, and with which nobody got in. */
  #atOnce({ challenge, request, used }: Refusal): Found | undefined {
    const given = this.#given.get(used.nonce);
    if (given === undefined || this.#admitted.has(used.nonce)) return undefined;
    const elapsed = this.#seen.timeBetween(given, request);
    if (elapsed === undefined || elapsed < 0 || freshMs < elapsed) return undefined;
    return {
      index: challenge,
      span: this.#seen.headline(challenge),
      messageId: 'stale-nonce.at-once',
      args: { status: this.#seen.status(challenge), seconds: Math.round(elapsed / 100) / 10 },
      related: () => [answerPlace(this.#seen, given)],
      remedies: () => [],
    };
  }
}

/** The client goes on with the nonce that was refused, although it was given another one. */
function oldAgain(seen: SeenCall, { challenge }: Refusal, request: number, { span }: Nonce): Found {
  return {
    index: request,
    span: seen.place(request, span),
    reference: { rfc: 'RFC 3261', section: '22.2' },
    messageId: 'stale-nonce.old-again',
    args: { method: methodOf(seen, request), status: seen.status(challenge) },
    related: () => [answerPlace(seen, challenge)],
    remedies: () => [],
  };
}

/** A nonce that was good before is refused without `stale=true`, and the same credentials are right with the next one. */
function notSaid(seen: SeenCall, { challenge, request, given }: Refusal): Found {
  const method = methodOf(seen, request);
  return {
    index: challenge,
    span: seen.place(challenge, given.span),
    messageId: 'stale-nonce.not-said',
    args: { status: seen.status(challenge), method },
    related: () => [{ index: request, span: seen.headline(request), labelId: 'request', args: { method } }],
    remedies: () => [],
  };
}

function methodOf(seen: SeenCall, request: number): string {
  return seen.trace.facts(request).method ?? '';
}

function answerPlace(seen: SeenCall, index: number): Related {
  return { index, span: seen.headline(index), labelId: 'earlier-answer', args: { status: seen.status(index) } };
}
