import { defineConfig } from 'vitest/config';
import { linguiMacros } from './lingui-macros.ts';

export default defineConfig({
  plugins: [linguiMacros()],
  test: {
    name: 'web',
    environment: 'node',
    testTimeout: 30_000,
    // As the other projects: Vitest runs together what has the same.
    maxWorkers: 4,
    // Modules keep nothing between tests: to load all of them anew for each file takes ten times as long as the tests.
    isolate: false,
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['vitest.setup.ts'],
  },
});
