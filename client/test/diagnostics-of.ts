import * as vscode from 'vscode';
import { until } from './until.ts';

/** Returns the diagnostics of a document that have this rule as their code, as soon as there is one. */
export async function diagnosticsOf(uri: vscode.Uri, rule: string): Promise<readonly vscode.Diagnostic[]> {
  return await until(`a diagnostic ${rule} in ${uri.path}`, () => {
    const found = vscode.languages.getDiagnostics(uri).filter((each) => ruleOf(each) === rule);
    return found.length === 0 ? undefined : found;
  });
}

/** Returns the rule that a diagnostic reports, undefined when it has none. */
export function ruleOf(diagnostic: vscode.Diagnostic): string | undefined {
  const { code } = diagnostic;
  return typeof code === 'object' ? String(code.value) : code?.toString();
}
