import { packageCommand } from '../run/command.mjs';

process.exitCode = await packageCommand('knip/bin/knip.js', [
  '--no-progress',
  '--no-config-hints',
  ...process.argv.slice(2),
]);
