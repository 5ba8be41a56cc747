import { alternativeService } from '../call/alternative-service.ts';
import { readRedirect } from '../call/read-redirect.ts';
import type { Trace } from '../log/trace.ts';
import { contacts } from '../sip/headers/contacts.ts';
import { callableContact } from '../rules/redirect-arguments.ts';
import type { DraftVariant } from './request-draft.ts';

/** The service URN of RFC 5031 §4.2 for an emergency whose kind nobody named. */
const anyEmergency = 'urn:service:sos';

/**
 * Returns the URI that the next request goes to: a Contact by its place in `contacts(message)`, else for following the
 * first one in order of q that SIP can call, for an emergency the
 * service URN that the 380 names or the general one, for an alternative the first address that it names; undefined
 * when there is none.
 */
export function draftTarget(
  trace: Trace,
  index: number,
  variant: DraftVariant,
  contactIndex?: number,
): string | undefined {
  const offer = variant === 'follow' ? undefined : alternativeService(trace, index);
  const contact = contactIndex === undefined ? undefined : contacts(trace.message(index))[contactIndex];
  if (contact?.uri !== undefined) return contact.uri.text;
  if (offer === undefined) return firstContactOf(trace, index);
  if (variant === 'emergency') return offer.serviceUrn ?? (offer.isEmergency ? anyEmergency : undefined);
  return offer.targets.find(({ uri }) => /^(?:sips?|tel):/i.test(uri))?.uri;
}

function firstContactOf(trace: Trace, index: number): string | undefined {
  const redirect = readRedirect(trace, index);
  return redirect === undefined ? undefined : callableContact(redirect)?.uri.text;
}
