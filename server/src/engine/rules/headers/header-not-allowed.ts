import { headerMethods } from '../../reference/header-methods.ts';
import { displayName } from '../../sip/header-name.ts';
import { headersNamed } from '../../sip/headers-named.ts';
import type { Header } from '../../sip/header.ts';
import { removeHeaders } from '../fixes/remove-header.ts';
import { messageName } from '../message-name.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';

/** A header field where the tables of the RFCs have a dash: nobody may write it there, and whoever receives it ignores it. */
export const headerNotAllowed: MessageRule = Object.freeze({
  id: 'header-not-allowed',
  subject: 'message',
  scope: 'message',
  profile: 'strict',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '20' },
  about: {},
  check,
} as const satisfies MessageRule);

function check(seen: SeenMessage): readonly Found[] {
  const { method, message } = seen;
  if (method === '' || message.startLine.kind === 'malformed') return nothingFound;
  let found: Map<string, Found> | undefined;
  for (const header of message.headers) {
    // What stands in several lines is told at the first.
    if (isAllowed(seen, header) || found?.has(header.name) === true) continue;
    (found ??= new Map<string, Found>()).set(header.name, misplaced(seen, header));
  }
  return found === undefined ? nothingFound : [...found.values()];
}

/** What a response must carry whatever it answers: where it is wrong there, so is the response, which is not for want of a header field. */
const requiredBy: ReadonlySet<string> = new Set([
  '401 www-authenticate',
  '405 allow',
  '407 proxy-authenticate',
  '415 accept',
  '420 unsupported',
  '421 require',
  '422 min-se',
  '423 min-expires',
  '489 allow-events',
  '494 security-server',
]);

function isAllowed({ method, status }: SeenMessage, { name }: Header): boolean {
  if (requiredBy.has(`${status} ${name}`)) return true;
  const known = headerMethods(name);
  if (known === undefined) return true;
  const methods = status === undefined ? known.notInRequests : known.notInResponses;
  return methods !== 'every' && !methods.has(method);
}

function misplaced(seen: SeenMessage, header: Header): Found {
  const isRequest = seen.status === undefined;
  const name = displayName(header.name);
  return {
    index: seen.index,
    span: seen.place(header.nameSpan),
    messageId: isRequest ? 'header-not-allowed.in-request' : 'header-not-allowed.in-response',
    args: isRequest ? { name, method: seen.method } : { name, message: messageName(seen), method: seen.method },
    remedies: () => [removeHeaders(seen, headersNamed(seen.message, header.name), { isPreferred: true })],
  };
}
