#!/usr/bin/env node
// A stand-in for the `code` executable: it understands the switches that @vscode/test-electron gives to a desktop VS
// Code, runs the same test suite in the browser VS Code, and exits with the suite's code. 124 = timed out, 128 + n = signal n.
import { spawnSync } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './chromium.mjs';
import { openWindow } from './open-window.mjs';
import { FOR_DEVELOPMENT, startServer, temporaryFolder } from './start-server.mjs';
import { readSwitches } from './switches.mjs';
import { TEST_LINE } from './test-lines.mjs';
import { vscodeServer } from './vscode-server.mjs';
import { remoteUri, windowAddress } from './window-address.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const log = (line) => console.error(line);
const switches = readSwitches(process.argv.slice(2));

process.exitCode = 0 < switches.install.length ? await installExtensions() : await runSuite();
process.exit();

async function installExtensions() {
  const { main } = await vscodeServer({ root, log });
  const temporary = await temporaryFolder();
  const wanted = switches.install.flatMap((each) => ['--install-extension', each]);
  const where = [
    '--server-data-dir',
    temporary,
    '--extensions-dir',
    switches.extensionsFolder ?? path.join(temporary, 'x'),
  ];
  const result = spawnSync(process.execPath, [main, ...wanted, ...where, '--force'], { encoding: 'utf8' });
  await rm(temporary, { recursive: true, force: true });
  process.stdout.write(result.stdout ?? '');
  process.stderr.write(result.stderr ?? '');
  return result.status ?? 1;
}

async function runSuite() {
  const { main } = await vscodeServer({ root, log });
  const browser = await findChromium({ root, log });
  const ended = endOfRun();
  const temporary = await temporaryFolder();
  const extensionsFolder = switches.extensionsFolder ?? path.join(temporary, 'extensions');
  await mkdir(extensionsFolder, { recursive: true });
  const server = await startServer({ main, temporary, extensionsFolder, switches: FOR_DEVELOPMENT });
  let window;
  try {
    window = await openWindow({ browser, temporary, language: process.env['SIP_LENS_EDITOR_LANGUAGE'] || undefined });
    const outcome = await Promise.race([ended, suiteIn(window, server)]);
    if (typeof outcome === 'number') return outcome;
    log(`${outcome} The suite was still running.`);
    return 1;
  } catch (error) {
    log(`The browser VS Code could not run the suite: ${error.stack}`);
    return 1;
  } finally {
    // The window goes first: its browser writes to the folder that the server's keeper removes.
    await window?.close();
    await server.stop();
  }
}

/** Resolves with an exit code when the run must end early: a signal, or the time allowed for it is over. */
function endOfRun() {
  const seconds = Number(process.env['SIP_LENS_EDITOR_TIMEOUT'] ?? 240);
  return new Promise((resolve) => {
    const stop = (code, why) => {
      log(why);
      resolve(code);
    };
    process.on('SIGINT', () => stop(130, 'Interrupted; closing the browser VS Code.'));
    process.on('SIGTERM', () => stop(143, 'Told to end; closing the browser VS Code.'));
    if (process.env['SIP_LENS_EDITOR_ATTACHED'] === '1') {
      // Whoever started this holds the other end of the standard input, so its end is the end of that process.
      process.stdin.on('end', () => stop(143, 'The process that asked for the suite is gone.')).resume();
    }
    process.on('SIGHUP', () => stop(129, 'The terminal was closed; closing the browser VS Code.'));
    setTimeout(() => stop(124, `The suite did not finish within ${seconds} s.`), seconds * 1000);
  });
}

/** Returns the exit code that the suite ends with, or a sentence when the window or the server is gone before. */
async function suiteIn(window, server) {
  const finished = new Promise((resolve) => window.page.exposeFunction('codeAutomationExit', (code) => resolve(code)));
  await window.page.exposeFunction('codeAutomationLog', (_type, values) => forward(values.map(asText).join(' ')));
  await window.page.goto(windowAddress({ server, folder: switches.folder, payload: payload(server) }));
  const gone = Promise.race([window.gone, server.exited.then(() => 'The server of the browser VS Code ended.')]);
  return await Promise.race([finished, gone]);
}

function payload(server) {
  const developed = switches.developmentPaths.map((each) => ['extensionDevelopmentPath', remoteUri(server, each)]);
  if (switches.testsPath === undefined) return developed;
  return [...developed, ['extensionTestsPath', remoteUri(server, switches.testsPath)]];
}

/** Everything that the extension host writes arrives here; SIP_LENS_EDITOR_VERBOSE=1 shows VS Code's own lines too. */
function forward(line) {
  if (line.startsWith(TEST_LINE) || process.env['SIP_LENS_EDITOR_VERBOSE'] === '1') console.log(line);
}

function asText(value) {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
