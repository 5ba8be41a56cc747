import { headerValues } from '../../sip/header-values.ts';
import { digestLength } from '../../sip/syntax/digest-length.ts';
import type { Header } from '../../sip/header.ts';
import type { Problem } from '../../sip/problem.ts';
import { editText } from '../fixes/edit-text.ts';
import { foundAt } from '../found-at.ts';
import { isTemplate } from '../is-template.ts';
import { nothingFound } from '../nothing-found.ts';
import type { FaultRule, Found } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { asSent } from './as-sent.ts';
import { textFrom } from './text-from.ts';
import { valueFaults } from './value-faults.ts';

/** Credentials that are not a scheme and a list of name=value, or whose response is no digest, so that no server can check them. */
export const badCredentials: FaultRule = Object.freeze({
  id: 'bad-credentials',
  subject: 'fault',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '20.7' },
  faults: ['digest-malformed', 'digest-in-capitals', ...valueFaults],
  headers: ['authorization', 'proxy-authorization'],
  check: asSent(found),
} as const satisfies FaultRule);

function found(seen: SeenMessage, problem: Problem, header: Header | undefined): readonly Found[] {
  if (header === undefined) return nothingFound;
  if (problem.id === 'digest-malformed' || problem.id === 'digest-in-capitals') return ofDigest(seen, problem, header);
  const args = { header: header.writtenName, written: textFrom(header, problem) };
  const messageId = problem.id === 'parameter-repeated' ? 'bad-credentials.repeated' : 'bad-credentials.malformed';
  return foundAt(seen, problem.span, { messageId, args });
}

function ofDigest(seen: SeenMessage, { id, span: place }: Problem, header: Header): readonly Found[] {
  const written = header.text.slice(place.start, place.end);
  if (isHidden(written) || isTemplate(seen)) return nothingFound;
  const args = { header: header.writtenName };
  if (id === 'digest-in-capitals') {
    return foundAt(seen, place, {
      messageId: 'bad-credentials.capitals',
      args,
      severity: 'warning',
      fix: () => editText(seen, place, written.toLowerCase()),
    });
  }
  const algorithm = algorithmOf(header);
  return foundAt(seen, place, {
    messageId: 'bad-credentials.digest',
    args: { ...args, written: shortened(written), algorithm, digits: digestLength(algorithm) ?? 32 },
    reference: { rfc: 'RFC 8760', section: '2.7' },
  });
}

/** A log that hides the digest writes one sign again and again. */
function isHidden(written: string): boolean {
  return new Set(written).size === 1 && !/^[\dA-Fa-f]/.test(written);
}

function algorithmOf(header: Header): string {
  const [value] = headerValues(header);
  return value?.parameters.find(({ name }) => name === 'algorithm')?.value ?? 'MD5';
}

/** A digest may be long, and the sentence about it need not be. */
function shortened(written: string): string {
  return written.length <= 40 ? written : `${written.slice(0, 39)}…`;
}
