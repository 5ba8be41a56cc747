import { writeFile } from 'node:fs/promises';

/** What stands before each line, so that whoever reads the output can tell it from VS Code's own. */
const testLine = '[editor test] ';
const timeoutMs = 30_000;

type Counts = { passed: number; failed: number; skipped: number };

/**
 * Runs suites with mocha, prints one marked line per test, and writes {passed, failed, skipped} to the file that
 * SIP_LENS_EDITOR_RESULTS names. Rejects when a test failed or none ran.
 */
export async function runSuites(loaders: readonly (() => Promise<unknown>)[]): Promise<void> {
  const { default: Mocha } = await import('mocha');
  // The base reporter prints nothing by itself; the lines are printed where the tests are counted.
  const mocha = new Mocha({ ui: 'tdd', timeout: timeoutMs, reporter: Mocha.reporters.Base });
  // The interface binds suite() and test() to the global object on this event, which mocha sends for files that it loads.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  for (const load of loaders) await load();
  const counts = await count(mocha);
  await writeResults(counts);
  if (0 < counts.failed || counts.passed === 0) {
    throw new Error(`${counts.failed} failed, ${counts.passed} passed`);
  }
}

async function count(mocha: Mocha): Promise<Counts> {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  await new Promise<void>((resolve) => {
    const runner = mocha.run(() => resolve());
    runner.on('pass', (test) => {
      counts.passed += 1;
      print(`  ok    ${test.fullTitle()} (${test.duration ?? 0} ms)`);
    });
    runner.on('pending', (test) => {
      counts.skipped += 1;
      print(`  skip  ${test.fullTitle()}`);
    });
    runner.on('fail', (test, error: Error) => {
      counts.failed += 1;
      print(`  FAIL  ${test.fullTitle()}`);
      print(error.stack ?? error.message);
    });
  });
  return counts;
}

function print(text: string): void {
  for (const line of text.split('\n')) console.log(`${testLine}${line}`);
}

async function writeResults(counts: Counts): Promise<void> {
  const file = process.env['SIP_LENS_EDITOR_RESULTS'];
  if (file !== undefined) await writeFile(file, JSON.stringify(counts));
}
