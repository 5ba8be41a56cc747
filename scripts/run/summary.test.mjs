import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './root.mjs';
import { summary } from './summary.mjs';
import { countBySuite, failuresIn } from './unit-suites.mjs';

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

  it('tells behind everything which tests failed, and why', () => {
    const failed = {
      fullName: 'messages counts',
      status: 'failed',
      failureMessages: ['expected 1 to be 2\n    at there'],
    };
    const testResults = [
      { ...file('server/test/cli/messages.test.ts', 'failed', 'passed'), assertionResults: [failed] },
      { ...file('server/src/lsp/session.test.ts', 'failed'), message: 'cannot be loaded' },
      file('server/src/engine/sip/uri.test.ts', 'passed', 'passed'),
    ];
    expect(failuresIn({ testResults })).toEqual([
      'FAILED server/test/cli/messages.test.ts > messages counts\n  expected 1 to be 2\n      at there',
      'FAILED server/src/lsp/session.test.ts\n  cannot be loaded',
    ]);
  });
});
