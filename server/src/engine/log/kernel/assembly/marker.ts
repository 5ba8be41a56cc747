import {
  formatsAt,
  hasContext,
  hasOpening,
  isKnownLine,
  isOpeningLine,
  markMachine,
  mostFormats,
  needsContext,
  needsGap,
} from '../memory-map';
import { infoOf } from './line-machine';
import { isBlank, isPlain, octetAt } from './octets';
import { holdsAmpersand, isAscii, lineStartBefore } from './search';
import { Window } from './window';

/** The longest line that is looked at here, in octets; the general way cuts longer ones. */
const longestLine = 1000;

/** How many empty lines may stand between a marker and its message, as the general way has it. */
const mostLinesBetween = 3;

/** What stands above the message that was read last. */
export class Marker {
  /** 0 where nothing stands above it. */
  static format: i32 = 0;
  static start: i32 = 0;
}

/**
 * Finds the marker above the line that begins at `lineStart`, where one format and no other claims the line there, or where nothing
 * stands above it. Returns false where the general way (`markerAbove`) must tell. Nothing before `floor` is looked at, which stands
 * before the window where the last message does.
 */
export function findMarker(lineStart: i32, floor: i32): bool {
  Marker.format = 0;
  Marker.start = lineStart;
  let next = lineStart;
  for (let skipped = 0; floor < next; skipped += 1) {
    if (mostLinesBetween < skipped) return false;
    const start = startOfLine(next - 1, floor);
    if (start === -1) return false;
    const end = endOfLine(start, next - 1);
    if (longestLine < end - start) return false;
    if (start < end) return isOnlyMarker(start, end, floor, skipped !== 0);
    next = start;
  }
  // A text that begins with empty lines is looked at in another light.
  return next === lineStart;
}

/** Returns where the line begins that ends at `end`, or -1 where the window holds no more of it. */
function startOfLine(end: i32, floor: i32): i32 {
  if (end < 0) return -1;
  const start = lineStartBefore(end, max(0, floor));
  return start === 0 && floor < 0 ? -1 : start;
}

/** Takes up to two CRs off the end of a line. */
function endOfLine(start: i32, newline: i32): i32 {
  let end = newline;
  for (let count = 0; count < 2 && start < end && octetAt(end - 1) === 13; count += 1) end -= 1;
  return end;
}

function isOnlyMarker(start: i32, end: i32, floor: i32, hasGap: bool): bool {
  if (!Window.isExact && !isAscii(start, end)) return false;
  const format = infoOf(markMachine, start, end) & mostFormats;
  const written = writtenEnd(start, end);
  if (format === 0 || written === -1) return false;
  if (written !== end && (infoOf(markMachine, start, written) & mostFormats) !== format) return false;
  const row: usize = formatsAt + (format << 2);
  const needs = i32(load<u8>(row));
  if ((needs & needsGap) !== 0 && !hasGap) return false;
  Marker.format = format;
  Marker.start = start;
  if ((needs & hasContext) === 0) return true;
  if (!addContext(floor, i32(load<u8>(row, 1)), (needs & hasOpening) !== 0)) return false;
  return (needs & needsContext) === 0 || Marker.start !== start;
}

/**
 * Returns where a line ends without the blanks that a paste has put there: the general way reads it with them and without (`readings`).
 * -1 where more than that may have been made of it: backticks before it, signs that a page has escaped, a CR that is shown.
 */
function writtenEnd(start: i32, end: i32): i32 {
  let written = end;
  while (start < written && isBlank(octetAt(written - 1))) written -= 1;
  if (written === start) return written;
  const last = octetAt(written - 1);
  const isShownReturn = last === 77 && start < written - 1 && octetAt(written - 2) === 94;
  if (!isPlain(last) || isShownReturn || octetAt(start) === 96) return -1;
  return holdsAmpersand(start, written) ? -1 : written;
}

/** Moves the start of a marker to the lines above it that belong to it, as the general way has it. */
function addContext(floor: i32, lines: i32, canOpen: bool): bool {
  let known = -1;
  let start = Marker.start;
  for (let count = 0; count < lines && floor < start; count += 1) {
    const above = startOfLine(start - 1, floor);
    if (above === -1) return false;
    const end = endOfLine(above, start - 1);
    if (longestLine < end - above || (!Window.isExact && !isAscii(above, end))) return false;
    const written = writtenEnd(above, end);
    if (written === -1) return false;
    const info = infoOf(Marker.format, above, end) | (written === end ? 0 : infoOf(Marker.format, above, written));
    const isKnown = (info & isKnownLine) !== 0;
    if (!isKnown && known === -1) known = start;
    if ((info & isOpeningLine) !== 0) {
      Marker.start = above;
      return true;
    }
    if (!isKnown && !canOpen) break;
    start = above;
  }
  Marker.start = known === -1 ? start : known;
  return true;
}
