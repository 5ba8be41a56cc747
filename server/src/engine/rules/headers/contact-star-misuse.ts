import { contacts, type ContactValue } from '../../sip/headers/contacts.ts';
import { headersNamed } from '../../sip/headers-named.ts';
import { insertHeader } from '../fixes/insert-header.ts';
import { messageName } from '../message-name.ts';
import { nothingFound } from '../nothing-found.ts';
import type { EditRemedy, Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { showsAllHeaders } from '../shows-all-headers.ts';

/** `Contact: *` means all bindings of a user, and only in a REGISTER that removes them all. */
export const contactStarMisuse: MessageRule = Object.freeze({
  id: 'contact-star-misuse',
  subject: 'message',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '10.2.2' },
  about: {},
  check,
} as const satisfies MessageRule);

function check(seen: SeenMessage): readonly Found[] {
  const { status, method, message } = seen;
  if (!headersNamed(message, 'contact').some(({ value }) => value.includes('*'))) return nothingFound;
  const all = contacts(message);
  const star = all.find(({ isWildcard }) => isWildcard);
  if (star === undefined || message.startLine.kind === 'malformed') return nothingFound;
  if (status !== undefined || method !== 'REGISTER') return [elsewhere(seen, star)];
  const other = all.find(({ isWildcard }) => !isWildcard);
  if (other !== undefined) return [beside(seen, star, other)];
  return endsAll(seen) ? nothingFound : [keeping(seen, star)];
}

function endsAll(seen: SeenMessage): boolean {
  const expires = seen.header('expires')?.value;
  return expires === undefined ? !showsAllHeaders(seen) : Number(expires) === 0;
}

function elsewhere(seen: SeenMessage, star: ContactValue): Found {
  return {
    index: seen.index,
    span: seen.place(star.span),
    reference: { rfc: 'RFC 3261', section: '20.10' },
    messageId: 'contact-star-misuse.elsewhere',
    args: { message: messageName(seen) },
    remedies: () => [],
  };
}

function beside(seen: SeenMessage, star: ContactValue, other: ContactValue): Found {
  return {
    index: seen.index,
    span: seen.place(star.span),
    reference: { rfc: 'RFC 3261', section: '10.3' },
    messageId: 'contact-star-misuse.beside',
    args: { contact: other.uriText },
    remedies: () => [],
  };
}

function keeping(seen: SeenMessage, star: ContactValue): Found {
  return {
    index: seen.index,
    span: seen.place(star.span),
    messageId: 'contact-star-misuse.keeping',
    args: { expires: seen.header('expires')?.value ?? '' },
    remedies: () => [toEnd(seen)],
  };
}

function toEnd(seen: SeenMessage): EditRemedy {
  const header = seen.header('expires');
  if (header === undefined) return insertHeader(seen, 'Expires', '0');
  return {
    kind: 'edit',
    index: seen.index,
    fix: 'replace',
    args: { from: header.value, to: '0' },
    edits: [{ start: header.valueStart, end: header.valueEnd, newText: '0' }],
    isPreferred: true,
  };
}
