import { requestOf } from '../../call/request-of.ts';
import { contacts } from '../../sip/headers/contacts.ts';
import { expires } from '../../sip/headers/expires.ts';
import type { Message } from '../../sip/message.ts';
import { areUrisEqual } from '../../sip/uri-equality.ts';
import type { CallRule, Found } from '../rule.ts';
import type { SeenCall } from '../seen-call.ts';

/** A registrar that grants a binding for less than was asked: the client has to come back sooner than it said. */
export const registerShortened: CallRule = Object.freeze({
  id: 'register-shortened',
  subject: 'call',
  scope: 'transaction',
  profile: 'recommended',
  defaultSeverity: 'information',
  basis: 'observation',
  reference: { rfc: 'RFC 3261', section: '10.3' },
  check,
} as const satisfies CallRule);

function check(seen: SeenCall): readonly Found[] {
  const { cseqMethod } = seen.columns;
  const register = seen.trace.keyOf('REGISTER');
  if (register === undefined) return [];
  const told = new Set<string>();
  const found: Found[] = [];
  for (const entry of seen.entries) {
    const status = seen.status(entry);
    if (status < 200 || 299 < status || cseqMethod[entry] !== register) continue;
    const request = requestOf(seen.trace, entry);
    const granted = request === undefined ? undefined : shortened(seen.message(request), seen.message(entry));
    // The registrar says the same each time: of each pair of figures one is told.
    const key = granted === undefined ? '' : `${granted.asked} ${granted.granted}`;
    if (granted === undefined || told.has(key)) continue;
    told.add(key);
    const args = { asked: granted.asked, granted: granted.granted };
    const common = { index: entry, span: seen.headline(entry), remedies: () => [] };
    found.push({ ...common, messageId: 'register-shortened.granted', args });
  }
  return found;
}

interface Granted {
  readonly asked: number;
  readonly granted: number;
}

/** Returns what the client asked for and got, in seconds, of the first binding of which it got less; 0 is a binding that is removed. */
function shortened(request: Message, response: Message): Granted | undefined {
  const ofRequest = expires(request)?.seconds;
  const ofResponse = expires(response)?.seconds;
  const bound = contacts(response);
  for (const contact of contacts(request)) {
    const asked = contact.expiresSeconds ?? ofRequest;
    if (asked === undefined || asked === 0 || contact.isWildcard) continue;
    const { uri } = contact;
    const own = bound.find((one) => uri !== undefined && one.uri !== undefined && areUrisEqual(one.uri, uri));
    const granted = own === undefined ? undefined : (own.expiresSeconds ?? ofResponse);
    if (granted !== undefined && 0 < granted && granted < asked) return { asked, granted };
  }
  return undefined;
}
