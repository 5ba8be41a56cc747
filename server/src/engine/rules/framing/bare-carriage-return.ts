import { span } from '../../text/span.ts';
import { stretchOf } from '../../text/text-source.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { isOnlyMessage } from '../surroundings.ts';
import { bareReturn } from './bare-return.ts';
import { oncePerFile } from './once-per-file.ts';
import { standsAlone, textBefore, textBehind } from './stands-alone.ts';

/** Header lines that end in CR alone, in a file that shows them as they were sent: some of one message, or all of the only one. */
export const bareCarriageReturn: MessageRule = Object.freeze({
  id: 'bare-carriage-return',
  subject: 'message',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '7' },
  about: {},
  check,
  sum: oncePerFile('bare-carriage-return.several'),
} as const satisfies MessageRule);

function check(seen: SeenMessage): readonly Found[] {
  if (!seen.isBare) return nothingFound;
  const at = bareReturn(seen.message);
  if (at !== -1) {
    return standsAlone(seen)
      ? foundAt(seen, span(at, at + 1), { messageId: 'bare-carriage-return.mixed', args: {} })
      : nothingFound;
  }
  const { end } = seen.message.startLine.span;
  if (endsInReturn(seen, end) && goesOn(seen)) {
    return foundAt(seen, span(end, end + 1), { messageId: 'bare-carriage-return.mixed', args: {} });
  }
  // A file of several messages was saved by an editor, which says nothing about the wire.
  if (!endsInReturn(seen, end) || !seen.ask(isOnlyMessage) || !standsAlone(seen)) return nothingFound;
  return foundAt(seen, span(end, end + 1), {
    messageId: 'bare-carriage-return.all',
    args: {},
    severity: 'information',
    basis: 'observation',
    profile: 'strict',
  });
}

/** A start line that ends in CR alone makes a message of itself and its next line: the other header fields stand behind it. */
function goesOn(seen: SeenMessage): boolean {
  return seen.ask(textBefore) === '' && /^[A-Za-z][A-Za-z-]{0,40}[ \t]*:/.test(seen.ask(textBehind));
}

/** Tells whether the text has a CR alone where the wire, in which such line ends are undone, has the end of the start line. */
function endsInReturn(seen: SeenMessage, end: number): boolean {
  if (seen.trace.isVerbatim(seen.index)) return false;
  const { start } = seen.place({ start: end, end });
  return /^\r(?![\r\n])/.test(stretchOf(seen.trace.text, start, start + 2));
}
