import type { LogFormat } from './log-format.ts';
import { namedGroups } from './named-groups.ts';

const namesOfParts: ReadonlySet<string> = new Set(['year', 'month', 'day', 'clock']);
const apart = new WeakMap<LogFormat, boolean>();

/** Tells whether a row reads some digits otherwise than others: its patterns name digits, or it puts a date together. */
export function tellsDigitsApart(row: LogFormat): boolean {
  const known = apart.get(row);
  if (known !== undefined) return known;
  const { marker, between, context } = row;
  const told = [marker, ...(between === undefined ? [] : [between]), ...(context?.patterns ?? [])].some(
    (pattern) => namesDigits(pattern) || namedGroups(pattern).places.some(([name]) => namesOfParts.has(name)),
  );
  apart.set(row, told);
  return told;
}

/** Tells whether a digit stands in a pattern, other than in a count or as all of them. */
function namesDigits(pattern: RegExp): boolean {
  return /\d/.test(pattern.source.replace(/\\d|\{\d+(?:,\d*)?\}|0-9|\(\?<\w+>/g, ''));
}
