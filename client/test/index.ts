import { runSuites } from './run-suites.ts';

/** Each loader registers one file of tests when it is called; a new suite is one more line here. */
const suites = {
  development: [
    () => import('./smoke.suite.ts'),
    () => import('./endings.suite.ts'),
    () => import('./hover.suite.ts'),
    () => import('./mentions.suite.ts'),
    () => import('./diagnostics.suite.ts'),
    () => import('./quick-fixes.suite.ts'),
    () => import('./message-fixes.suite.ts'),
    () => import('./rule-documents.suite.ts'),
    () => import('./alternative-service.suite.ts'),
    () => import('./cautions.suite.ts'),
    () => import('./commands.suite.ts'),
    () => import('./samples.suite.ts'),
    () => import('./wrapped-logs.suite.ts'),
    () => import('./writing.suite.ts'),
    () => import('./names-and-tokens.suite.ts'),
    () => import('./completion.suite.ts'),
    () => import('./treatments.suite.ts'),
    () => import('./documents.suite.ts'),
    () => import('./replace-uri.suite.ts'),
    () => import('./problem-matcher.suite.ts'),
    () => import('./project-file.suite.ts'),
  ],
  vsix: [() => import('./vsix.suite.ts')],
} as const;

/** VS Code calls this inside its extension host; SIP_LENS_EDITOR_SUITES names the list to run. Rejects when a test fails. */
export async function run(): Promise<void> {
  const name = process.env['SIP_LENS_EDITOR_SUITES'] ?? 'development';
  await runSuites(name === 'vsix' ? suites.vsix : suites.development);
}
