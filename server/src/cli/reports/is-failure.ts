import type { Severity } from '../../engine/index.ts';
import type { FailOn } from '../command-line.ts';

const ranks: Readonly<Record<Severity, number>> = { error: 3, warning: 2, information: 1, hint: 0 };

/** Tells whether a finding makes the check fail. */
export function isFailure(severity: Severity, failOn: FailOn): boolean {
  return failOn !== 'never' && ranks[failOn] <= ranks[severity];
}
