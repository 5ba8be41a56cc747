import { DiagnosticSeverity } from 'vscode-languageserver';
import type { Diagnostic } from 'vscode-languageserver';
import * as toLsp from './convert/to-lsp.ts';
import type { ClientFacts } from './client-facts.ts';
import type { Checked } from './session.ts';
import { sayOwn } from './strings.ts';

/** How many findings of a document are shown: an editor with ten thousand squiggles helps nobody. */
const mostShown = 999;

/** Returns the diagnostics of a document, the worst first; one more says how many are not shown and how to narrow. */
export function diagnosticsOf(checked: Checked, client: ClientFacts): Diagnostic[] {
  const { document, findings, context } = checked;
  const { language } = context.prose;
  const shown = findings.slice(0, mostShown).map((finding) => toLsp.diagnostic(document, finding, language, client));
  const count = findings.length - shown.length;
  if (count === 0) return shown;
  const message = sayOwn(language, 'more-findings', { count, rules: 'sipLens.rules', responses: 'sipLens.responses' });
  const range = toLsp.range(document, { start: 0, end: 0 });
  return [...shown, { range, severity: DiagnosticSeverity.Information, source: toLsp.diagnosticSource, message }];
}
