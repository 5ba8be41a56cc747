import { announces } from './announced-head.ts';
import { rawFormat } from './formats/index.ts';
import { headerColon } from './header-line.ts';
import type { Layout } from './layout.ts';
import { withoutPrefix } from './layout.ts';
import type { Marker } from './marker.ts';
import { isMarker } from './marker.ts';

/** How many empty or ruled lines may stand between a message and the line that announces it. */
const mostLinesBetween = 2;

/** The longest line that is read, in characters. */
const longestLine = 400;

/** A line of nothing but marks, as logs draw between messages. */
const rule = /^[\s=*#+~_.-]{0,200}$/;

/**
 * Returns the line above a message in which an unknown log says which way it went, and where or when; undefined where none does.
 * Nothing before `floor` is looked at.
 */
export function announcementAbove(chars: string, lineStart: number, floor: number, layout: Layout): Marker | undefined {
  let start = lineStart;
  for (let count = 0; count <= mostLinesBetween && floor < start; count += 1) {
    const end = start - 1;
    start = Math.max(floor, chars.lastIndexOf('\n', end - 1) + 1);
    if (longestLine < end - start) return undefined;
    const text = withoutPrefix(chars.slice(start, end), layout);
    if (rule.test(text)) continue;
    if (isMarker(text)) return undefined;
    const isHeader = headerColon(text, 0, text.length) !== -1 && /^(?:via|from|to|contact|route)\s*:/i.test(text);
    return !isHeader && announces(text) ? { format: rawFormat, start, end: lineStart } : undefined;
  }
  return undefined;
}
