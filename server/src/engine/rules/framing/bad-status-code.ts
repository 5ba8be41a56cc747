import type { Problem } from '../../sip/problem.ts';
import { span } from '../../text/span.ts';
import type { Span } from '../../text/span.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { FaultRule, Found } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';

/** A status line whose code is not a number of three digits from 100 to 699, so that nobody can tell what the answer means. */
export const badStatusCode: FaultRule = Object.freeze({
  id: 'bad-status-code',
  subject: 'fault',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '7.2' },
  faults: ['status-code-out-of-range', 'start-line-malformed'],
  check,
} as const satisfies FaultRule);

function check(seen: SeenMessage, { span: place }: Problem): readonly Found[] {
  const { startLine, wire } = seen.message;
  if (startLine.kind === 'response') {
    const text = wire.text.slice(place.start, place.end);
    return foundAt(seen, place, { messageId: 'bad-status-code.out-of-range', args: { written: text } });
  }
  const word = secondWord(wire.text, place);
  if (startLine.kind === 'request' || word === undefined) return nothingFound;
  const text = wire.text.slice(word.start, word.end);
  return foundAt(seen, word, { messageId: 'bad-status-code.malformed', args: { written: text } });
}

/** Returns the place of the word behind the version of a status line; undefined for any other line. */
function secondWord(text: string, { start, end }: Span): Span | undefined {
  const found = /^\s*SIP\/\d{1,9}\.\d{1,9}[ \t]+(\S+)/i.exec(text.slice(start, Math.min(end, start + longestLook)));
  const word = found?.[1];
  if (found === null || word === undefined) return undefined;
  const wordEnd = start + found[0].length;
  return span(wordEnd - word.length, wordEnd);
}

/** So much of a line tells what it is, in characters. */
const longestLook = 300;
