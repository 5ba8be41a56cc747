import type { Finding } from '../rule.ts';
import type { SeenMessage } from '../seen-message.ts';
import { bareReturn } from './bare-return.ts';

/** Header fields of one name are looked for behind so many CRs. */
const mostReturns = 20;

/**
 * Returns what was found in a message without what a CR that has lost its LF makes of the header field in which it stands, and without
 * the header field that is missing because it stands behind one: that it is missing is told as the CR.
 */
export function besideReturns(found: readonly Finding[], seen: SeenMessage): readonly Finding[] {
  const told = found.find(({ rule }) => rule === 'bare-carriage-return');
  if (told === undefined) return found;
  const { message } = seen;
  // Of a message whose start line has no end only the next line is read.
  if (told.span.start === seen.place(message.startLine.span).end) return [told];
  const swallowed = new Set<string>();
  let at = bareReturn(message);
  const lines: { readonly start: number; readonly end: number }[] = [];
  for (let count = 0; at !== -1 && count < mostReturns; count += 1) {
    const place = at;
    const name = /^[A-Za-z][A-Za-z-]{0,40}(?=[ \t]*:)/.exec(message.wire.text.slice(at + 1, at + 60))?.[0];
    if (name !== undefined) swallowed.add(`missing-${name.toLowerCase()}`);
    const header = message.headers.find(({ start, end }) => start <= place && place < end);
    if (header !== undefined) lines.push(seen.place(header.span));
    at = bareReturn(message, at + 1);
  }
  return found.filter((one) => {
    if (one === told) return true;
    return !swallowed.has(one.rule) && !lines.some(({ start, end }) => start <= one.span.start && one.span.start < end);
  });
}
