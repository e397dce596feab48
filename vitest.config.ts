import { defineConfig } from 'vitest/config';

const conditions = ['rgaa-source', 'node', 'import', 'module', 'default'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: ['node', 'import', 'default'] } },
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Two Chromium-heavy files at once saturate a two-core machine.
    maxWorkers: 2,
  },
});
