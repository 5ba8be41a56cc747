import { headerRank } from '../../reference/header-order.ts';
import type { SeenMessage } from '../seen-message.ts';
import type { EditRemedy } from '../rule.ts';

/**
 * Returns the fix that writes a header field where it usually stands; `name` as the RFC spells it. A value that the user has to
 * complete is `isToComplete`.
 */
export function insertHeader(seen: SeenMessage, name: string, value: string, isToComplete = false): EditRemedy {
  const at = behindFolds(seen.message.wire.text, placeFor(seen, name.toLowerCase()));
  return {
    kind: 'edit',
    index: seen.index,
    fix: isToComplete ? 'insert-header-to-complete' : 'insert-header',
    args: { name },
    edits: [{ start: at, end: at, newText: `${name}: ${value}${lineEndOf(seen)}` }],
    isPreferred: !isToComplete,
  };
}

function placeFor({ message }: SeenMessage, name: string): number {
  const rank = headerRank(name);
  let at = message.startLine.span.end;
  let isFound = false;
  for (const header of message.headers) {
    if (headerRank(header.name) <= rank) {
      at = header.end;
      isFound = true;
    }
  }
  if (!isFound && message.headers[0] !== undefined) return message.headers[0].start;
  return behindLineEnd(message.wire.text, at);
}

/** A line that begins with a blank would go on with what is written above it. */
function behindFolds(text: string, at: number): number {
  let place = at;
  while (/^[ \t]+[^ \t\r\n]/.test(text.slice(place, place + longestBlank))) {
    const feed = text.indexOf('\n', place);
    if (feed === -1) return at;
    place = feed + 1;
  }
  return place;
}

const longestBlank = 64;

function behindLineEnd(text: string, at: number): number {
  if (text.startsWith('\r\n', at)) return at + 2;
  return text.startsWith('\n', at) || text.startsWith('\r', at) ? at + 1 : at;
}

/** Returns the line end behind the start line of a message, before which blanks may stand. */
function lineEndOf({ message: { wire } }: SeenMessage): string {
  const feed = wire.text.indexOf('\n');
  return 0 < feed && wire.text.charAt(feed - 1) !== '\r' ? '\n' : '\r\n';
}
