import { defineConfig } from 'vitest/config';

const common = {
  environment: 'node',
  // Property tests that take 2 s take 6 on a busy machine, which is no failure; what hangs is still ended.
  testTimeout: 30_000,
} as const;

export default defineConfig({
  test: {
    projects: [
      'apps/web/vitest.config.ts',
      {
        // These keep nothing in their modules: to load all of them anew for each file takes longer than the tests.
        test: {
          ...common,
          name: 'packages and server',
          isolate: false,
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
