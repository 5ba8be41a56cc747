import { headerFields } from '../../reference/header-fields.ts';
import { detached } from '../../text/detached.ts';
import type { Header } from '../header.ts';

/** How many values of a field are known at a time, and how long one may be: what systems write into every message is short. */
const mostValues = 4;
const longestValue = 400;

/** After so many values that were not known it is known whether a field is worth the looking: Via and Call-ID never are. */
const fewestTries = 256;

interface Known {
  readonly values: string[];
  next: number;
  hits: number;
  misses: number;
}

const known: readonly Known[] = headerFields.map(() => ({ values: [], next: 0, hits: 0, misses: 0 }));

/**
 * Tells whether the value of a header field was found sound before, as it stands there octet by octet: a system says the same about
 * itself in every message, and need not be read again for it.
 */
export function isKnownSound({ field, text, valueStart, valueEnd }: Header): boolean {
  const of = field === undefined ? undefined : known[field.index];
  if (of === undefined || isHopeless(of)) return false;
  const length = valueEnd - valueStart;
  for (const value of of.values) {
    if (value.length !== length || !text.startsWith(value, valueStart)) continue;
    of.hits += 1;
    return true;
  }
  of.misses += 1;
  return false;
}

/** Takes note of a value that nothing is wrong with. */
export function noteSound({ field, text, valueStart, valueEnd }: Header): void {
  const of = field === undefined ? undefined : known[field.index];
  if (of === undefined || isHopeless(of) || longestValue < valueEnd - valueStart) return;
  // It must not keep the text of a whole log alive.
  of.values[of.next] = detached(text.slice(valueStart, valueEnd));
  of.next = (of.next + 1) % mostValues;
}

function isHopeless({ hits, misses }: Known): boolean {
  return fewestTries <= misses && hits < misses;
}
