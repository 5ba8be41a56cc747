import { packageCommand } from '../run/command.mjs';

const colours = process.stdout.isTTY ? 'true' : 'false';
process.exitCode = await packageCommand('typescript/bin/tsc', ['--build', '--pretty', colours]);
