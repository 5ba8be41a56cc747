import type { Header } from '../../sip/header.ts';
import type { Problem } from '../../sip/problem.ts';
import type { Span } from '../../text/span.ts';
import { editText } from '../fixes/edit-text.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { EditRemedy, FaultRule, Found } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { addressAt } from './address-at.ts';
import { asSent } from './as-sent.ts';

/** A display name of other things than plain words without quotation marks. */
export const unquotedDisplayName: FaultRule = Object.freeze({
  id: 'unquoted-display-name',
  subject: 'fault',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 4475', section: '3.1.2.15' },
  faults: ['display-name-malformed'],
  check: asSent(found),
} as const satisfies FaultRule);

function found(seen: SeenMessage, { span: place }: Problem, header: Header | undefined): readonly Found[] {
  if (header === undefined) return nothingFound;
  const args = { header: header.writtenName, written: textOf(seen, place) };
  return foundAt(seen, place, {
    messageId: 'unquoted-display-name.found',
    args,
    fix: () => quoted(seen, place.start, header),
  });
}

function textOf({ message }: SeenMessage, { start, end }: Span): string {
  return message.wire.text.slice(start, end);
}

function quoted(seen: SeenMessage, offset: number, header: Header): EditRemedy | undefined {
  const name = addressAt(header, offset)?.displayName;
  if (name === undefined || name.text.startsWith('"')) return undefined;
  return editText(seen, name.span, `"${name.text.replaceAll(/["\\]/g, String.raw`\$&`)}"`);
}
