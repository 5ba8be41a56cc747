import { headerValues } from '../../sip/header-values.ts';
import type { Header } from '../../sip/header.ts';
import type { AddressValue, ParameterPart } from '../../sip/values/header-value.ts';
import type { Span } from '../../text/span.ts';
import { editText } from '../fixes/edit-text.ts';
import { foundAt } from '../found-at.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';

/** A parameter on an identity that is an address and nothing else; mostly the tag of the From that it was copied from. */
export const identityWithTag: MessageRule = Object.freeze({
  id: 'identity-with-tag',
  subject: 'message',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3325', section: '9.1' },
  about: {},
  check,
} as const satisfies MessageRule);

const preferred = { rfc: 'RFC 3325', section: '9.2' } as const;

function check(seen: SeenMessage): readonly Found[] {
  const found: Found[] = [];
  for (const header of seen.message.headers) {
    if (header.name !== 'p-asserted-identity' && header.name !== 'p-preferred-identity') continue;
    if (header.value.includes(';')) found.push(...parametersOf(seen, header));
  }
  return found;
}

function parametersOf(seen: SeenMessage, header: Header): readonly Found[] {
  return headerValues(header).flatMap((value) => {
    if (value.kind !== 'address') return [];
    const one = misplaced(value);
    if (one === undefined) return [];
    return foundAt(seen, one.span, {
      messageId: 'identity-with-tag.found',
      args: { header: header.field?.spelling ?? header.writtenName, parameter: one.name },
      ...(header.name === 'p-preferred-identity' ? { reference: preferred } : {}),
      fix: () => editText(seen, placeOf(seen, value, one), ''),
    });
  });
}

/** Without brackets a parameter may be meant as one of the URI, which a tag never is. */
function misplaced({ brackets, parameters }: AddressValue): ParameterPart | undefined {
  return parameters.find(({ name }) => brackets !== undefined || name === 'tag');
}

/** Returns what is taken away: everything behind the brackets, or the one parameter with its semicolon. */
function placeOf({ message }: SeenMessage, { brackets, span }: AddressValue, one: ParameterPart): Span {
  if (brackets !== undefined) return { start: brackets.end, end: span.end };
  const semicolon = message.wire.text.lastIndexOf(';', one.span.start);
  return { start: Math.max(semicolon, span.start), end: one.span.end };
}
