import type { Outcome, RankedContact, Redirect } from '../call/redirect.ts';
import { sameTarget } from '../call/same-target.ts';
import type { Uri } from '../sip/uri.ts';
import type { ChainId, OutcomeId } from './message-ids.ts';
import type { RuleSettings } from './rule-settings.ts';

/** Returns the id under which render says what became of a 3xx. */
export function outcomeId(outcome: Outcome): OutcomeId {
  if (outcome.kind !== 'followed') return outcome.kind;
  if (outcome.throughProxy) return 'followed-by-proxy';
  return outcome.certainty === 'certain' ? 'followed' : 'probably-followed';
}

/** Returns what messages about a 3xx say of the chain that it stands in. */
export function chainArguments(
  { chain }: Redirect,
  { maxHops }: Pick<RuleSettings, 'maxHops'>,
): { readonly chain: ChainId; readonly chainHops: number } {
  if (chain.loopAhead !== undefined) return { chain: 'loop-ahead', chainHops: chain.loopAhead.hops };
  if (chain.isLoop) return { chain: 'loop', chainHops: chain.hops };
  const isLongAhead = chain.hops <= maxHops && maxHops < chain.length;
  return isLongAhead ? { chain: 'long-ahead', chainHops: chain.length } : { chain: 'none', chainHops: 0 };
}

/** Tells whether a 3xx leads into a loop or to its own Request-URI, so that the new address is not worth storing. */
export function leadsBack(redirect: Redirect): boolean {
  const { chain, status, target } = redirect;
  if (chain.isLoop || chain.loopAhead !== undefined) return true;
  // The Contact of a 305 is a proxy on the way to the same Request-URI.
  if (status === 305) return false;
  const to = callableContact(redirect)?.uri;
  return target !== undefined && to !== undefined && sameTarget(target, to) !== undefined;
}

/** A Contact whose URI can be read. */
type ReadableContact = RankedContact & { readonly uri: Uri };

/** Returns the Contact that a client tries first and whose URI can be read; undefined when there is none. */
export function firstContact({ contacts }: Redirect): ReadableContact | undefined {
  return readable(contacts.find(({ value }) => value.uri !== undefined));
}

/** Returns the Contact that a client can call, the first in order; else the first of all. */
export function callableContact(redirect: Redirect): ReadableContact | undefined {
  return readable(redirect.contacts.find(({ value }) => isCallable(value.uri))) ?? firstContact(redirect);
}

function readable(contact: RankedContact | undefined): ReadableContact | undefined {
  const uri = contact?.value.uri;
  return contact === undefined || uri === undefined
    ? undefined
    : { contactIndex: contact.contactIndex, value: contact.value, uri };
}

/** Tells whether a URI can be a Request-URI of a call. */
export function isCallable(uri: Uri | undefined): boolean {
  return uri?.kind === 'sip' || uri?.kind === 'sips' || uri?.kind === 'tel';
}

/** Returns the arguments that messages about a 3xx share. */
export function redirectArguments(redirect: Redirect): {
  readonly method: string;
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly outcome: OutcomeId;
} {
  return {
    method: redirect.method,
    from: redirect.requestUri ?? '',
    to: callableContact(redirect)?.uri.text ?? '',
    count: redirect.contacts.length,
    outcome: outcomeId(redirect.outcome),
  };
}
