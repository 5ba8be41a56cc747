import type { Header } from '../../sip/header.ts';
import type { Problem } from '../../sip/problem.ts';
import { span } from '../../text/span.ts';
import type { Span } from '../../text/span.ts';
import { editText } from '../fixes/edit-text.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { EditRemedy, FaultRule, Found } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';

/** A start line that does not say SIP/2.0: another version, none, or more than that. */
export const badSipVersion: FaultRule = Object.freeze({
  id: 'bad-sip-version',
  subject: 'fault',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '7.1' },
  faults: ['version-unsupported', 'version-lower-case', 'start-line-malformed'],
  check,
} as const satisfies FaultRule);

function check(seen: SeenMessage, { id, span: whole }: Problem, header: Header | undefined): readonly Found[] {
  if (header !== undefined) return nothingFound;
  const { text } = seen.message.wire;
  const args = { written: text.slice(whole.start, whole.end) };
  const fix = (): EditRemedy => editText(seen, whole, 'SIP/2.0');
  if (id === 'version-unsupported')
    return foundAt(seen, whole, { messageId: 'bad-sip-version.unsupported', args, fix });
  if (id === 'version-lower-case') {
    return foundAt(seen, whole, { messageId: 'bad-sip-version.lower-case', args, fix, severity: 'warning' });
  }
  return malformedLine(seen, whole);
}

/** So much of a line tells what it is, in characters. */
const longestLook = 4000;

/** `INVITE sip:bob@example.com` without a version, or with something that only begins like one. */
function malformedLine(seen: SeenMessage, { start, end }: Span): readonly Found[] {
  const line = seen.message.wire.text.slice(start, Math.min(end, start + longestLook));
  const words = line.trimEnd().split(/[ \t]+/);
  const [method = '', uri = '', version] = words;
  // `SIP/2 200 OK` was meant to be a status line.
  if (/^SIP\/\S{1,20}$/i.test(method) && /^\d{3}$/.test(uri)) {
    const first = span(start + line.indexOf(method), start + line.indexOf(method) + method.length);
    const fix = (): EditRemedy => editText(seen, first, 'SIP/2.0');
    return foundAt(seen, first, { messageId: 'bad-sip-version.unsupported', args: { written: method }, fix });
  }
  if (3 < words.length || !/^[A-Za-z]{1,64}$/.test(method) || !/^(?:sips?|tel|urn):/i.test(uri)) return nothingFound;
  const lineEnd = start + line.trimEnd().length;
  const place = version === undefined ? span(start, lineEnd) : span(lineEnd - version.length, lineEnd);
  if (version !== undefined) {
    const fix = (): EditRemedy => editText(seen, place, 'SIP/2.0');
    return foundAt(seen, place, { messageId: 'bad-sip-version.unsupported', args: { written: version }, fix });
  }
  const fix = (): EditRemedy => editText(seen, span(lineEnd, lineEnd), ' SIP/2.0');
  return foundAt(seen, place, { messageId: 'bad-sip-version.missing', args: { method }, fix });
}
