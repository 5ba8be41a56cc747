import { headerValues } from '../../sip/header-values.ts';
import type { Header } from '../../sip/header.ts';
import { editText } from '../fixes/edit-text.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';

/** A proxy on the route whose URI has no `lr`: clients take it for one of RFC 2543 and rewrite the Request-URI for it. */
export const routeWithoutLr: MessageRule = Object.freeze({
  id: 'route-without-lr',
  subject: 'message',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '16.6' },
  about: {},
  check,
} as const satisfies MessageRule);

/** Where an element names itself. A response only repeats the Record-Route of its request. */
const ofRequests: ReadonlySet<string> = new Set(['record-route', 'route']);
const ofResponses: ReadonlySet<string> = new Set(['service-route']);

function check(seen: SeenMessage): readonly Found[] {
  const names = seen.status === undefined ? ofRequests : ofResponses;
  for (const header of seen.message.headers) {
    if (!names.has(header.name) || isPlainlyLoose(header.value)) continue;
    const found = strictHop(seen, header);
    if (found.length !== 0) return found;
  }
  return nothingFound;
}

/** Tells at a glance that one URI has the parameter, as nearly all have. */
function isPlainlyLoose(value: string): boolean {
  return !value.includes(',') && /;lr[>;=]/i.test(value);
}

function strictHop(seen: SeenMessage, header: Header): readonly Found[] {
  for (const value of headerValues(header)) {
    const uri = value.kind === 'address' ? value.uri : undefined;
    if (uri?.host === undefined || !/^sips?$/i.test(uri.scheme?.text ?? '')) continue;
    // What stands outside the brackets is the case of another rule.
    if ([...uri.parameters, ...value.parameters].some(({ name }) => name === 'lr')) continue;
    const { start, end } = uri.span;
    const isBare = value.kind === 'address' && value.brackets === undefined;
    return foundAt(seen, uri.span, {
      messageId: 'route-without-lr.found',
      args: { header: header.field?.spelling ?? header.writtenName, uri: uri.text },
      ...(header.name === 'service-route' ? { reference: { rfc: 'RFC 3608', section: '5' } } : {}),
      fix: () =>
        isBare ? editText(seen, { start, end }, `<${uri.text};lr>`) : editText(seen, { start: end, end }, ';lr'),
    });
  }
  return nothingFound;
}
