import { span, type Span } from '../../text/span.ts';
import { lineAt } from '../line-at.ts';
import type { Problem } from '../problem.ts';
import { trimmedSpan } from '../trimmed-span.ts';

/** One key that was pressed, as an INFO tells it. */
export interface DtmfRelay {
  /** `0` to `9`, `*`, `#`, `A` to `D`, `!` for a flash; as written. Undefined when nothing says it. */
  readonly signal: string | undefined;
  readonly signalSpan: Span | undefined;
  /** In ms; undefined when nothing says it. */
  readonly durationMs: number | undefined;
  readonly problems: readonly Problem[];
}

/** What a body of a few lines may have; more lines are not read. */
const mostLines = 20;

/**
 * Returns the key of an `application/dtmf-relay` body (`Signal=5`, `Duration=160`; no RFC defines it) or of an
 * `application/dtmf` one, which is the key alone.
 */
export function readDtmfRelay(text: string, place: Span): DtmfRelay {
  let signal: Span | undefined;
  let durationMs: number | undefined;
  let at = place.start;
  for (let count = 0; at < place.end && count < mostLines; count += 1) {
    const line = lineAt(text, at, place.end);
    at = line.next;
    const equals = text.slice(line.start, line.end).indexOf('=');
    const name = text
      .slice(line.start, line.start + Math.max(0, equals))
      .trim()
      .toLowerCase();
    const value = trimmedSpan(text, line.start + equals + 1, line.end);
    if (equals === -1 || name === 'signal') signal ??= value.start === value.end ? undefined : value;
    else if (name === 'duration') durationMs = numberAt(text, value) ?? durationMs;
  }
  const isKey = signal !== undefined && /^(?:[\d*#!A-D]|1[0-6])$/i.test(text.slice(signal.start, signal.end));
  return {
    signal: signal === undefined ? undefined : text.slice(signal.start, signal.end),
    signalSpan: signal,
    durationMs,
    problems: isKey ? [] : [{ id: 'dtmf-signal-malformed', span: signal ?? span(place.start, place.start) }],
  };
}

function numberAt(text: string, place: Span): number | undefined {
  const digits = text.slice(place.start, Math.min(place.end, place.start + 10));
  return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined;
}
