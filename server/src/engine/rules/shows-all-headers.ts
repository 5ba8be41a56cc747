import { formats } from '../log/formats/index.ts';
import { contentLength } from '../sip/headers/content-length.ts';
import { cutShortAt } from './framing/cut-short-at.ts';
import { beginsItsText } from './surroundings.ts';
import type { SeenMessage } from './seen-message.ts';

const templates = idsOf('isTemplate');
/** Where octets were read as text nobody has shortened them. */
const octets = idsOf('isOurs');

function idsOf(trait: 'isTemplate' | 'isOurs'): ReadonlySet<string> {
  return new Set(formats.filter((format) => format[trait] === true).map(({ id }) => id));
}

/**
 * Tells whether a header field that does not stand in a message is missing from it: not where a log cut the message short, where
 * the text ends in the middle of a line, where somebody has quoted a few lines of it, in the template of a scenario, and where the
 * first line cannot be read, so that nobody knows what the message is.
 */
export function showsAllHeaders(seen: SeenMessage): boolean {
  const { message, trace, index } = seen;
  if (message.startLine.kind === 'malformed' || seen.isCutOff) return false;
  if (templates.has(trace.formatId(index)) || isExcerpt(seen)) return false;
  if (isLeftOver(seen)) return false;
  const { text } = message.wire;
  if (message.body.start < text.length) return true;
  return (/[\r\n]$/.test(text) || contentLength(message) !== undefined) && cutShortAt(seen) === undefined;
}

/**
 * What stands behind another message with nothing between them, and is shorter than it says, may be the rest of its datagram, which nobody
 * reads (RFC 4475 §3.1.1.8).
 */
function isLeftOver(seen: SeenMessage): boolean {
  return (
    seen.isBare &&
    seen.message.problems.some(({ id }) => id === 'content-length-exceeds-body') &&
    !seen.ask(beginsItsText)
  );
}

const inEveryMessage: readonly string[] = ['via', 'from', 'to', 'call-id', 'cseq'];

/** What a log announces without four of the five that stand in every message was shortened by hand. */
function isExcerpt(seen: SeenMessage): boolean {
  if (seen.isBare || octets.has(seen.trace.formatId(seen.index))) return false;
  return inEveryMessage.filter((name) => seen.has(name)).length <= 1;
}
