import { messageRows } from '../../src/engine/answers/message-rows.ts';
import { analyse, finished } from '../../src/engine/log/analyse.ts';
import { callRows } from '../../src/engine/render/call-rows.ts';
import { findings } from '../../src/engine/rules/check.ts';
import { defaultRuleSettings } from '../../src/engine/rules/rule-settings.ts';
import { documentText } from '../../src/engine/text/text-source.ts';
import { stepsOf } from './steps.ts';

/** A text that repeats itself, as an attacker or a broken program writes it. */
export interface Pumped {
  readonly before: string;
  readonly unit: string;
  readonly behind: string;
}

const lengths = [6000, 24_000, 96_000] as const;
/** Four times the text may cost this many times as much: four, with room for tables that double. Twice four is more than linear. */
const mostGrowth = 7;
/** Steps for each character below which nothing is said: small texts have costs of their own. */
const cheap = 60;

/** Throws when four times the text takes far more than four times the steps. */
export function checkGrowth(pumped: Pumped): void {
  if (pumped.unit === '') return;
  const [small, large] = [stepsFor(pumped, lengths[0]), stepsFor(pumped, lengths[1])];
  if (large <= cheap * lengths[1] || large <= mostGrowth * small) return;
  // A look-ahead that is bounded costs more until its bound is reached; what is more than linear goes on to grow.
  const largest = stepsFor(pumped, lengths[2]);
  if (largest <= mostGrowth * large) return;
  throw new Error(
    `four times the text takes ${(largest / large).toFixed(1)} times the steps: ${small}, ${large} and ${largest}`,
  );
}

function stepsFor({ before, unit, behind }: Pumped, length: number): number {
  const text = before + unit.repeat(Math.ceil(length / unit.length)) + behind;
  return stepsOf(() => {
    const trace = analyse(documentText(text));
    finished(findings(trace, defaultRuleSettings));
    for (const row of callRows(trace, 'a.log', 'en')) if (row.line === 0) throw new Error('a call without a line');
    // Every message is parsed here; what is asked of a trace beyond that is asked of single messages.
    for (const row of messageRows(trace, 'a.log')) if (row.line === 0) throw new Error('a row without a line');
  });
}
