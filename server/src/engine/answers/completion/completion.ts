import type { Trace } from '../../log/trace.ts';
import type { Message } from '../../sip/message.ts';
import { span } from '../../text/span.ts';
import type { MessageKind } from '../../reference/header-presence.ts';
import { requestAnswered, type AnswerPlace } from './header-seed.ts';
import { cursorPlace, messageKind, type CursorPlace } from './cursor-place.ts';
import { freshValues } from './fresh-values.ts';
import { messageSuggestions } from './message-suggestions.ts';
import { nearbyValues, type NearbyValues } from './nearby-values.ts';
import { suggestHeaders } from './suggest-headers.ts';
import { suggestSdp } from './suggest-sdp.ts';
import { suggestStartLine } from './suggest-start-line.ts';
import { suggestValue } from './suggest-value.ts';
import type { Completion, Suggestions } from './suggestion.ts';
import { writtenPlace, type WrittenPlace } from './written-place.ts';

/** Where something is written, and what for new identifiers are made of. */
export interface CompletionQuestion {
  /** The cursor, in offsets of the text. */
  readonly offset: number;
  /** The character whose typing asked; undefined where the user did. */
  readonly typed: string | undefined;
  /** Another seed gives other branches, tags and Call-IDs. */
  readonly seed: string;
}

/**
 * Returns what may be written at a cursor, or undefined where nothing is known about it. Only the message around the cursor is
 * read, and a fixed number of those around it.
 */
export function completion(trace: Trace, question: CompletionQuestion): Completion | undefined {
  const place = writtenPlace(trace, question.offset);
  const cursor = place === undefined ? undefined : cursorPlace(place);
  if (place === undefined || cursor === undefined || !isWelcome(cursor, question.typed)) return undefined;
  const found = suggestionsAt(trace, question, place, cursor);
  if (found === undefined || found.suggestions.length === 0) return undefined;
  const { offset } = question;
  const start = offset - found.word.length;
  return {
    span: span(start, offset),
    wholeSpan: span(start, offset + found.rest),
    suggestions: found.suggestions,
  };
}

function suggestionsAt(
  trace: Trace,
  { offset, seed }: CompletionQuestion,
  place: WrittenPlace,
  cursor: CursorPlace,
): Suggestions | undefined {
  const { behind } = place;
  const near = (): NearbyValues => nearbyValues(trace, offset, ownValues(place));
  const fresh = freshValues(seed);
  switch (cursor.kind) {
    case 'start-line':
      return suggestStartLine({
        before: cursor.before,
        behind,
        near,
        messages: (word) => messageSuggestions(fresh, word),
      });
    case 'fragment':
      return suggestStartLine({ before: cursor.before, behind, near, messages: () => [] });
    case 'sdp':
      return suggestSdp(cursor.before, behind, cursor.above);
    case 'header-name': {
      const { message, before } = cursor;
      const rest = /^[^\s:]*/.exec(behind)?.[0].length ?? 0;
      const hasColon = behind.slice(rest).trimStart().startsWith(':');
      const kind = kindOf({ trace, offset, message });
      const others = ownValues(place)?.headers ?? [];
      const isEmptyLine = `${before}${behind}`.trim() === '';
      const suggestions = suggestHeaders({ trace, offset, message, kind, fresh, hasColon, others, isEmptyLine });
      return { word: before, rest, suggestions };
    }
    case 'header-value': {
      const { name, before, message } = cursor;
      return suggestValue({ name, before, behind, near, fresh, method: kindOf({ trace, offset, message }).method });
    }
  }
}

/** A response that has no CSeq yet is one to the request above it. */
function kindOf(place: AnswerPlace): MessageKind {
  const kind = messageKind(place.message);
  if (kind.status === undefined || kind.method !== '') return kind;
  const line = requestAnswered(place)?.startLine;
  return line?.kind === 'request' ? { ...kind, method: line.method } : kind;
}

/** What is being written at the cursor is not yet a value to be repeated. */
function ownValues({ written, at }: WrittenPlace): Pick<Message, 'startLine' | 'headers'> | undefined {
  if (written === undefined) return undefined;
  const { message, start, isLineLeftOut } = written;
  const headers = message.headers.filter((header) => {
    return isLineLeftOut || at - start < header.start || header.end < at - start;
  });
  return { startLine: message.startLine, headers };
}

/**
 * A character that is typed asks only where it begins something to choose from: a list that comes up behind every blank and every
 * colon of an address would be in the way.
 */
function isWelcome(cursor: CursorPlace, typed: string | undefined): boolean {
  if (typed === undefined) return true;
  const before = cursor.before.trimEnd();
  switch (cursor.kind) {
    case 'start-line':
    case 'fragment':
      return typed === ' ' && /^(?:SIP\/2\.0|[A-Z]{2,40})$/.test(before);
    case 'header-name':
      return false;
    case 'sdp':
      return /^[a-z]=(?:[\w-]+:|\w+ \d+ )?$/.test(cursor.before) || /^a=(?:rtpmap|fmtp):\d+ $/.test(cursor.before);
    case 'header-value':
      if (typed === ':' || typed === ' ') return before === '' || isBehindScheme(cursor.name, before, typed);
      return true;
  }
}

/** Behind the scheme of a challenge, and behind the comma of a list, a blank goes on to what may be chosen. */
function isBehindScheme(name: string, before: string, typed: string): boolean {
  if (typed !== ' ') return false;
  return before.endsWith(',') || (/auth/.test(name) && /^\s*(?:Digest|Bearer)$/i.test(before));
}
