import { packageCommand } from '../run/command.mjs';

// Without .tsbuild the linter sees no declarations between projects, so this task needs nothing but the sources.
process.exitCode = await packageCommand('oxlint/bin/oxlint', [
  '--type-aware',
  '--deny-warnings',
  ...process.argv.slice(2),
]);
