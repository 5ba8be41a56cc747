import { span } from '../../text/span.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { EditRemedy, Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { isComment, leftOutLines } from './left-out-lines.ts';
import { respelt, respeltLine } from './misspelt-header.ts';
import { standsAlone } from './stands-alone.ts';

/** A line with a colon whose name is empty or no token: a blank, an at sign or a bracket stands in it. */
export const badHeaderName: MessageRule = Object.freeze({
  id: 'bad-header-name',
  subject: 'message',
  scope: 'message',
  profile: 'recommended',
  defaultSeverity: 'error',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '7.3.1' },
  about: {},
  check,
} as const satisfies MessageRule);

function check(seen: SeenMessage): readonly Found[] {
  if (seen.message.problems.length === 0 && seen.trace.isVerbatim(seen.index)) return nothingFound;
  const { text } = seen.message.wire;
  for (const { id, span: place } of seen.message.problems) {
    if (id !== 'header-name-malformed' && id !== 'header-name-empty') continue;
    if (isComment(seen.trace, text.slice(place.start, place.start + 2))) continue;
    if (!standsAlone(seen)) return nothingFound;
    if (id === 'header-name-empty') return foundAt(seen, place, { messageId: 'bad-header-name.empty', args: {} });
    const args = { written: text.slice(place.start, place.end) };
    const fix = (): EditRemedy | undefined => respelt(seen, place.start);
    return foundAt(seen, place, { messageId: 'bad-header-name.character', args, fix });
  }
  // A name that is only very long is a name.
  const line = leftOutLines(seen).find(
    ({ text: one }) => one.includes(':') && !/^[A-Za-z0-9.!%*_+`'~-]+[ \t]*:/.test(one),
  );
  if (line === undefined) return nothingFound;
  const name = line.text.slice(0, line.text.indexOf(':')).trimEnd();
  const { start } = line.span;
  return [
    {
      index: seen.index,
      span: span(start, start + Math.max(1, name.length)),
      messageId: name === '' ? 'bad-header-name.empty' : 'bad-header-name.name',
      args: name === '' ? {} : { written: name },
      remedies: () => respeltLine(seen, line),
    },
  ];
}
