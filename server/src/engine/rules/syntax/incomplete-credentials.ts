import type { Header } from '../../sip/header.ts';
import { span } from '../../text/span.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { isAltered } from './is-altered.ts';
import { missingParameters } from './missing-parameters.ts';

/** Digest credentials that lack what the server computes with. */
export const incompleteCredentials: MessageRule = Object.freeze({
  id: 'incomplete-credentials',
  subject: 'message',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 7616', section: '3.4' },
  about: { kind: 'request' },
  check,
} as const satisfies MessageRule);

const names: readonly string[] = ['username', 'realm', 'nonce', 'uri', 'response'];

const withQuality: readonly string[] = [...names, 'cnonce', 'nc'];

function check(seen: SeenMessage): readonly Found[] {
  for (const header of seen.message.headers) {
    if (header.field?.form !== 'credentials' || !isAsked(header)) continue;
    const missing = missingParameters(header, namesFor(header));
    if (missing.length === 0 || isAltered(seen, header)) continue;
    const args = { header: header.writtenName, names: missing.join(', ') };
    return foundAt(seen, span(header.nameStart, header.nameEnd), { messageId: 'incomplete-credentials.missing', args });
  }
  return nothingFound;
}

/** With a quality of protection the digest is made of a count and a value of the client, too (RFC 7616 §3.4). */
function namesFor({ value }: Header): readonly string[] {
  return /[ ,\t]qop *=/i.test(value) && !/[ ,\t]nonce *= *""/i.test(value) ? withQuality : names;
}

function isAsked({ name }: Header): boolean {
  return name === 'authorization' || name === 'proxy-authorization';
}
