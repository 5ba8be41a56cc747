import { addressValue, partiesAt, octetsAt, resultsAt } from '../form-memory';
import { beginForm, endLine, Form, Line, mix } from './lanes';
import { Known, readBody, readHeaders, readStartLine, Stated } from './lines';
import { bodyMark } from './marks';
import { beginThings, Things } from './things';
import { readWords } from './words';

/** Tells the hashes of the words that a media type of session descriptions is made of. */
export function setMediaType(application: i32, sdp: i32): void {
  Known.application = application;
  Known.sdp = sdp;
}

/**
 * Reads the message between two offsets of the octets, of which the log says so much in `partiesAt`; `seed` is anything else that its form
 * rests on. Returns false where it has none that another message could have.
 */
export function readForm(start: i32, end: i32, parties: i32, seed: i32): bool {
  beginForm(seed);
  beginThings();
  for (let at: usize = partiesAt; at < usize(partiesAt + parties);) {
    at = readWords(at, partiesAt + parties, addressValue);
    endLine();
  }
  const last: usize = octetsAt + end;
  const body = readHeaders(readStartLine(octetsAt + start, last), last);
  mix(bodyMark);
  if (Stated.length !== -1) mix(u64(Stated.length - i32(last - body)));
  endLine();
  readBody(body, last);
  store<u64>(resultsAt, Form.own);
  store<u64>(resultsAt + 8, Form.ofCalls);
  store<i32>(resultsAt + 16, Things.callCount);
  return Line.isPlain;
}
