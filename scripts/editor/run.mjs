import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { bundleSuites } from './bundle-suites.mjs';
import { chooseHost } from './choose-host.mjs';
import { builtVsix, installVsix } from './install-vsix.mjs';
import { QUIET_WINDOW } from './start-server.mjs';
import { isGone } from './is-gone.mjs';
import { prepareWorkspace } from './prepare-workspace.mjs';
import { testLines } from './test-lines.mjs';

/** The extension runs from its sources' build in two languages, then once more as the package that users install. */
const RUNS = [
  { name: 'editor en', suites: 'development', language: 'en' },
  { name: 'editor ja', suites: 'development', language: 'ja' },
  { name: 'editor vsix', suites: 'vsix', language: 'en', isInstalled: true },
];

const RUN_PREFIX = 'sip-lens-run-';
const INTERRUPTED = 130;

/**
 * Runs the suites of client/test inside a real VS Code and returns {suites, host}: one {name, passed, failed, skipped} per
 * run, and in which VS Code they ran. A run that ends without results counts as one failed test, and `log` says why.
 */
export async function runEditorSuites({ root, log }) {
  const host = await chooseHost({ root, log });
  try {
    const testsPath = await bundleSuites(root);
    await removeAbandoned();
    const suites = [];
    for (const run of RUNS) suites.push(await runOnce({ root, log, host, testsPath, run }));
    return { suites, host: host.name };
  } finally {
    host.close();
  }
}

async function runOnce({ root, log, host, testsPath, run }) {
  log(`\n${run.name}:`);
  const started = Date.now();
  const temporary = await mkdtemp(path.join(tmpdir(), `${RUN_PREFIX}${process.pid}-`));
  const remove = () => rmSync(temporary, { recursive: true, force: true });
  process.once('exit', remove);
  try {
    const failure = await runInside({ root, log, host, testsPath, run, temporary });
    const counts = await resultsOf(temporary, failure, log);
    log(`  ${counts.passed} passed, ${counts.failed} failed in ${Math.round((Date.now() - started) / 100) / 10} s`);
    return { name: run.name, ...counts };
  } finally {
    process.off('exit', remove);
    await rm(temporary, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Returns why the run did not end well, undefined when it did. */
async function runInside({ root, log, host, testsPath, run, temporary }) {
  const place = (name) => path.join(temporary, name);
  try {
    await prepareWorkspace(root, place('workspace'));
    await seedSettings(host, run, place('user-data'));
    await mkdir(place('extensions'));
    if (run.isInstalled) await install({ root, host, place });
    await runTests({
      vscodeExecutablePath: host.executable,
      extensionDevelopmentPath: run.isInstalled ? place('runner') : root,
      extensionTestsPath: testsPath,
      extensionTestsEnv: environment({ root, host, run, results: place('results.json') }),
      launchArgs: [
        place('workspace'),
        `--extensions-dir=${place('extensions')}`,
        `--user-data-dir=${place('user-data')}`,
        ...(host.kind === 'desktop' ? [`--locale=${run.language}`] : []),
      ],
      stdout: testLines(log),
      stderr: host.kind === 'browser' ? lines(log) : testLines(log),
    });
    return undefined;
  } catch (error) {
    if (error.code === INTERRUPTED) process.exit(INTERRUPTED);
    return error;
  }
}

/** A run that was killed could not remove its folder; the process in the folder's name tells whether it is still needed. */
async function removeAbandoned() {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(/^sip-lens-run-(\d+)-/u.exec(name)?.[1]);
    if (isGone(pid)) await rm(path.join(tmpdir(), name), { recursive: true, force: true });
  }
}

/** A desktop window changes its language only with a language pack, so there the extension's own setting does. */
async function seedSettings(host, run, userData) {
  const settings = host.kind === 'desktop' && run.language !== 'en' ? { 'sipLens.language': run.language } : {};
  await mkdir(path.join(userData, 'User'), { recursive: true });
  await writeFile(path.join(userData, 'User', 'settings.json'), JSON.stringify({ ...QUIET_WINDOW, ...settings }));
}

/** VS Code runs tests only for an extension under development; this empty one stands for it beside the installed one. */
async function install({ root, host, place }) {
  const vsix = await builtVsix(root);
  installVsix({ host, vsix, extensionsFolder: place('extensions'), userDataFolder: place('user-data') });
  await mkdir(place('runner'));
  const manifest = { name: 'test-runner', publisher: 'sip-lens', version: '0.0.0', engines: { vscode: '*' } };
  await writeFile(path.join(place('runner'), 'package.json'), JSON.stringify(manifest));
}

function environment({ root, host, run, results }) {
  return {
    ...host.env,
    // The executable's first line asks for `node` by name, and it must be the version that runs this.
    PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env['PATH']}`,
    SIP_LENS_EDITOR_ATTACHED: '1',
    SIP_LENS_EDITOR_LANGUAGE: run.language,
    SIP_LENS_EDITOR_RESULTS: results,
    SIP_LENS_EDITOR_SUITES: run.suites,
    SIP_LENS_PROJECT: root,
  };
}

/** An end in failure without a failed test, such as a crash while the window closes, is a failed test of its own. */
async function resultsOf(temporary, failure, log) {
  const written = await readFile(path.join(temporary, 'results.json'), 'utf8').catch(() => undefined);
  const { passed, failed, skipped } =
    written === undefined ? { passed: 0, failed: 0, skipped: 0 } : JSON.parse(written);
  if (written !== undefined && (failure === undefined || 0 < failed)) return { passed, failed, skipped };
  const happened = written === undefined ? 'VS Code ended without reporting results' : 'VS Code did not end well';
  log(
    `  ${happened}: ${failure?.message ?? 'its extension host was gone'}. SIP_LENS_EDITOR_VERBOSE=1 shows all that it wrote.`,
  );
  return { passed, failed: failed + 1, skipped };
}

function lines(log) {
  return testLines(log, (line) => line !== '' && log(`  ${line}`));
}
