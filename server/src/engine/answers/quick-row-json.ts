import { isLetterOrDigitCode } from '../log/character-classes.ts';
import { noNumber } from '../log/entry-columns.ts';
import type { EntryRow } from '../log/entry-columns.ts';
import type { QuickHeaders } from '../log/quick-headers.ts';
import { callIdSlot, contactSlot, contentLengthSlot, contentTypeSlot } from '../log/kernel/header-slots.ts';
import { methods } from '../log/methods.ts';
import { lengthBehind } from '../log/read-entry-head.ts';
import type { TextWindow } from '../log/scan-windows.ts';
import type { KeyTable } from '../text/key-table.ts';
import type { LineCount } from '../text/line-count.ts';
import type { OctetLines, OctetPiece } from '../text/octet-lines.ts';
import { octetPiece } from '../text/octet-lines.ts';
import { octetView } from '../text/octet-view.ts';
import { HeadTails } from './head-tails.ts';
import { writeQuickContacts } from './quick-contacts-json.ts';

/** What stands between the values of a row, in its order. A text is closed by what follows it. */
const words = {
  endLine: octetPiece(',"endLine":'),
  response: octetPiece(',"kind":"response","status":'),
  reason: octetPiece(',"reason":"'),
  request: octetPiece(',"kind":"request","method":"'),
  requestUri: octetPiece('","requestUri":"'),
  callId: octetPiece('","callId":"'),
  cseqNumber: octetPiece('","cseqNumber":'),
  cseqMethod: octetPiece(',"cseqMethod":"'),
  viaBranch: octetPiece('","viaBranch":"'),
  fromTag: octetPiece('","fromTag":"'),
  toTag: octetPiece('","toTag":"'),
  contentLength: octetPiece('","contentLength":'),
  contentLengthBehindContacts: octetPiece('"],"contentLength":'),
  bodyOctets: octetPiece(',"bodyOctets":'),
  bodyOctetsBehindText: octetPiece('","bodyOctets":'),
  bodyOctetsBehindContacts: octetPiece('"],"bodyOctets":'),
} as const;

/** What is written for each registered method, by its key. */
const requests = ['', ...methods].map((method) => octetPiece(`,"kind":"request","method":"${method}","requestUri":"`));
const cseqMethods = ['', ...methods].map((method) => octetPiece(`,"cseqMethod":"${method}`));

/** More octets than all words of a row and its numbers have. */
const wordsRoom = 1024;

const sdp = Uint8Array.from('application/sdp', (char) => char.charCodeAt(0));

/**
 * Writes the rows of plain messages as JSON, without objects and nearly without strings: what `messageRows` says of them, in the same
 * order.
 */
export class QuickRowJson {
  readonly #lines: OctetLines;
  readonly #keys: KeyTable;
  readonly #tails: HeadTails;
  readonly #opening: OctetPiece;
  #window = octetView(new Uint8Array(0));
  #keyOctets = this.#window;

  constructor(lines: OctetLines, keys: KeyTable, file: string, toJson: (value: unknown) => string) {
    this.#lines = lines;
    this.#keys = keys;
    this.#tails = new HeadTails(toJson);
    this.#opening = octetPiece(`{"file":${toJson(file)},"line":`);
  }

