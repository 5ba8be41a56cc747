import { span } from '../../text/span.ts';
import { foundAt } from '../found-at.ts';
import { nothingFound } from '../nothing-found.ts';
import type { Found, MessageRule } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { isOnlyMessage } from '../surroundings.ts';
import { oncePerFile } from './once-per-file.ts';
import { standsAlone } from './stands-alone.ts';

/** Lines that end in LF alone, in a file that shows them as they were sent: some of one message, or all of the only one. */
export const bareLineFeed: MessageRule = Object.freeze({
  id: 'bare-line-feed',
  subject: 'message',
  scope: 'message',
  profile: 'strict',
  defaultSeverity: 'warning',
  basis: 'must',
  reference: { rfc: 'RFC 3261', section: '7' },
  about: {},
  check,
  sum: oncePerFile('bare-line-feed.several'),
} as const satisfies MessageRule);

function check(seen: SeenMessage): readonly Found[] {
  if (!seen.isBare) return nothingFound;
  const { body, wire } = seen.message;
  let first = -1;
  let isMixed = false;
  for (let feed = wire.text.indexOf('\n'); feed !== -1 && feed < body.start; feed = wire.text.indexOf('\n', feed + 1)) {
    const isBareFeed = feed === 0 || wire.text.charCodeAt(feed - 1) !== 0x0d;
    if (isBareFeed && first === -1) first = feed;
    isMixed ||= !isBareFeed;
  }
  if (first === -1 || !standsAlone(seen)) return nothingFound;
  const place = span(first, first + 1);
  if (isMixed) return foundAt(seen, place, { messageId: 'bare-line-feed.mixed', args: {} });
  // A file of several messages was saved by an editor, which says nothing about the wire.
  if (!seen.ask(isOnlyMessage)) return nothingFound;
  return foundAt(seen, place, {
    messageId: 'bare-line-feed.all',
    args: {},
    severity: 'information',
    basis: 'observation',
  });
}
