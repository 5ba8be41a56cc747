import { contacts, type ContactValue } from '../../sip/headers/contacts.ts';
import { headersNamed } from '../../sip/headers-named.ts';
import { isSuccess } from '../is-success.ts';
import { messageName } from '../message-name.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';

/** A message of a dialog that gives two addresses where only one can be the other side's target. */
export const severalContacts: MessageRule = Object.freeze({
  id: 'several-contacts',
  subject: 'message',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '8.1.1.8' },
  about: { methods: ['INVITE', 'SUBSCRIBE', 'REFER', 'NOTIFY', 'UPDATE'] },
  check,
} as const satisfies MessageRule);

function check(seen: SeenMessage): readonly Found[] {
  if (seen.status !== undefined && !isSuccess(seen)) return nothingFound;
  const headers = headersNamed(seen.message, 'contact');
  const mayBeMore = 1 < headers.length || (headers[0]?.value.includes(',') ?? false);
  if (!mayBeMore) return nothingFound;
  // What has no scheme is a piece of something that cannot be read.
  const [first, second, ...others] = contacts(seen.message).filter((one) => isStar(one) || scheme.test(one.uriText));
  // About a star contact-star-misuse speaks.
  if (first === undefined || second === undefined || isStar(first) || isStar(second)) return nothingFound;
  return [
    {
      index: seen.index,
      span: seen.place(second.span),
      messageId: 'several-contacts.found',
      args: { message: messageName(seen), count: others.length + 2 },
      remedies: () => [],
    },
  ];
}

const scheme = /^[A-Za-z][A-Za-z0-9+.-]*:/;

function isStar({ isWildcard }: ContactValue): boolean {
  return isWildcard;
}
