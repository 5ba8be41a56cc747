import { LatePatternSet } from '../text/late-pattern-set.ts';
import { formats } from './formats/index.ts';
import type { LogFormat, MarkerContext } from './log-format.ts';

/** What a line of a log is to the formats; a format is its number. */
export interface LineKind {
  /** The formats whose marker the line is, ascending. */
  readonly markers: readonly number[];
  /** The formats whose marker the text is where a start line follows on the same line, ascending. */
  readonly glued: readonly number[];
  /** True where some format lets the line stand between a marker and its message. */
  readonly isBetween: boolean;
  /** The formats whose messages the line ends. */
  readonly ends: readonly number[];
}

interface Role {
  readonly pattern: RegExp;
  readonly format: number;
  readonly role: 'marker' | 'glued' | 'between' | 'end';
}

/** Tells whether a format's marker is a line of its own above the message. */
export function standsAbove(format: LogFormat): boolean {
  return format.isInline !== true && format.isGlued !== 'always';
}

let kinds: LatePatternSet<LineKind> | undefined;

/** Returns what the line between `start` and `end` is: all patterns of all formats are tested in one pass. */
export function lineKind(chars: string, start: number, end: number): LineKind {
  kinds ??= kindsOf(roles());
  return kinds.meaning(chars, start, end);
}

/** The same for a line of Latin-1. */
export function lineKindOfOctets(octets: Uint8Array, start: number, end: number): LineKind {
  kinds ??= kindsOf(roles());
  return kinds.meaningOfOctets(octets, start, end);
}

function roles(): readonly Role[] {
  return formats.flatMap((row, index) => {
    const format = index + 1;
    const found: Role[] = [];
    if (standsAbove(row)) found.push({ pattern: row.marker, format, role: 'marker' });
    if (row.isGlued !== undefined) found.push({ pattern: row.marker, format, role: 'glued' });
    if (row.between !== undefined) found.push({ pattern: row.between, format, role: 'between' });
    if (row.end !== undefined) found.push({ pattern: row.end, format, role: 'end' });
    return found;
  });
}

function kindsOf(all: readonly Role[]): LatePatternSet<LineKind> {
  return new LatePatternSet(
    all.map(({ pattern }) => pattern),
    (matching) => {
      const found = matching.flatMap((number) => all[number] ?? []);
      const formatsOf = (wanted: Role['role']): readonly number[] =>
        found.filter(({ role }) => role === wanted).map(({ format }) => format);
      return {
        markers: formatsOf('marker'),
        glued: formatsOf('glued'),
        isBetween: formatsOf('between').length !== 0,
        ends: formatsOf('end'),
      };
    },
  );
}

/** What a line above a marker is to the marker's format. */
export interface ContextKind {
  /** True when the line tells something about the message. */
  readonly isKnown: boolean;
  /** True when the line opens the block that the marker belongs to. */
  readonly isOpening: boolean;
}

const contexts = new Map<number, LatePatternSet<ContextKind>>();

/** Returns what the line between `start` and `end`, above a marker of this format, is to it. */
export function contextKind(format: number, chars: string, start: number, end: number): ContextKind {
  return contextOf(format).meaning(chars, start, end);
}

/** Returns what the line of Latin-1 between `start` and `end`, above a marker of this format, is to it. */
export function contextKindOfOctets(format: number, octets: Uint8Array, start: number, end: number): ContextKind {
  return contextOf(format).meaningOfOctets(octets, start, end);
}

function contextOf(format: number): LatePatternSet<ContextKind> {
  const known = contexts.get(format);
  if (known !== undefined) return known;
  const made = contextKinds(formats[format - 1]?.context);
  contexts.set(format, made);
  return made;
}

function contextKinds(context: MarkerContext | undefined): LatePatternSet<ContextKind> {
  const openings = context?.until === undefined ? [] : [context.until];
  return new LatePatternSet([...(context?.patterns ?? []), ...openings], (matching) => ({
    isKnown: matching.some((number) => number < (context?.patterns.length ?? 0)),
    isOpening: matching.includes(context?.patterns.length ?? 0),
  }));
}
