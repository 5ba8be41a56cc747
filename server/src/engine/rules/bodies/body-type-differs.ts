import type { Body } from '../../sip/body/body.ts';
import { contentType } from '../../sip/headers/content-type.ts';
import type { Problem } from '../../sip/problem.ts';
import { findingAt } from '../finding-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { FaultRule, Found, Remedy } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { bodyAround } from './body-around.ts';

/** A body that is beyond doubt something else than its Content-Type says. */
export const bodyTypeDiffers: FaultRule = Object.freeze({
  id: 'body-type-differs',
  subject: 'fault',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '20.15' },
  faults: ['body-type-differs'],
  check,
} as const satisfies FaultRule);

/** The media types of what a body can be told to be by its first characters; XML may be of many. */
const typesByKind: Readonly<Partial<Record<Body['kind'], string>>> = {
  sdp: 'application/sdp',
  sip: 'message/sipfrag',
  'message-summary': 'application/simple-message-summary',
  dtmf: 'application/dtmf-relay',
  ims: 'application/3gpp-ims+xml',
  presence: 'application/pidf+xml',
  'registration-info': 'application/reginfo+xml',
  'dialog-info': 'application/dialog-info+xml',
  'conference-info': 'application/conference-info+xml',
  'resource-lists': 'application/resource-lists+xml',
};

function check(seen: SeenMessage, { span }: Problem): readonly Found[] {
  const body = bodyAround(seen, span.start);
  if (body === undefined || !seen.isBodyShown) return nothingFound;
  const shown = typesByKind[body.kind] ?? 'XML';
  const args = { stated: body.mediaType ?? '', shown };
  return [
    findingAt(
      seen,
      span,
      { messageId: 'body-type-differs.found', args },
      { remedies: () => remediesOf(seen, body, typesByKind[body.kind]) },
    ),
  ];
}

/** Where the body is that of the message its Content-Type is told; that of a part stands in the part. */
function remediesOf(seen: SeenMessage, body: Body, type: string | undefined): readonly Remedy[] {
  const stated = contentType(seen.message);
  if (type === undefined || stated === undefined || body !== seen.body) return [];
  const { start, end } = stated.span;
  const from = seen.message.wire.text.slice(start, end);
  const edits = [{ start, end, newText: type }];
  return [{ kind: 'edit', index: seen.index, fix: 'replace', args: { from, to: type }, edits, isPreferred: false }];
}
