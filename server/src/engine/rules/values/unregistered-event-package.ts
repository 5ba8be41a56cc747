import { eventPackages } from '../../reference/event-packages.ts';
import { headerValues } from '../../sip/header-values.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';

/** A subscription to something that no RFC has registered: whoever does not know it answers 489. */
export const unregisteredEventPackage: MessageRule = Object.freeze({
  id: 'unregistered-event-package',
  subject: 'message',
  scope: 'message',
  profile: 'strict',
  defaultSeverity: 'information',
  basis: 'observation',
  reference: { rfc: 'RFC 6665', section: '4.1.2.1' },
  about: { kind: 'request', methods: ['SUBSCRIBE', 'PUBLISH'] },
  check,
} as const satisfies MessageRule);

const known: ReadonlySet<string> = new Set(eventPackages.map(({ name }) => name));

function check(seen: SeenMessage): readonly Found[] {
  const header = seen.header('event');
  if (header === undefined) return nothingFound;
  const [value] = headerValues(header);
  const name = value?.kind === 'token' ? value.token : undefined;
  // A template (RFC 6665 §4.2.1) makes of each package another one: presence.winfo.
  if (name === undefined || known.has(name.text) || known.has(name.text.replace(/(?:\.winfo)+$/, ''))) {
    return nothingFound;
  }
  return foundAt(seen, name.span, {
    messageId: 'unregistered-event-package.found',
    args: { name: name.text, method: seen.method },
  });
}
