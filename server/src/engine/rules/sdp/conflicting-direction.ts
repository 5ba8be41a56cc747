import type { SdpAttribute, SdpSection } from '../../sip/sdp/sdp.ts';
import { lineAt } from '../../sip/line-at.ts';
import { bodyEdit } from '../fixes/body-edit.ts';
import { findingAt } from '../finding-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule, Remedy } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';

/** Two directions for one medium, of which each side may take another. */
export const conflictingDirection: MessageRule = Object.freeze({
  id: 'conflicting-direction',
  subject: 'message',
  scope: 'sdp',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 8866', section: '6.7' },
  about: {},
  check,
} as const satisfies MessageRule);

const directions: ReadonlySet<string> = new Set(['sendrecv', 'sendonly', 'recvonly', 'inactive']);

function check(seen: SeenMessage): readonly Found[] {
  const descriptions = seen.descriptions;
  if (descriptions.length === 0) return nothingFound;
  return descriptions.flatMap(({ session, media }) => [session, ...media].flatMap((one) => conflictIn(seen, one)));
}

function conflictIn(seen: SeenMessage, { attributes }: SdpSection): readonly Found[] {
  const [first, ...others] = attributes.filter(({ name }) => directions.has(name));
  const second = others[0];
  if (first === undefined || second === undefined) return nothingFound;
  const args = { first: first.name, second: second.name };
  return [
    findingAt(
      seen,
      second.span,
      { messageId: 'conflicting-direction.found', args },
      { remedies: () => remediesOf(seen, first, second) },
    ),
  ];
}

/** Where both say the same one of them is superfluous; else the user has to choose. */
function remediesOf(seen: SeenMessage, first: SdpAttribute, { name, span }: SdpAttribute): readonly Remedy[] {
  const { wire, body } = seen.message;
  const { next } = lineAt(wire.text, span.start, body.end);
  const edits = [{ start: span.start, end: next, newText: '' }];
  return [bodyEdit(seen, edits, { fix: 'remove', args: { what: `a=${name}` }, isPreferred: first.name === name })];
}
