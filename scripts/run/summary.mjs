/** Returns a table of suites (each: name, passed, failed, skipped) and its sum, whose last line is the whole run in one. */
export function summary(suites) {
  const sum = { name: 'all', passed: 0, failed: 0, skipped: 0 };
  for (const suite of suites) for (const key of ['passed', 'failed', 'skipped']) sum[key] += suite[key];
  const width = Math.max(12, ...suites.map(({ name }) => name.length));
  const cells = (first, ...rest) => first.padEnd(width) + rest.map((cell) => String(cell).padStart(9)).join('');
  const rows = [...suites, sum].map(({ name, passed, failed, skipped }) => cells(name, passed, failed, skipped));
  const table = [cells('suite', 'passed', 'failed', 'skipped'), ...rows].join('\n');
  const skips = sum.skipped === 0 ? '' : `, ${sum.skipped} skipped`;
  return { sum, table, line: `${sum.passed} passed, ${sum.failed} failed${skips}` };
}
