import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { runJourneys } from '../editor/journeys.mjs';
import { packageExtension } from '../run/package.mjs';
import { root } from '../run/root.mjs';
import { summary } from '../run/summary.mjs';
import { runUnitSuites } from '../run/unit-suites.mjs';

// Arguments narrow the unit tests to files whose path contains one of them, and leave the editor out.
const names = process.argv.slice(2);

// The tests run what ships: the minified bundles, and the package that is installed into the editor.
await packageExtension();
const { suites, failures } = await runUnitSuites(names);
const hosts = [];

const editorSuites = path.join(root, 'scripts', 'editor', 'run.mjs');
if (names.length === 0 && existsSync(editorSuites)) {
  const { runEditorSuites } = await import(pathToFileURL(editorSuites).href);
  try {
    const { suites: rows, host } = await runEditorSuites({ root, log: console.log });
    suites.push(...rows);
    hosts.push(`The editor suites ran in ${host}.`);
  } catch (error) {
    console.error(error);
    suites.push({ name: 'editor (did not run)', passed: 0, failed: 1, skipped: 0 });
  }
  try {
    const { suites: rows, host } = await runJourneys({ root, log: console.log });
    suites.push(...rows);
    hosts.push(host);
  } catch (error) {
    console.error(error);
    suites.push({ name: 'journeys (did not run)', passed: 0, failed: 1, skipped: 0 });
  }
}

const { sum, table, line } = summary(suites);
console.log(`\n${table}`);
for (const failure of failures) console.log(failure);
for (const sentence of hosts) console.log(sentence);
process.stdout.write(`${line}\n`, () => process.exit(0 < sum.failed || sum.passed === 0 ? 1 : 0));
