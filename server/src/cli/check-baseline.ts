import { Baseline } from './baseline.ts';
import { readBaseline, writeBaseline } from './baseline-file.ts';
import type { CheckRequest } from './command-line.ts';
import type { Output } from './output.ts';
import { safeLine } from './safe-line.ts';
import { counted, say } from './say.ts';

type Request = Pick<CheckRequest, 'baseline' | 'isBaselineUpdated' | 'language'>;

/** Returns the baseline that a check was given, undefined where it was given none; `unusable` where it is said what is wrong with it. */
export function openBaseline(request: Request, output: Output): Baseline | 'unusable' | undefined {
  const { baseline: file, language } = request;
  if (file === undefined) return undefined;
  const read = readBaseline(file);
  if (read.kind === 'findings') return new Baseline(file, read.findings);
  if ((read.kind === 'missing' || read.kind === 'empty') && request.isBaselineUpdated) return new Baseline(file, []);
  const values = { reason: '', line: 1, ...read, file: safeLine(file) };
  output.problem(`sip-lens: ${say(language, `baseline.${read.kind}`, values)}\n`);
  return 'unusable';
}

/** Writes the baseline where that was asked for and every input could be read. Returns the exit code of the check. */
export function closeBaseline(baseline: Baseline, request: Request, exitCode: 0 | 1 | 2, output: Output): 0 | 1 | 2 {
  const { baseline: file, language } = request;
  if (file === undefined || !request.isBaselineUpdated) return exitCode;
  const tell = (id: Parameters<typeof say>[1], values: Readonly<Record<string, string | number>>): void =>
    output.problem(`sip-lens: ${say(language, id, { file: safeLine(file), ...values })}\n`);
  if (exitCode === 2) {
    tell('baseline.left', {});
    return 2;
  }
  const next = baseline.next();
  const reason = writeBaseline(file, next);
  if (reason !== undefined) {
    tell('baseline.unwritable', { reason });
    return 2;
  }
  const sum = next.reduce((total, { count }) => total + count, 0);
  tell('baseline.written', { findings: counted(language, 'count.findings', sum), added: baseline.added });
  return 0;
}
