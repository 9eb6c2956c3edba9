import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const common = {
  environment: 'node',
  // Property tests that take 2 s take 6 on a busy machine, which is no failure; what hangs is still ended.
  testTimeout: 30_000,
  hookTimeout: 30_000,
  // Two for each core of a small machine: more than half of the time is waiting, for other processes and for what is tried again.
  maxWorkers: 4,
  // Modules keep nothing between tests: to load all of them anew for each file takes longer than the tests.
  isolate: false,
  // Some tests start a process, and compiling costs half of its start.
  env: { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules', '.cache', 'compiled') },
};

export default defineConfig({
  test: {
    projects: [
      'apps/web/vitest.config.ts',
      {
        test: {
          ...common,
          name: 'packages and server',
          include: ['packages/*/src/**/*.test.ts', 'apps/server/src/**/*.test.ts'],
        },
      },
      {
        test: {
          ...common,
          name: 'others',
          include: [
            'apps/cli/src/**/*.test.ts',
            'scripts/**/*.test.ts',
            'bench/**/*.test.ts',
            'sim/**/*.test.ts',
          ],
        },
      },
    ],
  },
});
