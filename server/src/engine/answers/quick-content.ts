import { contactSlot, contentLengthSlot, contentTypeSlot, placeCount } from '../log/kernel/header-slots.ts';
import { scanKernel } from '../log/kernel/the-kernel.ts';
import type { Trace } from '../log/trace.ts';
import { emptyWindow, moveWindow } from '../text/octet-window.ts';

/** What a row tells of a message's own text, besides what the index knows. */
export interface QuickContent {
  readonly startLine:
    | { readonly kind: 'request'; readonly method: string; readonly requestUri: string }
    | { readonly kind: 'response'; readonly status: number; readonly reason: string };
  readonly contacts: readonly string[];
  readonly contentLength: number | undefined;
  readonly bodyOctets: number;
}

/** The longest line that is read here, in characters. */
const longestLine = 2000;

const requestLine = /^([A-Z]{1,20}) ([!-~]+) SIP\/2\.0$/;
const statusLine = /^SIP\/2\.0 (\d{3}) ([A-Za-z0-9](?:[A-Za-z0-9 /-]*[A-Za-z0-9])?)$/;

/** One address in angle brackets, with a name in quotes or of words and parameters that hide nothing. */
const oneAddress = /^(?:"[\w .+-]*" ?|[A-Za-z0-9 ]*)<([A-Za-z]+:[!#-%'-;=?-[\]-~]+)>(?:;[\w.;=+:@-]*)?$/;

/** Where the values of its headers stand. */
const places = new Int32Array(placeCount);

/** The octets of the message that is read. */
const window = emptyWindow();

/**
 * Returns what a row tells of an entry's text without parsing the message, or undefined where only `Trace.message` can tell: for a
 * message whose lines are not bare, that has several Contacts, or whose body is something else than a session description.
 */
export function quickContent(trace: Trace, index: number): QuickContent | undefined {
  const { unit, pieces, reader } = trace.text;
  if (unit !== 'octet' || (pieces ?? reader) !== undefined || !trace.isVerbatim(index)) return undefined;
  const kernel = scanKernel();
  if (kernel === undefined) return undefined;
  const { chars } = trace.text;
  const { start, end } = trace.messageSpan(index);
  const newline = chars.indexOf('\n', start);
  if (newline === -1 || longestLine < newline - start) return undefined;
  const startLine = startLineIn(chars.slice(start, chars.charCodeAt(newline - 1) === 13 ? newline - 1 : newline));
  if (startLine === undefined) return undefined;
  moveWindow(window, trace.text, start, end - start);
  const headersEnd = kernel.readHeaders(window, newline + 1 - start, places);
  const bodyStart = start + headersEnd;
  if (headersEnd === -1 || end < bodyStart || 1 < kernel.contacts || !holdsNoFragment(chars, bodyStart === end))
    return undefined;
  const contentLength = lengthIn(valueOf(chars, contentLengthSlot));
  const contacts = contactsIn(valueOf(chars, contactSlot));
  if (contentLength === odd || contacts === undefined) return undefined;
  const stored = end - bodyStart;
  const bodyOctets = stored + (contentLength === stored ? 0 : lostReturns(chars, bodyStart, end));
  return {
    startLine,
    contacts,
    contentLength,
    bodyOctets: contentLength === bodyOctets ? bodyOctets : stored,
  };
}

function startLineIn(line: string): QuickContent['startLine'] | undefined {
  const status = statusLine.exec(line);
  if (status !== null) return { kind: 'response', status: Number(status[1]), reason: status[2] ?? '' };
  const request = requestLine.exec(line);
  return request === null ? undefined : { kind: 'request', method: request[1] ?? '', requestUri: request[2] ?? '' };
}

function valueOf(chars: string, slot: number): string | undefined {
  const start = places[slot] ?? -1;
  return start === -1 ? undefined : chars.slice(window.base + start, window.base + (places[slot + 1] ?? 0));
}

/** Tells whether the message has no body, or a session description: neither has a piece of SIP in it. */
function holdsNoFragment(chars: string, isEmpty: boolean): boolean {
  const type = valueOf(chars, contentTypeSlot);
  return type === undefined ? isEmpty : type.toLowerCase() === 'application/sdp';
}

/** Stands for a length that must be read the general way. */
const odd = -1;

function lengthIn(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  return /^\d{1,9}$/.test(value) ? Number(value) : odd;
}

function contactsIn(value: string | undefined): readonly string[] | undefined {
  if (value === undefined) return [];
  const uri = oneAddress.exec(value)?.[1];
  return uri === undefined ? undefined : [uri];
}

/** Returns how many lines end without a CR. */
function lostReturns(chars: string, start: number, end: number): number {
  let count = 0;
  for (let feed = chars.indexOf('\n', start); feed !== -1 && feed < end; feed = chars.indexOf('\n', feed + 1)) {
    if (feed === start || chars.charCodeAt(feed - 1) !== 13) count += 1;
  }
  return count;
}
