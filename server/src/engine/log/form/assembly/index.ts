import { addressValue, partiesAt, octetsAt, resultsAt } from '../form-memory';
import { beginForm, endLine, Form, goOnAt, Line, mix } from './lanes';
import { Known, readBody, readHeaders, readStartLine, Stated } from './lines';
import { readMarkLine } from './mark-line';
import { bodyMark } from './marks';
import { beginThings, Things } from './things';
import { readWords } from './words';

/** Tells the hashes of the words that a media type of session descriptions is made of. */
export function setMediaType(application: i32, sdp: i32): void {
  Known.application = application;
  Known.sdp = sdp;
}

/** The message has a form; it has none that another one could have; what the log says of it has to be told in words. */
const none = 0;
const isRead = 1;
const needsWords = 2;

/**
 * Reads the message between two offsets of the octets, of which the log says so much in `partiesAt`; `seed` is anything else that its form
 * rests on. Returns `none` or `isRead`.
 */
export function readForm(start: i32, end: i32, parties: i32, seed: i32): i32 {
  beginForm(seed, partiesAt);
  beginThings();
  for (let at: usize = partiesAt; at < usize(partiesAt + parties);) {
    at = readWords(at, partiesAt + parties, addressValue);
    endLine(at);
  }
  goOnAt(octetsAt + start);
  return readMessage(octetsAt + start, octetsAt + end);
}

/**
 * Reads the message between two offsets of the octets, and above it what the log says of it, from `head` on. `isLast` tells that of several
 * lines the last one says all. Returns `none`, `isRead` or `needsWords`.
 */
export function readMarked(head: i32, start: i32, end: i32, isLast: bool, seed: i32): i32 {
  beginForm(seed, octetsAt + start);
  beginThings();
  if (!readMarkLine(octetsAt + head, octetsAt + start, isLast)) return needsWords;
  return readMessage(octetsAt + start, octetsAt + end);
}

function readMessage(start: usize, end: usize): i32 {
  const body = readHeaders(readStartLine(start, end), end);
  mix(bodyMark);
  if (Stated.length !== -1) mix(u64(Stated.length - i32(end - body)));
  endLine(body);
  readBody(body, end);
  store<u64>(resultsAt, Form.own);
  store<u64>(resultsAt + 8, Form.ofCalls);
  store<i32>(resultsAt + 16, Things.callCount);
  return Line.isPlain ? isRead : none;
}
