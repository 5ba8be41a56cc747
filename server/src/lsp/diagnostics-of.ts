import { DiagnosticSeverity } from 'vscode-languageserver';
import type { Diagnostic } from 'vscode-languageserver';
import * as toLsp from './convert/to-lsp.ts';
import type { ClientFacts } from './client-facts.ts';
import type { Asked } from './session.ts';
import { sayOwn } from './strings.ts';

/** How many findings of a document are shown: an editor with ten thousand squiggles helps nobody. */
export const mostShown = 999;

/** Returns the diagnostics of a document, the worst first; one more says how many are not shown and how to narrow. */
export function diagnosticsOf({ document, answer, asker }: Asked<'diagnostics'>, client: ClientFacts): Diagnostic[] {
  const { language } = asker.context.prose;
  const shown = answer.shown.map((place) => toLsp.diagnostic(document, place, client));
  const count = answer.count - shown.length;
  if (count === 0) return shown;
  const message = sayOwn(language, 'more-findings', { count, rules: 'sipLens.rules', responses: 'sipLens.responses' });
  const range = toLsp.range(document, { start: 0, end: 0 });
  return [...shown, { range, severity: DiagnosticSeverity.Information, source: toLsp.diagnosticSource, message }];
}
