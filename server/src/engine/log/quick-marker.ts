import { isAscii, lineStartBefore } from '../text/octet-search.ts';
import type { OctetWindow } from '../text/octet-window.ts';
import { formats, rawFormat } from './formats/index.ts';
import { contextKindOfOctets, lineKindOfOctets } from './line-kind.ts';

/** What stands above a plain message; one object is refilled for many. Offsets of the window. */
export interface QuickMarker {
  /** 0 where nothing stands above it. */
  format: number;
  start: number;
}

/** The longest line that is looked at here, in octets; the general way cuts longer ones. */
const longestLine = 1000;

/** How many empty lines may stand between a marker and its message, as the general way has it. */
const mostLinesBetween = 3;

/**
 * Finds the marker above the line that begins at `lineStart`, where one format and no other claims the line there, or where
 * nothing stands above it. Returns false where the general way (`markerAbove`) must tell. Nothing before `floor` is looked at,
 * which stands before the window where the last message does.
 */
export function findQuickMarker(window: OctetWindow, lineStart: number, floor: number, marker: QuickMarker): boolean {
  const { octets } = window;
  marker.format = rawFormat;
  marker.start = lineStart;
  let next = lineStart;
  for (let skipped = 0; floor < next; skipped += 1) {
    if (mostLinesBetween < skipped) return false;
    const start = startOfLine(window, next - 1, floor);
    if (start === -1) return false;
    const end = endOfLine(octets, start, next - 1);
    if (longestLine < end - start) return false;
    if (start < end) return isOnlyMarker(window, start, end, floor, marker, skipped !== 0);
    next = start;
  }
  // A text that begins with empty lines is looked at in another light.
  return next === lineStart;
}

/** Returns where the line begins that ends at `end`, or -1 where the window holds no more of it. */
function startOfLine({ octets }: OctetWindow, end: number, floor: number): number {
  const start = lineStartBefore(octets, end, Math.max(0, floor));
  return start === 0 && floor < 0 ? -1 : start;
}

/** Takes up to two CRs off the end of a line. */
function endOfLine(octets: Uint8Array, start: number, newline: number): number {
  let end = newline;
  for (let count = 0; count < 2 && start < end && octets[end - 1] === 13; count += 1) end -= 1;
  return end;
}

function isOnlyMarker(
  window: OctetWindow,
  start: number,
  end: number,
  floor: number,
  marker: QuickMarker,
  hasGap: boolean,
): boolean {
  const { octets } = window;
  if (!window.isExact && !isAscii(octets, start, end)) return false;
  const { markers } = lineKindOfOctets(octets, start, end);
  // The first one is asked for by its number, which costs less than taking the list apart.
  const format = markers.length === 1 ? markers.at(0) : undefined;
  if (format === undefined) return false;
  const row = formats[format - 1];
  if (row === undefined || (row.gap === 'always' && !hasGap)) return false;
  marker.format = format;
  marker.start = start;
  const { context } = row;
  if (context === undefined) return true;
  const isRead = addContext(window, floor, marker, context.lines, context.until !== undefined);
  return isRead && !(context.isNeeded === true && marker.start === start);
}

/** Moves the start of a marker to the lines above it that belong to it, as the general way has it. */
function addContext(
  window: OctetWindow,
  floor: number,
  marker: QuickMarker,
  lines: number,
  hasOpening: boolean,
): boolean {
  const { octets } = window;
  let known = -1;
  let start = marker.start;
  for (let count = 0; count < lines && floor < start; count += 1) {
    const above = startOfLine(window, start - 1, floor);
    if (above === -1) return false;
    const end = endOfLine(octets, above, start - 1);
    if (longestLine < end - above || (!window.isExact && !isAscii(octets, above, end))) return false;
    const { isKnown, isOpening } = contextKindOfOctets(marker.format, octets, above, end);
    if (!isKnown && known === -1) known = start;
    if (isOpening) {
      marker.start = above;
      return true;
    }
    if (!isKnown && !hasOpening) break;
    start = above;
  }
  marker.start = known === -1 ? start : known;
  return true;
}
