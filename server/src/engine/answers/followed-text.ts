import { analyse } from '../log/analyse.ts';
import { formats } from '../log/formats/index.ts';
import type { Trace } from '../log/trace.ts';
import { bodyOctets } from '../sip/body/body-text.ts';
import { contentLength } from '../sip/headers/content-length.ts';
import type { Message } from '../sip/message.ts';
import { octetText } from '../text/text-source.ts';
import type { MessageRow } from './message-rows.ts';
import { messageRows } from './message-rows.ts';

/**
 * What is known of a log's end. `growing`: more stands behind what was handed in. `quiet`: nothing was written for a while.
 * `over`: nothing comes any more.
 */
export type LogEnd = 'growing' | 'quiet' | 'over';

/** How many lines behind a message make sure that nothing which follows changes it. */
const linesBehind = 24;

/** How many lines before a message are kept: marks and what they belong to are looked for there. */
const linesBefore = 200;

/** What is held at most, in octets; what does not fit, such as a line of more than this, is read in pieces. */
const mostHeld = 16 * 1024 * 1024;

/** So much of a text is read anew whenever something was written; of more only when it has grown by a fourth. */
const cheapLength = 256 * 1024;

/**
 * A log that is read while it is written: it takes what was appended and gives each message once it is whole. Held is only the last
 * message and what may become one. The text is Latin-1, an octet a character.
 */
export class FollowedText {
  readonly #file: string;
  #held = '';
  #base = 0;
  /** How many lines end before `#base`. */
  #lines = 0;
  /** Where the last message ends that was given, from the start of the file. */
  #given = 0;
  #analysedLength = 0;

  constructor(file: string) {
    this.#file = file;
  }

  /** Takes what was appended and returns the rows of the messages that are whole now. */
  append(chars: string, end: LogEnd): readonly MessageRow[] {
    this.#held += chars;
    if (end === 'growing' && this.#isTooEarly()) return [];
    this.#analysedLength = this.#held.length;
    const isOver = end === 'over' || mostHeld < this.#held.length;
    const trace = analyse(octetText(this.#held));
    const rows: MessageRow[] = [];
    let index = 0;
    let last: number | undefined;
    for (const row of messageRows(trace, this.#file, this.#lines)) {
      const { start, end: messageEnd } = trace.messageSpan(index);
      if (!this.#isGiven(start)) {
        if (!isOver && !isSettled(trace, index, end === 'quiet')) break;
        rows.push(row);
        this.#given = this.#base + messageEnd;
      }
      last = index;
      index += 1;
    }
    this.#forget(trace, last, isOver);
    return rows;
  }

  #isTooEarly(): boolean {
    const { length } = this.#held;
    return cheapLength < length && length < this.#analysedLength * 1.25 && length <= mostHeld;
  }

  /** A text that begins in the midst of a log opens with no message of its own. */
  #isGiven(start: number): boolean {
    const at = this.#base + start;
    return at < this.#given || (this.#base === at && 0 < at && this.#given !== at);
  }

  /** Forgets what no later message can have to do with: up to the line of the last one that was given, or up to the lines before the next. */
  #forget(trace: Trace, last: number | undefined, isOver: boolean): void {
    const next = (last ?? -1) + 1;
    const open = next < trace.count ? trace.entrySpan(next).start : this.#held.length;
    const ofLast = last === undefined ? 0 : lineStart(this.#held, trace.entrySpan(last).start);
    const keep = isOver ? this.#held.length : Math.max(ofLast, before(this.#held, open));
    for (let at = this.#held.indexOf('\n'); at !== -1 && at < keep; at = this.#held.indexOf('\n', at + 1))
      this.#lines += 1;
    this.#held = this.#held.slice(keep);
    this.#base += keep;
    this.#analysedLength = Math.max(0, this.#analysedLength - keep);
  }
}

/**
 * Tells whether a message is whole: it has its declared length and what its log says behind it, or enough lines follow, or nobody writes any more and neither its
 * headers nor its body are cut off.
 */
function isSettled(trace: Trace, index: number, isQuiet: boolean): boolean {
  const { chars } = trace.text;
  const { end } = trace.messageSpan(index);
  const message = trace.message(index);
  const stated = contentLength(message);
  const hasEmptyLine = /\n\r?\n$/.test(
    message.wire.text.slice(Math.max(0, message.body.start - 3), message.body.start),
  );
  const isAsLong = hasEmptyLine && stated !== undefined && hasLength(message, stated);
  if (isAsLong && hasWordsBehind(trace, index)) return true;
  if (hasLinesBehind(chars, end)) return true;
  if (!isQuiet) return false;
  const bodyStart = message.wire.toSource(message.body.start);
  if (stated !== undefined && hasEmptyLine && chars.length < bodyStart + stated) return false;
  return hasEmptyLine || chars.slice(end, end + 4096).trim() !== '';
}

function hasLength(message: Message, stated: number): boolean {
  const { asStored, withCrlf } = bodyOctets(message, 'octet');
  return stated === asStored || stated === withCrlf;
}

/** Tells whether what the format says behind a message is there: what ends it, and something behind that. */
function hasWordsBehind(trace: Trace, index: number): boolean {
  const id = trace.formatId(index);
  const behind = formats.find((format) => format.id === id)?.behind;
  if (behind === undefined) return true;
  const { end } = trace.messageSpan(index);
  const words = trace.text.chars.slice(end, end + behind.length);
  if (words.length === behind.length) return true;
  const found = behind.until.exec(words);
  return found !== null && /[^\s,\]]/.test(words.slice(found.index + found[0].length));
}

function hasLinesBehind(chars: string, end: number): boolean {
  let at = end;
  for (let count = 0; count < linesBehind;) {
    const feed = chars.indexOf('\n', at);
    if (feed === -1) return false;
    // Empty lines are passed over wherever lines are counted.
    if (at + 1 < feed) count += 1;
    at = feed + 1;
  }
  return true;
}

/** Returns where the lines begin that are kept before an offset. */
function before(chars: string, offset: number): number {
  let at = offset;
  for (let count = 0; count <= linesBefore && 0 < at; count += 1) at = chars.lastIndexOf('\n', at - 1);
  return at <= 0 ? 0 : at + 1;
}

function lineStart(chars: string, offset: number): number {
  return offset === 0 ? 0 : chars.lastIndexOf('\n', offset - 1) + 1;
}
