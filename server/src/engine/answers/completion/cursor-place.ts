import { contentType } from '../../sip/headers/content-type.ts';
import { headerName } from '../../sip/header-name.ts';
import { lineAt } from '../../sip/line-at.ts';
import type { Message } from '../../sip/message.ts';
import type { MessageKind } from '../../reference/header-presence.ts';
import { cseq } from '../../sip/headers/cseq.ts';
import { readStartLine } from '../../sip/read-start-line.ts';
import { isComment } from '../header-lines.ts';
import type { WrittenPlace } from './written-place.ts';

/** What may be written at a cursor. `before` is the text from the start of what is meant up to the cursor. */
export type CursorPlace =
  /** The first line of a message, or an empty place where one may begin. */
  | { readonly kind: 'start-line'; readonly before: string }
  | { readonly kind: 'header-name'; readonly before: string; readonly message: Message }
  | {
      readonly kind: 'header-value';
      /** In full and in lower case. */
      readonly name: string;
      /** Folds included. */
      readonly before: string;
      readonly message: Message;
    }
  /** A line of a session description; `above` is what stands above it in the description. */
  | { readonly kind: 'sdp'; readonly before: string; readonly above: string; readonly message: Message }
  /** The first line of a piece of a message. */
  | { readonly kind: 'fragment'; readonly before: string };

/** Returns what may be written at the cursor, or undefined where nothing is known about it. */
export function cursorPlace(place: WrittenPlace): CursorPlace | undefined {
  const { before, written, chars, lineStart } = place;
  if (isComment(before)) return undefined;
  if (written === undefined || readStartLine(before + place.behind, 0).kind !== 'malformed') {
    return { kind: 'start-line', before };
  }
  const above = chars.slice(written.start, lineStart);
  const blank = blankLine(above);
  return blank === undefined ? inHeaders(place, written.message) : inBody(place, written.message, above.slice(blank));
}

/** Returns where the text behind the first empty line begins, or undefined when no line is empty. */
function blankLine(above: string): number | undefined {
  const found = /\n\r?\n/.exec(above);
  return found === null ? undefined : found.index + found[0].length;
}

function inHeaders(place: WrittenPlace, message: Message): CursorPlace | undefined {
  const { chars, lineStart, before } = place;
  let start = lineStart;
  // What begins with a blank goes on with the line above (RFC 3261 §7.3.1); an empty line that is about to be written on does not.
  while (0 < start && /[ \t]/.test(chars.charAt(start))) {
    start = start < 2 ? 0 : chars.lastIndexOf('\n', start - 2) + 1;
  }
  if (start < lineStart && before.trim() === before) return undefined;
  const line = chars.slice(start, place.at);
  const colon = line.indexOf(':');
  if (colon === -1) return start === lineStart ? { kind: 'header-name', before, message } : undefined;
  const name = headerName(line.slice(0, colon).trim());
  return { kind: 'header-value', name, before: line.slice(colon + 1), message };
}

function inBody(place: WrittenPlace, message: Message, body: string): CursorPlace | undefined {
  const { before } = place;
  const type = contentType(message);
  const part = type?.mediaType.startsWith('multipart/') === true ? partOf(body) : { type: type?.mediaType, body };
  const hasContent = part.body.trim() !== '';
  const isBehindBlank = /(?:^|\n)\r?\n$/.test(part.body);
  const canBegin = hasContent ? isBehindBlank : part.type === undefined || part.body !== '';
  const kind = /^\s*v=/.test(part.body) ? 'application/sdp' : part.type;
  if (kind === 'application/sdp' && !(hasContent && isBehindBlank)) {
    return { kind: 'sdp', before, above: part.body, message };
  }
  if (kind === 'message/sipfrag' || kind === 'message/sip') {
    if (!hasContent) return { kind: 'fragment', before };
  }
  return canBegin ? { kind: 'start-line', before } : undefined;
}

interface Part {
  readonly type: string | undefined;
  readonly body: string;
}

/** Returns the part of a multipart body that goes on at its end; its type is undefined between two parts and in the head of one. */
function partOf(body: string): Part {
  let boundary = -1;
  for (let start = 0; start < body.length; start = lineAt(body, start, body.length).next) {
    if (body.startsWith('--', start)) boundary = start;
  }
  const head = boundary === -1 ? '' : body.slice(lineAt(body, boundary, body.length).next);
  const blank = /(?:^|\n)\r?\n/.exec(head);
  if (blank === null) return { type: '', body: '-' };
  const type = /^content-type:[ \t]*([^\s;]+)/im.exec(head.slice(0, blank.index))?.[1];
  return { type: type?.toLowerCase() ?? '', body: head.slice(blank.index + blank[0].length) };
}

/** Returns what a message is: its method, and its status when it is a response. */
export function messageKind(message: Message): MessageKind {
  const line = message.startLine;
  if (line.kind === 'request') return { method: line.method, status: undefined };
  const method = cseq(message)?.method ?? '';
  return { method, status: line.kind === 'response' ? line.status : undefined };
}
