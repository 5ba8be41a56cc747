import type { Trace } from '../../log/trace.ts';
import { firstHeader } from '../../sip/headers-named.ts';
import type { Message } from '../../sip/message.ts';
import { span } from '../../text/span.ts';
import type { MessageKind } from '../../reference/header-presence.ts';
import { requestAnswered, type AnswerPlace } from './answer-seeds.ts';
import { cursorPlace, messageKind, type CursorPlace } from './cursor-place.ts';
import { freshValues, type FreshValues } from './fresh-values.ts';
import { firstAbove, headerSeed, seedSources, type HeaderSeed, type SeedPlace } from './header-seed.ts';
import { messageSuggestions } from './message-suggestions.ts';
import { nearbyValues, type Around, type NearbyValues } from './nearby-values.ts';
import { ownHost } from './own-host.ts';
import { suggestHeaders } from './suggest-headers.ts';
import { suggestSdp } from './suggest-sdp.ts';
import { suggestStartLine } from './suggest-start-line.ts';
import { suggestValue } from './suggest-value.ts';
import type { Completion, Suggestions } from './suggestion.ts';
import { callAbove, targetsOf } from './written-call.ts';
import { writtenPlace, type WrittenPlace } from './written-place.ts';

/** Where something is written, and what for new identifiers are made of. */
export interface CompletionQuestion {
  /** The cursor, in offsets of the text. */
  readonly offset: number;
  /** The character whose typing asked; undefined where the user did. */
  readonly typed: string | undefined;
  /** Another seed gives other branches, tags and Call-IDs. */
  readonly seed: string;
  /** The caller's time, as a Date header field says it. */
  readonly date?: string;
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
    isIncomplete: found.isIncomplete === true,
  };
}

/** What the suggestions for a cursor are made of. */
interface Sources {
  readonly place: WrittenPlace;
  readonly around: Around;
  readonly near: () => NearbyValues;
  readonly fresh: FreshValues;
  readonly typed: string | undefined;
}

function suggestionsAt(
  trace: Trace,
  question: CompletionQuestion,
  place: WrittenPlace,
  cursor: CursorPlace,
): Suggestions | undefined {
  const { offset, seed, date, typed } = question;
  const { written, base, behind } = place;
  const isBegun = written !== undefined && cursor.kind !== 'start-line';
  const around = { trace, offset, start: isBegun ? base + written.start : offset };
  const near = (): NearbyValues => nearbyValues(around, ownValues(place));
  const sources: Sources = { place, around, near, fresh: freshValues(seed, date), typed };
  switch (cursor.kind) {
    case 'start-line':
      return atStartLine(sources, cursor.before);
    case 'fragment':
      return suggestStartLine({ before: cursor.before, behind, near, targets: () => [], messages: () => [] });
    case 'sdp':
      return suggestSdp(cursor.before, behind, cursor.above, ownHost(cursor.message));
    case 'header-name':
      return atHeaderName(sources, cursor);
    case 'header-value':
      return atHeaderValue(sources, cursor);
  }
}

function atStartLine({ place, around, near, fresh }: Sources, before: string): Suggestions | undefined {
  return suggestStartLine({
    before,
    behind: place.behind,
    near,
    targets: (method) => {
      const call = callAbove({ ...around, method, message: undefined });
      return call === undefined ? [] : targetsOf(method, call);
    },
    messages: (word) => messageSuggestions(fresh, word, firstAbove(around)),
  });
}

function atHeaderName(sources: Sources, cursor: CursorPlace & { readonly kind: 'header-name' }): Suggestions {
  const { place, near } = sources;
  const { behind } = place;
  const { message, before } = cursor;
  const rest = /^[^\s:]*/.exec(behind)?.[0].length ?? 0;
  const suggestions = suggestHeaders({
    ...seedPlace(sources, message),
    near,
    word: before,
    hasColon: behind.slice(rest).trimStart().startsWith(':'),
    others: ownValues(place)?.headers ?? [],
    isEmptyLine: `${before}${behind}`.trim() === '',
  });
  return { word: before, rest, suggestions, isIncomplete: before.length === 1 };
}

function atHeaderValue(
  sources: Sources,
  { name, before, message }: CursorPlace & { readonly kind: 'header-value' },
): Suggestions | undefined {
  const { place, near, fresh, typed } = sources;
  const here = seedPlace(sources, message);
  const seed = (): HeaderSeed | undefined => headerSeed(name, here);
  const callId = firstHeader(message, 'call-id')?.value ?? '';
  const { method } = here.kind;
  return suggestValue({ name, before, behind: place.behind, near, fresh, typed, seed, callId, method });
}

function seedPlace({ around, fresh }: Sources, message: Message): SeedPlace {
  const kind = kindOf({ ...around, message });
  return { trace: around.trace, message, kind, fresh, ...seedSources(around, message, kind) };
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
