import { hostOf } from '../../call/parties.ts';
import type { AskedAbout } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { addressKind } from './address-kind.ts';
import { contactHosts, type ContactHost } from './contact-hosts.ts';
import { isReached } from './is-reached.ts';
import { namesLocalOnly } from './names-local-only.ts';

/** Messages that make a dialog, whose Contact the peer sends its next request to. Registrars know what to do with the others. */
export const makesDialog: AskedAbout = { methods: ['INVITE', 'SUBSCRIBE', 'REFER'] };

/** At a glance: an address that might be local. */
const mayBeLocal = /[@:[](?:10|127|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01])|100\.\d{2,3})\.|\[(?:f[cde]|::1)/i;

/** What the URI of a Contact may say that makes its address no matter: a route that is kept open, an alias, a GRUU. */
const reachable: ReadonlySet<string> = new Set(['ob', 'alias', 'gr']);

/**
 * Returns the Contact of a message to or from a public address that names one of a local network; undefined where nobody has to reach
 * it: what has a Record-Route comes back by its proxies, and where both sides are local they may share a network. Nor is there anything to
 * say where the trace shows that a server has seen to it.
 */
export function localContact(seen: SeenMessage, from: 'local' | 'public'): ContactHost | undefined {
  const { status } = seen;
  if (status !== undefined && (status < 200 || 299 < status)) return undefined;
  const header = seen.header('contact');
  if (header === undefined || !mayBeLocal.test(header.value) || seen.has('record-route')) return undefined;
  if (namesLocalOnly(seen.trace, seen.index)) return undefined;
  const { source, destination } = seen.head;
  const isFromPublic = isPublic(source);
  if (from === 'public' ? !isFromPublic : isFromPublic || !isPublic(destination)) return undefined;
  const found = contactHosts(seen).find(({ host, uri }) => {
    return addressKind(host.text) === 'local' && !uri.parameters.some(({ name }) => reachable.has(name));
  });
  return found === undefined || seen.ask(isReached) ? undefined : found;
}

function isPublic(endpoint: string | undefined): boolean {
  return endpoint !== undefined && addressKind(hostOf(endpoint)) === 'public';
}
