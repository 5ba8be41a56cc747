import type { Severity } from '../engine/index.ts';
import { isTold } from './reports/is-told.ts';
import type { ReportRow } from './reports/report.ts';

/** Counts what a check finds. */
export class Tally {
  readonly counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  /** How many findings of each rule are suppressed. */
  readonly suppressed = new Map<string, number>();
  /** How many files could be read. */
  files = 0;
  #hasFailed = false;
  #isUnreadable = false;

  /** What the baseline holds is not counted. */
  add(row: ReportRow): void {
    const { rule, severity, isFailure, suppressed, count = 1 } = row;
    if (suppressed !== undefined) this.suppressed.set(rule, count + (this.suppressed.get(rule) ?? 0));
    else if (isTold(row)) this.counts[severity] += 1;
    this.#hasFailed ||= isFailure;
  }

  /** Notes that an input could not be read, or not to its end. */
  addUnreadable(): void {
    this.#isUnreadable = true;
  }

  /** 0, 1 where the check fails by a finding, or 2 where an input could not be read. */
  get exitCode(): 0 | 1 | 2 {
    if (this.#isUnreadable) return 2;
    return this.#hasFailed ? 1 : 0;
  }
}
