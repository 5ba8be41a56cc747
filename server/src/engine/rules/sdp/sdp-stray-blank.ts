import type { Problem } from '../../sip/problem.ts';
import { bodyEdit } from '../fixes/body-edit.ts';
import { findingAt } from '../finding-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { FaultRule, Found } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { lineAround } from '../line-around.ts';
import { sdpAround } from './sdp-around.ts';

/** A blank where none belongs: behind the equals sign, twice between two values, at the end. Many stacks write one and skip one. */
export const sdpStrayBlank: FaultRule = Object.freeze({
  id: 'sdp-stray-blank',
  subject: 'fault',
  scope: 'sdp',
  profile: 'strict',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 8866', section: '5' },
  faults: ['sdp-extra-blank'],
  check,
} as const satisfies FaultRule);

function check(seen: SeenMessage, { span: { start, end } }: Problem): readonly Found[] {
  if (sdpAround(seen, start) === undefined) return nothingFound;
  const { name } = lineAround(seen, start);
  return [
    findingAt(
      seen,
      { start, end },
      { messageId: 'sdp-stray-blank.found', args: { line: name } },
      {
        remedies: () => [
          bodyEdit(seen, [{ start, end, newText: '' }], { fix: 'remove', args: { what: ' ' }, isPreferred: true }),
        ],
      },
    ),
  ];
}
