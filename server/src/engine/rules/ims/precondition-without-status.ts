import { fieldText, sdpField } from '../../sip/sdp/sdp-fields.ts';
import type { SdpAttribute, SdpMedia } from '../../sip/sdp/sdp.ts';
import { findingAt } from '../finding-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { takesPart } from '../sdp/media-facts.ts';
import { insertLine } from '../sdp/insert-line.ts';

/** A precondition that is wanted, and of which nobody says how far it is met. */
export const preconditionWithoutStatus: MessageRule = Object.freeze({
  id: 'precondition-without-status',
  subject: 'message',
  scope: 'sdp',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3312', section: '5.1' },
  about: {},
  check,
} as const satisfies MessageRule);

function check(seen: SeenMessage): readonly Found[] {
  const descriptions = seen.descriptions;
  if (descriptions.length === 0) return nothingFound;
  return descriptions.flatMap(({ media }) => media.filter(takesPart).flatMap((one) => lackingIn(seen, one)));
}

function lackingIn(seen: SeenMessage, { attributes }: SdpMedia): readonly Found[] {
  const current = new Set(attributes.filter(({ name }) => name === 'curr').map(kindOf));
  const told = new Set<string>();
  const found: Found[] = [];
  for (const attribute of attributes) {
    const kind = kindOf(attribute);
    const isWanted = attribute.name === 'des' && fieldText(attribute, 'strength') === 'mandatory';
    if (!isWanted || current.has(kind) || told.has(kind) || sdpField(attribute, 'direction') === undefined) continue;
    told.add(kind);
    const line = `a=curr:${kind} none`;
    const more = { remedies: () => [insertLine(seen, attribute.span.start, line, false)] };
    found.push(
      findingAt(seen, attribute.span, { messageId: 'precondition-without-status.found', args: { kind } }, more),
    );
  }
  return found;
}

/** What is to be met, and on which side: `qos local`. */
function kindOf(attribute: SdpAttribute): string {
  return `${fieldText(attribute, 'precondition') ?? ''} ${fieldText(attribute, 'status') ?? ''}`;
}
