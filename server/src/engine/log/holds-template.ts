import type { HeaderValues } from './header-values.ts';

/**
 * A place that a program fills in: of printf, of a template string, or where a string ends and is joined with a variable. An
 * escape of a URI (`%d0`) is none.
 */
const place =
  /%(?:[-.*\d]{0,6}[su]|d(?![0-9A-Fa-f])|\(\w{1,40}\)s)|\$\{|#\{|["'`]\s{0,4}(?:(?:\+|<<|\.)\s|\+\s{0,4}[A-Za-z_]|\.\s{0,4}\$)/;

/** A name in braces, as strings of Python, Rust and C# have it. Identifiers in braces have dashes, and stand in Call-IDs. */
const named = /\{\{|\{\}|\{[A-Za-z_][\w.]{0,60}(?:\(\))?(?::[^{}]{0,20})?\}/;

/** Tells whether the values are those of a program's text, which makes messages and is none. */
export function holdsTemplate(values: HeaderValues): boolean {
  const { via, callId, from, to } = values;
  return (
    [via, callId, from, to].some((value) => value !== undefined && place.test(value)) ||
    [via, from, to].some((value) => value !== undefined && named.test(value))
  );
}
