import { contentType } from '../../sip/headers/content-type.ts';
import type { Multipart } from '../../sip/body/read-multipart.ts';
import type { Problem } from '../../sip/problem.ts';
import { span } from '../../text/span.ts';
import { bodyEdit } from '../fixes/body-edit.ts';
import { findingAt } from '../finding-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { FaultRule, Found, Remedy } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { placeOfLine } from '../place-of-line.ts';

/** A body of several parts whose borders cannot be told, or only guessed. */
export const multipartMalformed: FaultRule = Object.freeze({
  id: 'multipart-malformed',
  subject: 'fault',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 2046', section: '5.1.1' },
  faults: [
    'multipart-boundary-missing',
    'multipart-boundary-too-long',
    'multipart-delimiter-missing',
    'multipart-unclosed',
    'multipart-too-deep',
  ],
  check,
} as const satisfies FaultRule);

function check(seen: SeenMessage, { id, span: place }: Problem): readonly Found[] {
  if (!seen.isBodyShown) return nothingFound;
  const stated = contentType(seen.message);
  const where = stated?.span ?? place;
  switch (id) {
    case 'multipart-boundary-missing':
      return [
        findingAt(
          seen,
          isOuter(seen) ? where : place,
          { messageId: 'multipart-malformed.no-boundary', args: {} },
          { remedies: () => boundaryRemedies(seen) },
        ),
      ];
    case 'multipart-boundary-too-long':
      return [
        findingAt(seen, place, { messageId: 'multipart-malformed.long-boundary', args: {} }, { severity: 'warning' }),
      ];
    case 'multipart-delimiter-missing':
      return [findingAt(seen, place, { messageId: 'multipart-malformed.no-delimiter', args: {} })];
    case 'multipart-unclosed':
      return [
        findingAt(
          seen,
          placeOfLine(seen, place),
          { messageId: 'multipart-malformed.unclosed', args: {} },
          { severity: 'warning', remedies: () => closingRemedies(seen) },
        ),
      ];
    default:
      return [
        findingAt(
          seen,
          span(place.start, place.end),
          { messageId: 'multipart-malformed.too-deep', args: {} },
          { severity: 'information', basis: 'observation', reference: 'none' },
        ),
      ];
  }
}

/** The body of the message itself, where it is the one that lacks something; what parts lack they have to be given by hand. */
function outer(seen: SeenMessage, id: Problem['id']): Multipart | undefined {
  const multipart = seen.body?.kind === 'multipart' ? seen.body.multipart : undefined;
  return multipart?.problems.some((problem) => problem.id === id) === true ? multipart : undefined;
}

function isOuter(seen: SeenMessage): boolean {
  return outer(seen, 'multipart-boundary-missing') !== undefined;
}

function boundaryRemedies(seen: SeenMessage): readonly Remedy[] {
  const stated = contentType(seen.message);
  const multipart = outer(seen, 'multipart-boundary-missing');
  if (stated === undefined || multipart === undefined) return [];
  const what = `;boundary="${multipart.boundary}"`;
  const { end } = stated.span;
  const edits = [{ start: end, end, newText: what }];
  return [{ kind: 'edit', index: seen.index, fix: 'insert', args: { what }, edits, isPreferred: true }];
}

function closingRemedies(seen: SeenMessage): readonly Remedy[] {
  const multipart = outer(seen, 'multipart-unclosed');
  if (multipart === undefined) return [];
  const { body, wire } = seen.message;
  const what = `--${multipart.boundary}--`;
  const lineEnd = wire.text.startsWith('\n', seen.message.startLine.span.end) ? '\n' : '\r\n';
  const before = wire.text.endsWith('\n', body.end) ? '' : lineEnd;
  const edits = [{ start: body.end, end: body.end, newText: `${before}${what}${lineEnd}` }];
  return [bodyEdit(seen, edits, { fix: 'insert', args: { what }, isPreferred: true })];
}
