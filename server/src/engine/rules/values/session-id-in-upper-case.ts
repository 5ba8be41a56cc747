import { headerValues } from '../../sip/header-values.ts';
import type { Span } from '../../text/span.ts';
import { editText } from '../fixes/edit-text.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';

/** A Session-ID with capital letters: who compares it as text takes one session for two. */
export const sessionIdInUpperCase: MessageRule = Object.freeze({
  id: 'session-id-in-upper-case',
  subject: 'message',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'information',
  basis: 'must',
  reference: { rfc: 'RFC 7989', section: '5' },
  about: {},
  check,
} as const satisfies MessageRule);

const upperCase = /^[\dA-Fa-f]*[A-F][\dA-Fa-f]*$/;

function check(seen: SeenMessage): readonly Found[] {
  const header = seen.header('session-id');
  if (header === undefined || !/[A-F]/.test(header.value)) return nothingFound;
  const [value] = headerValues(header);
  if (value?.kind !== 'word') return nothingFound;
  const remote = value.parameters.find(({ name }) => name === 'remote');
  const places = [value.word?.span, remote?.valueSpan].filter((place) => place !== undefined);
  return places.flatMap((place) => inUpperCase(seen, place)).slice(0, 1);
}

function inUpperCase(seen: SeenMessage, place: Span): readonly Found[] {
  const value = seen.message.wire.text.slice(place.start, place.end);
  if (value.length !== 32 || !upperCase.test(value)) return nothingFound;
  return foundAt(seen, place, {
    messageId: 'session-id-in-upper-case.found',
    args: { value },
    fix: () => editText(seen, place, value.toLowerCase()),
  });
}
