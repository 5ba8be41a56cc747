import type { CheckRow, FindingParts, RelatedRow, Severity } from '../../engine/index.ts';
import type { CliLanguage } from '../say.ts';

/** One finding as a report prints it. */
export interface ReportRow extends CheckRow {
  /** Sixteen hexadecimal digits, equal for the same finding on the same message wherever it stands; empty where nobody asks for it. */
  readonly fingerprint: string;
  /** True where it makes the check fail: it is at or above `--fail-on`. */
  readonly isFailure: boolean;
  /** Present where it is counted and not told. */
  readonly suppressed?: { readonly by: 'comment' | 'settings'; readonly reason?: string };
  /** Whether the baseline holds it; absent where there is no baseline. */
  readonly baselineState?: 'new' | 'unchanged';
  /** Only where the report prints them. */
  readonly related: readonly RelatedRow[];
}

/** What became of one file. */
export interface FileReport {
  /** As it was named: a path, or `-`. */
  readonly file: string;
  /** Worst first, then by rule, then by place. */
  readonly rows: readonly ReportRow[];
  /** Sentences about why it could not be read, or not to its end; none where all is well. */
  readonly problems: readonly string[];
}

/** What was found in all files. */
export interface Totals {
  readonly language: CliLanguage;
  /** How many files could be read. */
  readonly files: number;
  /** What is suppressed, and what the baseline holds, is not counted. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** How many findings of each rule are suppressed. */
  readonly suppressed: ReadonlyMap<string, number>;
  /** How many findings the baseline holds, and how many of it were not met again; absent where there is no baseline. */
  readonly baseline?: { readonly known: number; readonly gone: number };
  /** 0, 1 or 2, as the process will end. */
  readonly exitCode: number;
}

/** Prints findings file by file: what it has printed it does not keep. */
export interface Report {
  /** What of findings it prints. */
  readonly parts: FindingParts;
  readonly needsFingerprints: boolean;
  /** True where it says itself how many findings are suppressed, and how many the baseline holds. */
  readonly tellsTotals: boolean;
  file(result: FileReport): void;
  /** Prints what stands behind all findings; nothing is handed in any more. */
  end(totals: Totals): void;
}

/** Takes text as it is made. */
export type Print = (text: string) => void;
