import { appendFileSync } from 'node:fs';

/** One line of the table that `npm run bench` prints. */
export type BenchRow = MeasuredRow | NotedRow | SkippedRow;

/** A figure beside what it must and should be. Figures are ratios within one run, so that the machine's speed cancels out. */
export interface MeasuredRow {
  readonly what: string;
  readonly measured: number;
  /** What stands behind the figures: `x` (times), `octets`, `ms`. */
  readonly unit: 'x' | 'octets' | 'ms';
  /** `at most`: a lower figure is better. `at least`: a higher one is. */
  readonly bound: 'at most' | 'at least';
  readonly must: number;
  readonly aim: number;
  /** The absolute figures behind a ratio, for orientation. */
  readonly detail: string;
}

/** A figure that need not reach anything; it tells what the one above it leaves out. */
export type NotedRow = Omit<MeasuredRow, 'bound' | 'must' | 'aim'>;

/** A figure that this machine cannot measure, and what would make it able to. */
export interface SkippedRow {
  readonly what: string;
  readonly skipped: string;
}

/** Hands a row to the table; a benchmark that is run by itself prints it. */
export function report(row: BenchRow): void {
  const line = JSON.stringify(row);
  const table = process.env['SIP_LENS_BENCH_ROWS'];
  if (table === undefined) console.log(line);
  else appendFileSync(table, `${line}\n`);
}
