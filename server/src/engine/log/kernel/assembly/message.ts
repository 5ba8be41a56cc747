import { callIdSlot, cseqSlot, fromSlot, toSlot, viaSlot } from '../header-slots';
import {
  cseqMethodLink,
  linkLength,
  noStatus,
  placesAt,
  rowBodyStart,
  rowCallId,
  rowContacts,
  rowCseqMethod,
  rowCseqNumber,
  rowEnd,
  rowFormat,
  rowHeadEnd,
  rowHeadStart,
  rowIdentity,
  rowLayout,
  rowLinks,
  rowMethod,
  rowPlaces,
  rowReach,
  rowStart,
  rowStatus,
  rowViaBranch,
} from '../memory-map';
import { Body, findBodyEnd } from './body';
import { hashOf } from './hash';
import { Headers, readHeaderLines, valueEnd, valueStart } from './header-lines';
import { keyOf, recentsOf } from './keys';
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

/** What has come of a message: it was read, it is odd, or there is no room for its keys. */
export const isRead = 0;
export const isOdd = 1;
export const isWithoutRoom = 2;

/**
 * Reads the message whose version stands at `hit`, when nothing about it is odd: an undecorated start line at the head of its line, plain
 * headers, a mark right above or nothing at all. Every other is left to the general way (`frameAt`, `rowOf`), which says of a message
 * that is read here the same.
 */
export function readMessage(hit: i32, floor: i32): bool {
  const lineEnd = readStartLine(hit, floor);
  if (lineEnd === -1 || !readHeaderLines(lineEnd + 1) || !findMarker(StartLine.start, floor)) return false;
  // A message that may be damaged is looked at as a whole.
  const callId = valueStart(callIdSlot);
  if (callId === -1 || valueEnd(callIdSlot) <= callId || !isAscii(callId, valueEnd(callIdSlot))) return false;
  return findCseq() && findBodyEnd(Marker.format) && Body.reach <= Window.length;
}

/** Writes the row of the message that was read last; no message before it was looked at further than `reach`. */
export function writeRow(row: usize, reach: i32): i32 {
  const linked = writeKeys(row);
  if (linked !== isRead) return linked;
  const start = StartLine.start;
  note(row, rowStart, start);
  note(row, rowHeadStart, start - Marker.start);
  note(row, rowHeadEnd, 0);
  note(row, rowBodyStart, Headers.end - start);
  note(row, rowEnd, Body.end - Headers.end);
  note(row, rowReach, max(reach, Body.reach) - Body.end);
  note(row, rowLayout, 0);
  note(row, rowFormat, Marker.format);
  note(row, rowStatus, StartLine.status === -1 ? noStatus : StartLine.status);
  note(row, rowMethod, StartLine.method);
  note(row, rowCseqNumber, Cseq.number + 1);
  note(row, rowIdentity, 0);
  note(row, rowContacts, Headers.contacts);
  memory.copy(row + usize(rowPlaces << 2), placesAt, 64);
  return isRead;
}

function note(row: usize, place: i32, number: i32): void {
  store<i32>(row + (usize(place) << 2), number);
}

/** Where a table of keys stands in the memory keys are written, and else what they are of. */
export class Keys {
  static areThere: bool = false;
  static seed: u32 = 0;
  /** Where the branch and the tags stand that were met last in a message of the same Call-ID. */
  static recents: usize = 0;
}

/** Writes the key of the octets between `start` and `end` at its place of the row, or what it is of as a link of the row. */
function writeKey(row: usize, place: i32, link: i32, start: i32, end: i32): i32 {
  if (Keys.areThere) {
    const recent: usize = 0 < link && link < cseqMethodLink ? Keys.recents + usize((link - 1) << 2) : 0;
    const key = keyOf(start, end, Keys.seed, recent === 0 ? 0 : load<i32>(recent));
    if (key === -1) return isWithoutRoom;
    if (recent !== 0) store<i32>(recent, key);
    note(row, place, key);
    return isRead;
  }
  note(row, rowLinks + link * linkLength, start);
  note(row, rowLinks + link * linkLength + 1, end);
  note(row, rowLinks + link * linkLength + 2, i32(hashOf(start, end, Keys.seed)));
  return isRead;
}

/** Notes that a row has no such key. */
function writeNoKey(row: usize, place: i32, link: i32): void {
  note(row, place, 0);
  note(row, rowLinks + link * linkLength, -1);
}

/** Writes the keys of what links messages. */
function writeKeys(row: usize): i32 {
  const callId = writeKey(row, rowCallId, 0, valueStart(callIdSlot), valueEnd(callIdSlot));
  if (callId !== isRead) return callId;
  if (Keys.areThere) Keys.recents = recentsOf(load<i32>(row, rowCallId << 2));
  const viaBranch = writeParameter(row, 1, viaSlot, branch, 6);
  if (viaBranch !== isRead) return viaBranch;
  const fromTag = writeParameter(row, 2, fromSlot, tag, 3);
  if (fromTag !== isRead) return fromTag;
  const toTag = writeParameter(row, 3, toSlot, tag, 3);
  return toTag === isRead ? writeCseqMethod(row) : toTag;
}

/** The branch and the tags stand behind one another in a row, and so do their links. */
function writeParameter(row: usize, link: i32, slot: i32, name: u64, length: i32): i32 {
  const place = rowViaBranch + link - 1;
  writeNoKey(row, place, link);
  const start = valueStart(slot);
  if (start === -1) return isRead;
  if (!findParameter(start, valueEnd(slot), name, length)) return isOdd;
  return Parameter.start === -1 ? isRead : writeKey(row, place, link, Parameter.start, Parameter.end);
}

/** What CSeq says; the number is -1 where there is none. */
class Cseq {
  static number: i32 = -1;
  static methodStart: i32 = 0;
  static methodEnd: i32 = 0;
}

/** Reads the number and the method of CSeq; false where they are odd. */
function findCseq(): bool {
  const start = valueStart(cseqSlot);
  Cseq.number = -1;
  Cseq.methodStart = 0;
  Cseq.methodEnd = 0;
  if (start === -1) return true;
  const end = valueEnd(cseqSlot);
  let number = 0;
  let at = start;
  for (; at < end && octetAt(at) - 48 < 10; at += 1) {
    if (start + 9 <= at) return false;
    number = number * 10 + i32(octetAt(at)) - 48;
  }
  if (at === start || end <= at || octetAt(at) !== 32) return false;
  for (let rest = at + 1; rest < end; rest += 1) if (!isPlain(octetAt(rest))) return false;
  Cseq.number = number;
  Cseq.methodStart = at + 1;
  Cseq.methodEnd = end;
  return true;
}

/** Registered methods have the same numbers as keys. */
function writeCseqMethod(row: usize): i32 {
  writeNoKey(row, rowCseqMethod, cseqMethodLink);
  if (Cseq.methodEnd <= Cseq.methodStart) return isRead;
  const method = methodNumber(Cseq.methodStart, Cseq.methodEnd);
  if (method === 0) return writeKey(row, rowCseqMethod, cseqMethodLink, Cseq.methodStart, Cseq.methodEnd);
  note(row, rowCseqMethod, method);
  return isRead;
}
