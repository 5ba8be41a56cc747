import { headerValues } from '../../sip/header-values.ts';
import type { AddressValue } from '../../sip/values/header-value.ts';
import type { Span } from '../../text/span.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { EditRemedy, Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';

/** A Diversion whose URI stands without brackets, or whose counter or limit is no number of two digits. */
export const badDiversion: MessageRule = Object.freeze({
  id: 'bad-diversion',
  subject: 'message',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'interop',
  reference: { rfc: 'RFC 5806', section: '4' },
  about: {},
  check,
} as const satisfies MessageRule);

const twoDigits = /^\d{1,2}$/;

function check(seen: SeenMessage): readonly Found[] {
  if (!seen.has('diversion')) return nothingFound;
  for (const header of seen.message.headers) {
    if (header.name !== 'diversion') continue;
    for (const value of headerValues(header)) {
      const found = value.kind === 'address' ? faultOf(seen, value) : nothingFound;
      if (found.length !== 0) return found;
    }
  }
  return nothingFound;
}

function faultOf(seen: SeenMessage, { uri, brackets, parameters }: AddressValue): readonly Found[] {
  if (uri === undefined) return nothingFound;
  if (brackets === undefined && 0 < parameters.length) {
    return foundAt(seen, uri.span, {
      messageId: 'bad-diversion.brackets',
      args: { uri: uri.text },
      fix: () => inBrackets(seen, uri.span),
    });
  }
  const number = parameters.find(({ name, value }) => {
    return (name === 'counter' || name === 'limit') && !twoDigits.test(value ?? '');
  });
  if (number === undefined) return nothingFound;
  const args = { name: number.name, value: number.value ?? '' };
  return foundAt(seen, number.span, { messageId: 'bad-diversion.number', args });
}

function inBrackets(seen: SeenMessage, { start, end }: Span): EditRemedy {
  return {
    kind: 'edit',
    index: seen.index,
    fix: 'insert',
    args: { what: '< >' },
    edits: [
      { start, end: start, newText: '<' },
      { start: end, end, newText: '>' },
    ],
    isPreferred: true,
  };
}
