import type { Remedy } from './rule.ts';

/** The remedies of a finding whose remedy nobody can tell from the bytes: none. */
export function nothingToDo(): readonly Remedy[] {
  return none;
}

const none: readonly Remedy[] = Object.freeze([]);
