import { isValid, IPv6 } from 'ipaddr.js';
import type { Problem } from '../../sip/problem.ts';
import { span, type Span } from '../../text/span.ts';
import { bodyEdit } from '../fixes/body-edit.ts';
import { findingAt } from '../finding-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { FaultRule, Found, Severity } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { lineAround, type BodyLine } from '../line-around.ts';
import { lineForms } from './line-forms.ts';
import { placeOfLine } from '../place-of-line.ts';
import { sdpAround } from './sdp-around.ts';

/** A line of a session description that its grammar does not allow, whatever else it is. */
export const sdpMalformedLine: FaultRule = Object.freeze({
  id: 'sdp-malformed-line',
  subject: 'fault',
  scope: 'sdp',
  profile: 'recommended',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 8866', section: '9' },
  faults: [
    'sdp-line-malformed',
    'sdp-line-empty',
    'sdp-type-unknown',
    'sdp-line-repeated',
    'sdp-version-malformed',
    'sdp-origin-malformed',
    'sdp-session-name-malformed',
    'sdp-information-malformed',
    'sdp-uri-malformed',
    'sdp-email-malformed',
    'sdp-phone-malformed',
    'sdp-connection-malformed',
    'sdp-bandwidth-malformed',
    'sdp-time-malformed',
    'sdp-repeat-malformed',
    'sdp-zone-malformed',
    'sdp-key-malformed',
    'sdp-attribute-malformed',
    'sdp-port-malformed',
    'sdp-address-malformed',
    'sdp-payload-type-malformed',
    'sdp-too-long',
  ],
  check,
} as const satisfies FaultRule);

function check(seen: SeenMessage, problem: Problem): readonly Found[] {
  if (sdpAround(seen, problem.span.start) === undefined) return nothingFound;
  return [foundIn(seen, problem, lineAround(seen, problem.span.start))];
}

function foundIn(seen: SeenMessage, { id, span: place }: Problem, line: BodyLine): Found {
  const { name } = line;
  const where = placeOfLine(seen, place.start < place.end ? place : line.place);
  switch (id) {
    case 'sdp-line-malformed':
      return findingAt(seen, where, { messageId: 'sdp-malformed-line.no-line', args: { line: line.text } });
    case 'sdp-type-unknown':
      return findingAt(seen, where, { messageId: 'sdp-malformed-line.unknown-letter', args: { line: name } });
    case 'sdp-line-repeated':
      return findingAt(seen, where, { messageId: 'sdp-malformed-line.repeated', args: { line: name } });
    case 'sdp-too-long':
      return findingAt(
        seen,
        span(place.start, lineAround(seen, place.start).place.end),
        { messageId: 'sdp-malformed-line.too-long', args: {} },
        { severity: 'information', basis: 'observation', reference: 'none' },
      );
    case 'sdp-line-empty':
      return emptyLine(seen, place.start);
    case 'sdp-session-name-malformed':
      return emptyName(seen, place.start, line);
    case 'sdp-address-malformed':
      return wrongAddress(seen, place.start, line);
    default:
      return wrongForm(seen, place, line);
  }
}

function emptyLine(seen: SeenMessage, at: number): Found {
  const { text } = seen.message.wire;
  const end = text.indexOf('\n', at) + 1;
  // An empty line has no characters to show, so that the line behind it is shown, which readers may never come to.
  const edits = [{ start: at, end, newText: '' }];
  return findingAt(
    seen,
    lineAround(seen, end).place,
    { messageId: 'sdp-malformed-line.empty-line', args: {} },
    { remedies: () => [bodyEdit(seen, edits, { fix: 'remove-empty-line', args: {}, isPreferred: true })] },
  );
}

function emptyName(seen: SeenMessage, at: number, line: BodyLine): Found {
  const edits = [{ start: at, end: at, newText: '-' }];
  return findingAt(
    seen,
    line.place,
    { messageId: 'sdp-malformed-line.empty-name', args: {} },
    {
      reference: { rfc: 'RFC 8866', section: '5.3' },
      remedies: () => [bodyEdit(seen, edits, { fix: 'insert', args: { what: '-' }, isPreferred: true })],
    },
  );
}

/** sipp and others write an IPv6 address in the brackets that URIs need; nearly all readers take them away again. */
function wrongAddress(seen: SeenMessage, at: number, line: BodyLine): Found {
  const word = wordAround(seen, at, line);
  const written = seen.message.wire.text.slice(word.start, word.end);
  const bare = /^\[([^\]]*)\]$/.exec(written)?.[1];
  if (bare !== undefined && IPv6.isValid(bare)) {
    const edits = [{ start: word.start, end: word.end, newText: bare }];
    const args = { line: line.name, address: written };
    return findingAt(
      seen,
      word,
      { messageId: 'sdp-malformed-line.bracketed-address', args },
      {
        severity: 'information',
        remedies: () => [
          bodyEdit(seen, edits, { fix: 'replace', args: { from: written, to: bare }, isPreferred: true }),
        ],
      },
    );
  }
  const severity: Severity = line.name === 'c=' ? 'error' : 'warning';
  const isOther = isValid(written.split('/')[0] ?? '');
  const messageId = isOther ? 'sdp-malformed-line.other-address-type' : 'sdp-malformed-line.address';
  return findingAt(seen, word, { messageId, args: { line: line.name, address: written } }, { severity });
}

function wordAround(seen: SeenMessage, at: number, { place }: BodyLine): Span {
  const { text } = seen.message.wire;
  const before = text.lastIndexOf(' ', at - 1) + 1;
  const behind = text.indexOf(' ', at);
  return span(Math.max(place.start, before), behind === -1 || place.end < behind ? place.end : behind);
}

const brokenWithout: ReadonlySet<string> = new Set(['v=', 'c=']);

function wrongForm(seen: SeenMessage, place: Span, line: BodyLine): Found {
  const severity: Severity = brokenWithout.has(line.name) ? 'error' : 'warning';
  const from = seen.message.wire.text.slice(place.start, place.end);
  const where = from === '' ? line.place : place;
  const form = lineForms.get(line.name.charAt(0));
  const found = (sentence: Parameters<typeof findingAt>[2]): Found => findingAt(seen, where, sentence, { severity });
  if (form === undefined) {
    const args = { line: line.text };
    if (from === '') return found({ messageId: 'sdp-malformed-line.short-attribute', args });
    return found({ messageId: 'sdp-malformed-line.attribute', args: { ...args, from } });
  }
  if (from === '') return found({ messageId: 'sdp-malformed-line.short', args: { line: line.text, form } });
  return found({ messageId: 'sdp-malformed-line.form', args: { line: line.name, from, form } });
}
