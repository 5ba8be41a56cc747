import type { Header } from '../../sip/header.ts';
import type { Problem } from '../../sip/problem.ts';
import { editText } from '../fixes/edit-text.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { EditRemedy, FaultRule, Found } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { addressAt } from './address-at.ts';
import { asSent } from './as-sent.ts';

/** An angle bracket that is never closed: nobody can tell where the URI ends and the header parameters begin. */
export const unclosedAngleBracket: FaultRule = Object.freeze({
  id: 'unclosed-angle-bracket',
  subject: 'fault',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '25.1' },
  faults: ['angle-bracket-unclosed'],
  check: asSent(found),
} as const satisfies FaultRule);

function found(seen: SeenMessage, { span: place }: Problem, header: Header | undefined): readonly Found[] {
  if (header === undefined) return nothingFound;
  const args = { header: header.writtenName };
  return foundAt(seen, place, {
    messageId: 'unclosed-angle-bracket.unclosed',
    args,
    fix: () => closing(seen, place.start, header),
  });
}

/** The bracket closes behind the URI; of the header, not of the URI, is a tag. */
function closing(seen: SeenMessage, open: number, header: Header): EditRemedy | undefined {
  const uri = addressAt(header, open)?.uri;
  if (uri === undefined) return undefined;
  const tag = uri.parameters.find(({ name }) => name === 'tag');
  const at = tag === undefined ? uri.span.end : tag.span.start - 1;
  return editText(seen, { start: at, end: at }, '>');
}
