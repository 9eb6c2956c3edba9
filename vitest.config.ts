import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    // Property tests that take 2 s take 6 on a busy machine, which is no failure; what hangs is still ended.
    testTimeout: 30_000,
    include: [
      'packages/*/src/**/*.test.{ts,tsx}',
      'apps/*/src/**/*.test.{ts,tsx}',
      'scripts/**/*.test.ts',
      'bench/**/*.test.ts',
      'sim/**/*.test.ts',
    ],
  },
});
