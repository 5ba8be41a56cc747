import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // What is tested is pure or starts processes of its own; a fresh worker per file would only cost time.
    isolate: false,
    // The corpus tests read a lot, and a machine for tests may have one slow core.
    testTimeout: 240_000,
    setupFiles: ['server/test/seed.ts'],
    include: [
      'server/{src,test}/**/*.test.ts',
      'client/src/**/*.test.ts',
      'syntaxes/**/*.test.ts',
      'scripts/**/*.test.mjs',
    ],
  },
});
