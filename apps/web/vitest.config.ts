import { defineConfig } from 'vitest/config';
import { linguiMacros } from './lingui-macros.ts';

export default defineConfig({
  plugins: [linguiMacros()],
  test: {
    name: 'web',
    environment: 'node',
    testTimeout: 30_000,
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['vitest.setup.ts'],
  },
});
