import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The tests beside the code first, the laws last: the first test that fails has killed the mutant, and a law takes longest. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const cost = ({ moduleId }: TestSpecification): number =>
      moduleId.includes('/billing/') ? 0 : /laws|second-by-second/.test(moduleId) ? 2 : 1;
    return files.toSorted((a, b) => cost(a) - cost(b));
  }
}

/**
 * Mutation testing runs the tests that say what a record must be. The others ask nothing of billing, and some of them
 * compute while they load: then nobody can tell which test meets a mutant, and all would run against each.
 */
export default defineConfig({
  test: {
    environment: 'node',
    // The domain is pure, so its tests cannot disturb each other; a new worker a file would double the time.
    isolate: false,
    include: ['packages/domain/src/{billing,concurrency,findings,record}/**/*.test.ts'],
    sequence: { sequencer: QuickFirst },
    setupFiles: ['scripts/mutation/same-examples.ts'],
    // A busy machine must not kill a mutant. Loops without end are ended by Stryker.
    testTimeout: 60_000,
  },
});
