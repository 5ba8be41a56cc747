import type { Problem } from '../../sip/problem.ts';
import { nothingFound } from '../nothing-found.ts';
import type { FaultRule, Found } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';

/** A character below the blank in a header field, which parsers end the line at, skip, or refuse. */
export const controlCharacter: FaultRule = Object.freeze({
  id: 'control-character',
  subject: 'fault',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '25.1' },
  faults: ['control-character'],
  check,
} as const satisfies FaultRule);

function check(seen: SeenMessage, { span }: Problem): readonly Found[] {
  const { text } = seen.message.wire;
  const code = text.charCodeAt(span.start);
  if (Number.isNaN(code)) return nothingFound;
  return [
    {
      index: seen.index,
      span: seen.place(span),
      messageId: 'control-character.found',
      args: { code: `U+${code.toString(16).toUpperCase().padStart(4, '0')}` },
      remedies: () => [
        {
          kind: 'edit',
          index: seen.index,
          fix: 'remove',
          args: { what: text.slice(span.start, span.end) },
          edits: [{ start: span.start, end: span.end, newText: '' }],
          isPreferred: true,
        },
      ],
    },
  ];
}
