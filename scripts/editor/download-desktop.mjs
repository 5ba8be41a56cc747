// Downloads a desktop VS Code into the folder of its argument and prints where its executable is. It is a process of its
// own because a download that goes on too long can only be stopped together with the process that does it.
import { downloadAndUnzipVSCode } from '@vscode/test-electron';

const [cachePath] = process.argv.slice(2);
const quiet = { report: () => undefined, error: () => undefined };
try {
  const executable = await downloadAndUnzipVSCode({ cachePath, timeout: 5_000, reporter: quiet });
  process.stdout.write(`executable ${executable}\n`);
} catch (error) {
  process.stderr.write(`${error.message ?? error}\n`);
  process.exitCode = 1;
}
