import { headerValues } from '../../sip/header-values.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';

/** A 305 whose Contact is no sip or sips URI: it names the proxy to go through, which nobody can reach by mail. */
export const proxyWithoutSipUri: MessageRule = Object.freeze({
  id: 'proxy-without-sip-uri',
  subject: 'message',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '21.3.4' },
  about: { statuses: [305] },
  check,
} as const satisfies MessageRule);

function check(seen: SeenMessage): readonly Found[] {
  for (const header of seen.message.headers) {
    if (header.name !== 'contact') continue;
    for (const value of headerValues(header)) {
      const uri = value.kind === 'address' ? value.uri : undefined;
      const scheme = uri?.scheme?.text.toLowerCase();
      if (uri === undefined || scheme === undefined || scheme === 'sip' || scheme === 'sips') continue;
      return foundAt(seen, uri.span, { messageId: 'proxy-without-sip-uri.found', args: { uri: uri.text, scheme } });
    }
  }
  return nothingFound;
}
