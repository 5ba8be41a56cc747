import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './root.mjs';
import { summary } from './summary.mjs';
import { countBySuite } from './unit-suites.mjs';

const file = (name, status, ...statuses) => ({
  name: path.join(root, name),
  status,
  assertionResults: statuses.map((each) => ({ status: each })),
});

describe('summary', () => {
  it('ends on one line that says it all', () => {
    const { line, sum } = summary([
      { name: 'engine', passed: 3, failed: 1, skipped: 0 },
      { name: 'cli', passed: 2, failed: 0, skipped: 0 },
    ]);
    expect(line).toBe('5 passed, 1 failed');
    expect(sum.failed).toBe(1);
  });

  it('names skipped tests only where there are some', () => {
    expect(summary([{ name: 'engine', passed: 3, failed: 0, skipped: 2 }]).line).toBe('3 passed, 0 failed, 2 skipped');
  });

  it('sorts test files into suites, and counts a file that does not load as a failure', () => {
    const testResults = [
      file('server/src/engine/sip/uri.test.ts', 'passed', 'passed', 'skipped'),
      file('server/test/cli/messages.test.ts', 'failed', 'failed', 'passed'),
      file('server/src/lsp/session.test.ts', 'failed'),
    ];
    expect(countBySuite({ testResults })).toEqual([
      { name: 'cli', passed: 1, failed: 1, skipped: 0 },
      { name: 'protocol', passed: 0, failed: 1, skipped: 0 },
      { name: 'engine', passed: 1, failed: 0, skipped: 1 },
    ]);
  });
});
