import { contactSlot } from '../header-slots';
import { placesAt } from '../memory-map';
import { slotOf } from './header-slot';
import { fourAt, isBlank, isDigit, isPlain, octetAt } from './octets';
import { tokenEnd } from './octet-classes';
import { lineFeedFrom } from './search';
import { Window } from './window';

/** The longest line that is read here, in octets; the general way cuts longer values. */
const longestLine = 4000;

/** The longest header name, as the general way has it. */
const longestName = 63;

/** ` SIP` and `/2.0`, as four octets each. */
const protocol: u32 = 0x50495320;
const version: u32 = 0x302e322f;

/** What the header lines that were read last hold; the places of their values stand at `placesAt`. */
export class Headers {
  /** Behind the empty line. */
  static end: i32 = 0;
  static usesCrlf: bool = false;
  /** How many Contact lines there are. */
  static contacts: i32 = 0;
}

/** Returns where the first value of a header begins, or -1 where the message has none. */
export function valueStart(slot: i32): i32 {
  return load<i32>(placesAt + (slot << 2));
}

/** Returns where the first value of a header ends. */
export function valueEnd(slot: i32): i32 {
  return load<i32>(placesAt + (slot << 2), 4);
}

/**
 * Reads the header lines that begin at `at` up to the empty line, where all of them are plain: a name, a colon, a value on one line.
 * Returns false where any is not; then the general way (`readHeaderBlock`) tells what the block is. What is found equals what the
 * general way finds.
 */
export function readHeaderLines(at: i32): bool {
  const none = i32x4.splat(-1);
  v128.store(placesAt, none);
  v128.store(placesAt, none, 16);
  v128.store(placesAt, none, 32);
  v128.store(placesAt, none, 48);
  Headers.usesCrlf = false;
  Headers.contacts = 0;
  let start = at;
  for (let nameEnd = tokenEnd(start, start + 1); start < nameEnd; nameEnd = tokenEnd(start, start + 1)) {
    const next = readHeaderLine(start, nameEnd);
    if (next === -1) return false;
    start = next;
  }
  Headers.end = behindEmptyLine(start);
  return Headers.end !== 0 && Headers.end <= Window.length && start !== at;
}

/** Reads the line whose name ends at `nameEnd`, or sixteen octets on; returns where the next one begins, or -1 for one that is odd. */
function readHeaderLine(start: i32, nameEnd: i32): i32 {
  const colon = nameEnd < start + 16 ? nameEnd : tokenEnd(nameEnd, start + longestName + 1);
  if (octetAt(colon) !== 58 || start + longestName <= colon || isDigit(octetAt(start))) return -1;
  const feed = lineFeedFrom(colon + 1);
  if (Window.length <= feed || longestLine < feed - start) return -1;
  let end = feed;
  if (octetAt(feed - 1) === 13) {
    end -= 1;
    Headers.usesCrlf = true;
  }
  if (mayBeginMessage(end)) return -1;
  const slot = slotOf(start, colon - start);
  if (slot === contactSlot) Headers.contacts += 1;
  if (slot !== -1 && valueStart(slot) === -1 && !noteValue(colon + 1, end, slot)) return -1;
  return feed + 1;
}

/** Returns where the line behind an empty one begins, or 0 where the line at `start` is not empty. */
function behindEmptyLine(start: i32): i32 {
  const first = octetAt(start);
  if (first === 10) return start + 1;
  if (first !== 13) return 0;
  Headers.usesCrlf = true;
  return octetAt(start + 1) === 10 ? start + 2 : 0;
}

/** A line that ends as a request line does, or in what may be white space, may be the next message's. */
function mayBeginMessage(end: i32): bool {
  const last = octetAt(end - 1);
  if (last === 48) return endsInVersion(end);
  return !isPlain(last) && mayEndInVersion(end);
}

function endsInVersion(end: i32): bool {
  return fourAt(end - 4) === version && fourAt(end - 8) === protocol;
}

function mayEndInVersion(end: i32): bool {
  for (let back = 0; back <= 4; back += 1) if (endsInVersion(end - back)) return true;
  return false;
}

/** Notes a value without the blanks around it; false where its ends are neither blank nor plain ASCII. */
function noteValue(from: i32, to: i32, slot: i32): bool {
  let start = from;
  let end = to;
  while (start < end && isBlank(octetAt(start))) start += 1;
  while (start < end && isBlank(octetAt(end - 1))) end -= 1;
  const place: usize = placesAt + (slot << 2);
  store<i32>(place, start);
  store<i32>(place, end, 4);
  return start === end || (isPlain(octetAt(start)) && isPlain(octetAt(end - 1)));
}
