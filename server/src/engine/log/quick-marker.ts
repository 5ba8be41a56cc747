import { formats, rawFormat } from './formats/index.ts';
import { contextKind, lineKind } from './line-kind.ts';

/** What stands above a plain message; one object is refilled for many. */
export interface QuickMarker {
  /** 0 where nothing stands above it. */
  format: number;
  start: number;
}

/** The longest line that is looked at here, in characters; the general way cuts longer ones. */
const longestLine = 1000;

/** How many empty lines may stand between a marker and its message, as the general way has it. */
const mostLinesBetween = 3;

/**
 * Finds the marker above the line that begins at `lineStart`, where one format and no other claims the line there, or where
 * nothing stands above it. Returns false where the general way (`markerAbove`) must tell. Nothing before `floor` is looked at.
 */
export function findQuickMarker(chars: string, lineStart: number, floor: number, marker: QuickMarker): boolean {
  marker.format = rawFormat;
  marker.start = lineStart;
  let next = lineStart;
  for (let skipped = 0; floor < next; skipped += 1) {
    if (mostLinesBetween < skipped) return false;
    const start = startOfLine(chars, next - 1, floor);
    const end = endOfLine(chars, start, next - 1);
    if (longestLine < end - start) return false;
    if (start < end) return isOnlyMarker(chars, start, end, floor, marker, skipped !== 0);
    next = start;
  }
  // A text that begins with empty lines is looked at in another light.
  return next === lineStart;
}

function startOfLine(chars: string, end: number, floor: number): number {
  return Math.max(floor, end === 0 ? 0 : chars.lastIndexOf('\n', end - 1) + 1);
}

/** Takes up to two CRs off the end of a line. */
function endOfLine(chars: string, start: number, newline: number): number {
  let end = newline;
  for (let count = 0; count < 2 && start < end && chars.charCodeAt(end - 1) === 13; count += 1) end -= 1;
  return end;
}

function isOnlyMarker(
  chars: string,
  start: number,
  end: number,
  floor: number,
  marker: QuickMarker,
  hasGap: boolean,
): boolean {
  const { markers } = lineKind(chars, start, end);
  const [format] = markers;
  if (format === undefined || markers.length !== 1) return false;
  const row = formats[format - 1];
  if (row === undefined || (row.gap === 'always' && !hasGap)) return false;
  marker.format = format;
  marker.start = start;
  const { context } = row;
  if (context === undefined) return true;
  const isRead = addContext(chars, floor, marker, context.lines, context.until !== undefined);
  return isRead && !(context.isNeeded === true && marker.start === start);
}

/** Moves the start of a marker to the lines above it that belong to it, as the general way has it. */
function addContext(chars: string, floor: number, marker: QuickMarker, lines: number, hasOpening: boolean): boolean {
  let known = -1;
  let start = marker.start;
  for (let count = 0; count < lines && floor < start; count += 1) {
    const above = startOfLine(chars, start - 1, floor);
    const end = endOfLine(chars, above, start - 1);
    if (longestLine < end - above) return false;
    const { isKnown, isOpening } = contextKind(marker.format, chars, above, end);
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
