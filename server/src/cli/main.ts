import { version } from '../../../package.json';
import { ProcessOutput } from './process-output.ts';
import { run } from './run.ts';

void run(process.argv.slice(2), version, new ProcessOutput()).then((code) => {
  process.exitCode = code;
});