  /**
   * Writes the row of a message that was read the quick way; false where it was not written, because something in it must be escaped or
   * read the general way. Offsets count from the window.
   */
  write(row: EntryRow, headers: QuickHeaders, window: TextWindow, count: LineCount): boolean {
    const lines = this.#lines;
    const { view } = window;
    if (lengthBehind(row.format) !== 0 || !holdsNoFragment(view.octets, headers, row)) return false;
    lines.makeRoom(this.#opening.length + row.bodyStart - row.headStart + wordsRoom);
    this.#window = octetView(view.octets, this.#window);
    this.#keyOctets = octetView(this.#keys.octets, this.#keyOctets);
    const from = lines.at;
    lines.known(this.#opening);
    lines.number(count.lineAt(view.octets, row.start));
    lines.known(words.endLine);
    lines.number(count.lineAt(view.octets, Math.max(row.start, row.end - 1)));
    const isWritten =
      this.#startLine(view.octets, row) &&
      this.#names(headers, row) &&
      this.#content(view.octets, headers, row) &&
      this.#tails.write(lines, window, this.#window, row);
    if (!isWritten) lines.takeBack(from);
    return isWritten;
  }

  #startLine(octets: Uint8Array, { start, status, method }: EntryRow): boolean {
    const lines = this.#lines;
    const { view } = this.#window;
    let end = start;
    while (octets[end] !== 10) end += 1;
    if (octets[end - 1] === 13) end -= 1;
    if (status !== noNumber) {
      // The general way says what a reason is that begins otherwise.
      if (!isLetterOrDigitCode(octets[start + 12] ?? 0)) return false;
      lines.known(words.response);
      lines.number(status);
      lines.known(words.reason);
      return lines.plain(view, start + 12, end);
    }
    let methodEnd = start;
    while (octets[methodEnd] !== 32) methodEnd += 1;
    const known = method === 0 ? undefined : requests[method];
    if (known === undefined) {
      lines.known(words.request);
      if (!lines.plain(view, start, methodEnd)) return false;
      lines.known(words.requestUri);
    } else lines.known(known);
    return lines.plain(view, methodEnd + 1, end - ' SIP/2.0'.length);
  }

  #names({ places }: QuickHeaders, row: EntryRow): boolean {
    const lines = this.#lines;
    lines.known(words.callId);
    const callId = places[callIdSlot] ?? 0;
    if (!lines.plain(this.#window.view, callId, places[callIdSlot + 1] ?? 0)) return false;
    return (
      this.#cseq(row) &&
      this.#key(words.viaBranch, row.viaBranch) &&
      this.#key(words.fromTag, row.fromTag) &&
      this.#key(words.toTag, row.toTag)
    );
  }

  #cseq({ cseqNumber, cseqMethod }: EntryRow): boolean {
    if (cseqNumber === noNumber) return true;
    // What follows closes a text.
    if (cseqMethod === 0) return false;
    const lines = this.#lines;
    lines.known(words.cseqNumber);
    lines.number(cseqNumber);
    const known = cseqMethods[cseqMethod];
    if (known === undefined) return this.#key(words.cseqMethod, cseqMethod);
    lines.known(known);
    return true;
  }

  /** A key of 0 is the empty text, which is absent. */
  #key(word: OctetPiece, key: number): boolean {
    if (key === 0) return true;
    const keys = this.#keys;
    this.#lines.known(word);
    return this.#lines.plain(this.#keyOctets.view, keys.startOf(key), keys.startOf(key + 1));
  }

  #content(octets: Uint8Array, { places, contacts }: QuickHeaders, row: EntryRow): boolean {
    const lines = this.#lines;
    if (1 < contacts) return false;
    const contact = places[contactSlot] ?? -1;
    const contactEnd = places[contactSlot + 1] ?? 0;
    const hasContacts = contact !== -1;
    if (hasContacts && !writeQuickContacts(lines, this.#window, contact, contactEnd)) return false;
    const stated = numberAt(octets, places[contentLengthSlot] ?? -1, places[contentLengthSlot + 1] ?? 0);
    if (stated === -1) {
      lines.known(hasContacts ? words.bodyOctetsBehindContacts : words.bodyOctetsBehindText);
      lines.number(row.end - row.bodyStart);
    } else {
      lines.known(hasContacts ? words.contentLengthBehindContacts : words.contentLength);
      lines.number(stated);
      lines.known(words.bodyOctets);
      // The quick way takes no body that has another length than the stated one.
      lines.number(stated);
    }
    return true;
  }
}

/** Tells whether the message has no body, or a session description: neither has a piece of SIP in it. */
function holdsNoFragment(octets: Uint8Array, { places }: QuickHeaders, { bodyStart, end }: EntryRow): boolean {
  const start = places[contentTypeSlot] ?? -1;
  if (start === -1) return bodyStart === end;
  if ((places[contentTypeSlot + 1] ?? 0) - start !== sdp.length) return false;
  for (let index = 0; index < sdp.length; index += 1) {
    const octet = octets[start + index] ?? 0;
    const lower = 65 <= octet && octet <= 90 ? octet | 32 : octet;
    if (lower !== sdp[index]) return false;
  }
  return true;
}

/** Returns the number whose digits stand between `start` and `end`, or -1 where the message has none. */
function numberAt(octets: Uint8Array, start: number, end: number): number {
  if (start === -1) return -1;
  let number = 0;
  for (let at = start; at < end; at += 1) number = number * 10 + (octets[at] ?? 48) - 48;
  return number;
}
