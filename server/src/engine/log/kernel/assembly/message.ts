import { callIdSlot, cseqSlot, fromSlot, toSlot, viaSlot } from '../header-slots';
import {
  linkLength,
  placesAt,
  rowBodyStart,
  rowContacts,
  rowCseqMethod,
  rowCseqMethodStart,
  rowCseqNumber,
  rowEnd,
  rowFormat,
  rowHeadStart,
  rowLinks,
  rowMethod,
  rowPlaces,
  rowReach,
  rowStart,
  rowStatus,
} from '../memory-map';
import { Body, findBodyEnd } from './body';
import { hashOf } from './hash';
import { Headers, readHeaderLines, valueEnd, valueStart } from './header-lines';
import { findMarker, Marker } from './marker';
import { methodNumber } from './method-number';
import { isPlain, octetAt } from './octets';
import { findParameter, Parameter } from './parameter';
import { isAscii } from './search';
import { readStartLine, StartLine } from './start-line';
import { Window } from './window';

/** The names of the parameters that link messages, the first letter as the lowest octet. */
const branch: u64 = 0x68636e617262;
const tag: u64 = 0x676174;

/**
 * Writes the row of the message whose version stands at `hit`, when nothing about it is odd: an undecorated start line at the head of
 * its line, plain headers, a mark right above or nothing at all. Returns false for every other; the general way (`frameAt`, `rowOf`)
 * reads that, and says of a message that is read here the same.
 */
export function readMessage(hit: i32, floor: i32, seed: u32, row: usize): bool {
  const lineEnd = readStartLine(hit, floor);
  if (lineEnd === -1 || !readHeaderLines(lineEnd + 1) || !findMarker(StartLine.start, floor)) return false;
  if (!noteLinks(seed, row) || !noteCseq(row) || !findBodyEnd(Marker.format) || Window.length < Body.reach)
    return false;
  note(row, rowHeadStart, Marker.start);
  note(row, rowStart, StartLine.start);
  note(row, rowBodyStart, Headers.end);
  note(row, rowEnd, Body.end);
  note(row, rowReach, Body.reach);
  note(row, rowFormat, Marker.format);
  note(row, rowStatus, StartLine.status);
  note(row, rowMethod, StartLine.method);
  note(row, rowContacts, Headers.contacts);
  memory.copy(row + usize(rowPlaces << 2), placesAt, 64);
  return true;
}

function note(row: usize, place: i32, number: i32): void {
  store<i32>(row + (usize(place) << 2), number);
}

function noteLinks(seed: u32, row: usize): bool {
  // A message that may be damaged is looked at as a whole.
  const start = valueStart(callIdSlot);
  const end = valueEnd(callIdSlot);
  if (start === -1 || end <= start || !isAscii(start, end)) return false;
  noteLink(row, 0, start, end, seed);
  return (
    noteParameter(row, 1, viaSlot, branch, 6, seed) &&
    noteParameter(row, 2, fromSlot, tag, 3, seed) &&
    noteParameter(row, 3, toSlot, tag, 3, seed)
  );
}

function noteLink(row: usize, link: i32, start: i32, end: i32, seed: u32): void {
  const place = rowLinks + link * linkLength;
  note(row, place, start);
  note(row, place + 1, end);
  note(row, place + 2, i32(hashOf(start, end, seed)));
}

function noteParameter(row: usize, link: i32, slot: i32, name: u64, length: i32, seed: u32): bool {
  const start = valueStart(slot);
  if (start === -1) Parameter.start = -1;
  else if (!findParameter(start, valueEnd(slot), name, length)) return false;
  if (Parameter.start === -1) note(row, rowLinks + link * linkLength, -1);
  else noteLink(row, link, Parameter.start, Parameter.end, seed);
  return true;
}

/** Notes the number and the method of CSeq; false where they are odd. */
function noteCseq(row: usize): bool {
  const start = valueStart(cseqSlot);
  if (start === -1) {
    note(row, rowCseqNumber, -1);
    note(row, rowCseqMethod, 0);
    return true;
  }
  const end = valueEnd(cseqSlot);
  let number = 0;
  let at = start;
  for (; at < end && octetAt(at) - 48 < 10; at += 1) {
    if (start + 9 <= at) return false;
    number = number * 10 + i32(octetAt(at)) - 48;
  }
  if (at === start || end <= at || octetAt(at) !== 32) return false;
  for (let rest = at + 1; rest < end; rest += 1) if (!isPlain(octetAt(rest))) return false;
  const method = methodNumber(at + 1, end);
  note(row, rowCseqNumber, number);
  note(row, rowCseqMethod, method === 0 && at + 1 < end ? -1 : method);
  note(row, rowCseqMethodStart, at + 1);
  note(row, rowCseqMethodStart + 1, end);
  return true;
}
