import { headerColon } from './header-line.ts';
import { longestPrefix, plainLayout } from './layout.ts';
import type { LogicalLine } from './logical-line.ts';
import { readLine } from './logical-line.ts';
import { behindPrefix, widenedShape } from './prefix-shape.ts';

/** How many lines are looked at to learn what varies in their prefixes. */
const linesLearned = 12;

/** Returns the shape that fits the prefixes of the lines from `following` on, as long as a header stands behind each. */
export function learnedShape(chars: string, shape: string, following: LogicalLine): string {
  let learned = shape;
  const line = { ...following };
  for (let count = 0; count < linesLearned && line.kind === 'text'; count += 1) {
    if (behindPrefix(chars, line.start, line.end, learned) === -1) {
      const widened = widenedShape(learned, chars, line.start, Math.min(line.end, line.start + longestPrefix * 2));
      if (widened === undefined || headerColon(chars, widened.behind, line.end) === -1) return learned;
      learned = widened.shape;
    }
    readLine(chars, line.next, chars.length, plainLayout, line);
  }
  return learned;
}
