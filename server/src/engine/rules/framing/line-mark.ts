import type { Trace } from '../../log/trace.ts';
import { stretchOf } from '../../text/text-source.ts';
import type { SeenMessage } from '../seen-message.ts';
import { standsAlone } from './stands-alone.ts';

/** How far a line is looked at, in characters. */
const longestLine = 2000;

/**
 * Returns what tells the lines of a message from those that a log may have written between them: a character in which they all end, empty
 * where nothing else could have written them; undefined where nothing tells them apart.
 */
export function lineMark(seen: SeenMessage): string | undefined {
  if (standsAlone(seen)) return '';
  const mark = seen.isBare ? '' : seen.ask(ownLineMark);
  return mark === '' ? undefined : mark;
}

/** Returns the CR, or the dot of ngrep, before the line ends of a message in a log whose own lines end without it. */
function ownLineMark(trace: Trace, index: number): string {
  const { start } = trace.messageSpan(index);
  const line = stretchOf(trace.text, start, Math.min(start + longestLine, trace.messageSpan(index).end)).split('\n', 2);
  const mark = line.length < 2 ? '' : (line[0] ?? '').slice(-1);
  if (mark !== '\r' && mark !== '.') return '';
  const from = Math.max(trace.entrySpan(index).start, start - longestLine);
  const above = stretchOf(trace.text, from, start).split('\n');
  const words = above.slice(0, -1).find((one) => one.trim() !== '');
  return words === undefined || words.endsWith(mark) ? '' : mark;
}
