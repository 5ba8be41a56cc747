import { span } from '../../text/span.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { EditRemedy, Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { isCutShort } from './is-cut-short.ts';
import { standsAlone } from './stands-alone.ts';

/** Header fields that no empty line ends, so that the body, or the next message, is read as more of them. */
export const missingBlankLine: MessageRule = Object.freeze({
  id: 'missing-blank-line',
  subject: 'message',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '7' },
  about: {},
  check,
} as const satisfies MessageRule);

function check(seen: SeenMessage): readonly Found[] {
  const { headers, body, wire, problems } = seen.message;
  const { length } = wire.text;
  if (body.start < length) {
    const problem = problems.find(({ id }) => id === 'blank-line-missing');
    if (problem === undefined || !seen.isBare) return nothingFound;
    const { start } = problem.span;
    return foundAt(seen, problem.span, {
      messageId: 'missing-blank-line.before-body',
      args: { written: wire.text.slice(start, problem.span.end) },
      fix: () => emptyLine(seen, start, lineEnd(wire.text)),
    });
  }
  const last = headers.at(-1);
  if (last === undefined || /\n\r?\n$/.test(wire.text.slice(-3)) || !standsAlone(seen)) return nothingFound;
  const isLineEnded = wire.text.endsWith('\n');
  // What ends in the middle of a line has lost more than its empty line.
  if (isCutShort(seen)) return nothingFound;
  const end = lineEnd(wire.text);
  return foundAt(seen, span(last.start, last.end), {
    messageId: 'missing-blank-line.at-end',
    args: { header: last.writtenName },
    fix: () => emptyLine(seen, length, isLineEnded ? end : `${end}${end}`),
  });
}

function emptyLine({ index }: SeenMessage, at: number, newText: string): EditRemedy {
  return {
    kind: 'edit',
    index,
    fix: 'insert-blank-line',
    args: {},
    edits: [{ start: at, end: at, newText }],
    isPreferred: true,
  };
}

function lineEnd(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
