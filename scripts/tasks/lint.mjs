import { packageCommand } from '../run/command.mjs';

// The configuration turns the rules that need types on; every finding is an error, so that none becomes a habit.
process.exitCode = await packageCommand('oxlint/bin/oxlint', [
  '--type-aware',
  '--deny-warnings',
  ...process.argv.slice(2),
]);
