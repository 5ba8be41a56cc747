import { packageCommand } from '../run/command.mjs';

// `--check` only compares; without it the files are rewritten.
process.exitCode = await packageCommand('oxfmt/bin/oxfmt', process.argv.slice(2));
