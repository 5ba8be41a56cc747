import { runJourneys } from '../editor/journeys.mjs';
import { build } from '../run/build.mjs';
import { summary } from '../run/summary.mjs';

// Walks the journeys alone, on a fresh build; arguments narrow them to those whose name contains one of them.
await build({ minify: false, sourcemap: true });
const { suites, host } = await runJourneys({ root: process.cwd(), log: console.log, names: process.argv.slice(2) });
const { sum, table, line } = summary(suites);
console.log(`\n${table}\n${host}`);
process.stdout.write(`${line}\n`, () => process.exit(0 < sum.failed || sum.passed === 0 ? 1 : 0));
