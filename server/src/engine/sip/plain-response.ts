import { headerFieldAt } from './header-field-at.ts';
import { isTokenCode } from './token.ts';
import { isBlank } from './trimmed-span.ts';

/** What rules ask of a response, found by one look at its lines. All offsets are in the text that was read. */
export interface PlainResponse {
  readonly statusStart: number;
  /** Behind the reason phrase. */
  readonly reasonEnd: number;
  readonly reason: string;
  /** Where the values of the Via headers begin and end, in turns. */
  readonly vias: readonly number[];
  /** The same of the Contact headers. */
  readonly contacts: readonly number[];
  readonly hasExpires: boolean;
  readonly hasContentType: boolean;
  /** Of the first Content-Length; undefined where it is missing or no number. */
  readonly contentLength: number | undefined;
  /** Behind the empty line. */
  readonly bodyStart: number;
}

const statusLine = /SIP\/\d\.\d (\d{3,6}) ([!-~](?:[ -~]*[!-~])?)\r?\n/y;
const lengthValue = /^\d{1,15}$/;

/**
 * Returns what stands in the response between `start` and `end`, where nothing about it is odd: `parseMessage` would read the same
 * and have no problem with its lines. Undefined for any other; folded lines and a missing empty line are odd.
 */
export function plainResponse(text: string, start: number, end: number): PlainResponse | undefined {
  statusLine.lastIndex = start;
  const first = statusLine.exec(text);
  if (first === null || end < statusLine.lastIndex) return undefined;
  const firstEnd = statusLine.lastIndex;
  const [, digits = '', reason = ''] = first;
  const statusStart = start + first[0].indexOf(' ') + 1;
  const fields = readFields(text, firstEnd, end);
  return fields === undefined
    ? undefined
    : { statusStart, reasonEnd: statusStart + digits.length + 1 + reason.length, reason, ...fields };
}

type Fields = Omit<PlainResponse, 'statusStart' | 'reasonEnd' | 'reason'>;

function readFields(text: string, start: number, end: number): Fields | undefined {
  let vias: number[] | undefined;
  let contacts: number[] | undefined;
  let hasExpires = false;
  let hasContentType = false;
  let lengths: number[] | undefined;
  for (let at = start; ;) {
    const feed = text.indexOf('\n', at);
    if (feed === -1 || end <= feed) return undefined;
    const lineEnd = text.charCodeAt(feed - 1) === 0x0d ? feed - 1 : feed;
    if (lineEnd <= at) {
      const contentLength = numberAt(text, lengths ?? none);
      const bodyStart = feed + 1;
      return { vias: vias ?? none, contacts: contacts ?? none, hasExpires, hasContentType, contentLength, bodyStart };
    }
    const colon = colonOf(text, at, lineEnd);
    if (colon === -1 || text.charCodeAt(lineEnd - 1) === 0x0d) return undefined;
    switch (headerFieldAt(text, at, colon)?.name) {
      case 'via':
        vias = withValue(text, colon + 1, lineEnd, vias);
        break;
      case 'contact':
        contacts = withValue(text, colon + 1, lineEnd, contacts);
        break;
      case 'expires':
        hasExpires = true;
        break;
      case 'content-type':
        hasContentType = true;
        break;
      case 'content-length':
        lengths = withValue(text, colon + 1, lineEnd, lengths);
        break;
      default:
        break;
    }
    at = feed + 1;
  }
}

/** Returns where the colon stands behind a name without anything odd; -1 for a line that is folded, or no header. */
function colonOf(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isTokenCode(text.charCodeAt(at))) at += 1;
  return at === start || at === end || text.charCodeAt(at) !== 0x3a ? -1 : at;
}

const none: readonly number[] = Object.freeze([]);

/** Returns the places with those of one more value. An empty list that grows takes room for nineteen, and most get one value. */
function withValue(text: string, start: number, end: number, places: number[] | undefined): number[] {
  let first = start;
  let last = end;
  while (first < last && isBlank(text.charCodeAt(first))) first += 1;
  while (first < last && isBlank(text.charCodeAt(last - 1))) last -= 1;
  if (places === undefined) return [first, last];
  places.push(first, last);
  return places;
}

function numberAt(text: string, [start = 0, end = 0]: readonly number[]): number | undefined {
  const value = text.slice(start, end);
  return lengthValue.test(value) ? Number(value) : undefined;
}
