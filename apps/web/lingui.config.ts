import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';
import { createSwcExtractor } from '@lingui/native-tools';

/** English stands in the source; each other language is a catalogue beside `en.po`. */
export default defineConfig({
  sourceLocale: 'en',
  locales: ['en'],
  catalogs: [{ path: '<rootDir>/texts/{locale}', include: ['<rootDir>/src'], exclude: ['**/*.test.ts'] }],
  // Without line numbers and in the order of the words, so that two branches seldom change the same line.
  format: formatter({ lineNumbers: false }),
  orderBy: 'message',
  runtimeConfigModule: { Trans: ['#texts/Trans.tsx', 'Trans'] },
  extractors: [createSwcExtractor()],
});
