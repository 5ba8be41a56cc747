import { formats } from './formats/index.ts';
import type { LogFormat } from './log-format.ts';

/** What a pattern of a format is for: it tells of a line, or of what stands before a start line (`glued`). */
export interface LineRole {
  readonly pattern: RegExp;
  /** The number of the format. */
  readonly format: number;
  readonly role: 'marker' | 'glued' | 'between' | 'end';
}

/** Tells whether a format's marker is a line of its own above the message. */
export function standsAbove(format: LogFormat): boolean {
  return format.isInline !== true && format.isGlued !== 'always';
}

/** Returns what the patterns of all formats are for, always in one order. */
export function lineRoles(): readonly LineRole[] {
  return formats.flatMap((row, index) => {
    const format = index + 1;
    const found: LineRole[] = [];
    if (standsAbove(row)) found.push({ pattern: row.marker, format, role: 'marker' });
    if (row.isGlued !== undefined) found.push({ pattern: row.marker, format, role: 'glued' });
    if (row.between !== undefined) found.push({ pattern: row.between, format, role: 'between' });
    if (row.end !== undefined) found.push({ pattern: row.end, format, role: 'end' });
    return found;
  });
}

/** Returns the patterns of the lines above a format's marker: those that tell more, and behind them the one that opens a block. */
export function contextPatterns(format: number): readonly RegExp[] {
  const context = formats[format - 1]?.context;
  return [...(context?.patterns ?? []), ...(context?.until === undefined ? [] : [context.until])];
}
