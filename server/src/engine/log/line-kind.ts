import { PatternSet } from '../text/pattern-set.ts';
import { formats } from './formats/index.ts';
import { lineProgram } from './line-program.ts';
import type { LineRole } from './line-roles.ts';
import { contextPatterns, lineRoles } from './line-roles.ts';

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

let kinds: PatternSet<LineKind> | undefined;

/** Returns what tells lines apart by the patterns of all formats. */
export function markMachine(): PatternSet<LineKind> {
  kinds ??= lineKinds();
  return kinds;
}

/** Returns what the line between `start` and `end` is: all patterns of all formats are tested in one pass. */
export function lineKind(chars: string, start: number, end: number): LineKind {
  return markMachine().meaning(chars, start, end);
}

function lineKinds(): PatternSet<LineKind> {
  const all = lineRoles();
  return patternSet(
    all.map(({ pattern }) => pattern),
    0,
    (matching) => {
      const found = matching.flatMap((number) => all[number] ?? []);
      const formatsOf = (wanted: LineRole['role']): readonly number[] =>
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

/** Returns the set of the patterns of one group of the program. */
function patternSet<Meaning>(
  patterns: readonly RegExp[],
  number: number,
  meaningOf: (matching: readonly number[]) => Meaning,
): PatternSet<Meaning> {
  const program = lineProgram();
  const group = program.groups[number];
  if (group === undefined) throw new Error(`no group ${number} of patterns`);
  return new PatternSet(patterns, program, group, meaningOf);
}

/** What a line above a marker is to the marker's format. */
export interface ContextKind {
  /** True when the line tells something about the message. */
  readonly isKnown: boolean;
  /** True when the line opens the block that the marker belongs to. */
  readonly isOpening: boolean;
}

const contexts = new Map<number, PatternSet<ContextKind>>();

/** Returns what the line between `start` and `end`, above a marker of this format, is to it. */
export function contextKind(format: number, chars: string, start: number, end: number): ContextKind {
  return contextMachine(format).meaning(chars, start, end);
}

/** Returns what tells the lines above a marker of this format apart. */
export function contextMachine(format: number): PatternSet<ContextKind> {
  const known = contexts.get(format);
  if (known !== undefined) return known;
  const made = contextKinds(format);
  contexts.set(format, made);
  return made;
}

function contextKinds(format: number): PatternSet<ContextKind> {
  const known = formats[format - 1]?.context?.patterns.length ?? 0;
  return patternSet(contextPatterns(format), format, (matching) => ({
    isKnown: matching.some((number) => number < known),
    isOpening: matching.includes(known),
  }));
}
