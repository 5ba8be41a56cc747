import { carriesCredentials } from '../../call/carries-credentials.ts';
import { requestOf } from '../../call/request-of.ts';
import { isFirstOfEvent } from '../../call/response-events.ts';
import { headersNamed } from '../../sip/headers-named.ts';
import { parameter } from '../../sip/parameters.ts';
import { headerValues } from '../../sip/header-values.ts';
import type { CallRule, Found } from '../rule.ts';
import type { SeenCall } from '../seen-call.ts';

/** A client that is asked for credentials again and again, and never gets in. */
export const authenticationLoop: CallRule = Object.freeze({
  id: 'authentication-loop',
  subject: 'call',
  scope: 'transaction',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'should',
  reference: { rfc: 'RFC 3261', section: '22.2' },
  check,
} as const satisfies CallRule);

/** A first challenge asks, a second one may come of a nonce that has run out. */
const mostChallenges = 2;

/** One challenge that counts: neither stale nor a step of AKA. */
interface Challenge {
  readonly entry: number;
  readonly realm: string;
}

function check(seen: SeenCall): readonly Found[] {
  const { cseqMethod, fromTag } = seen.columns;
  const asked = seen.entries.filter((entry) => isChallenge(seen.status(entry)));
  if (asked.length <= mostChallenges) return [];
  const admitted = new Set(
    seen.entries
      .filter((entry) => isSuccess(seen.status(entry)))
      .map((entry) => `${fromTag[entry]} ${cseqMethod[entry]}`),
  );
  const lists = new Map<string, Challenge[]>();
  for (const entry of asked) {
    const who = `${fromTag[entry]} ${cseqMethod[entry]}`;
    const challenge = admitted.has(who) || !isFirstOfEvent(seen.trace, entry) ? undefined : challengeOf(seen, entry);
    if (challenge === undefined) continue;
    const key = `${who} ${challenge.realm}`;
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [challenge]);
    else list.push(challenge);
  }
  return [...lists.values()].filter(({ length }) => mostChallenges < length).map((list) => loop(seen, list));
}

function isChallenge(status: number): boolean {
  return status === 401 || status === 407;
}

function isSuccess(status: number): boolean {
  return 200 <= status && status <= 299;
}

function challengeOf(seen: SeenCall, entry: number): Challenge | undefined {
  const name = seen.status(entry) === 401 ? 'www-authenticate' : 'proxy-authenticate';
  const request = requestOf(seen.trace, entry);
  // A phone of 3GPP that is out of step says so with `auts`, and is asked again with another number (RFC 3310 §3.4).
  if (request !== undefined && credentialsHold(seen, request, 'auts')) return undefined;
  for (const header of headersNamed(seen.message(entry), name)) {
    for (const value of headerValues(header)) {
      const own = value.kind === 'credentials' ? value : undefined;
      if (own === undefined) continue;
      if (parameter(own, 'stale')?.toLowerCase() === 'true') return undefined;
      return { entry, realm: parameter(own, 'realm') ?? '' };
    }
  }
  return { entry, realm: '' };
}

function credentialsHold(seen: SeenCall, request: number, name: string): boolean {
  const message = seen.message(request);
  return ['authorization', 'proxy-authorization'].some((field) => {
    return headersNamed(message, field).some((header) => {
      return headerValues(header).some((value) => value.kind === 'credentials' && parameter(value, name) !== undefined);
    });
  });
}

function loop(seen: SeenCall, list: readonly Challenge[]): Found {
  const last = list.at(-1)?.entry ?? 0;
  const realm = list.at(-1)?.realm ?? '';
  const request = requestOf(seen.trace, last);
  const hasTried = request !== undefined && carriesCredentials(seen.trace, request);
  const args = { status: seen.status(last), count: list.length, realm, method: seen.trace.facts(last).cseqMethod };
  return {
    index: last,
    span: seen.headline(last),
    messageId: hasTried ? 'authentication-loop.refused' : 'authentication-loop.unanswered',
    args,
    related: () =>
      list.slice(0, 1).map(({ entry }) => {
        return {
          index: entry,
          span: seen.headline(entry),
          labelId: 'earlier-answer',
          args: { status: seen.status(entry) },
        };
      }),
    remedies: () => [],
  };
}
