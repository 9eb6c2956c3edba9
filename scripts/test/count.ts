/** How many checks of a step passed and failed. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
}

export const PASSED_ONE: Count = { passed: 1, failed: 0 };
export const FAILED_ONE: Count = { passed: 0, failed: 1 };

/** A tool that only says yes or no, such as a linter, is one check. */
export const countOfExit = (code: number): Count => (code === 0 ? PASSED_ONE : FAILED_ONE);

export function sum(counts: readonly Count[]): Count {
  return {
    passed: counts.reduce((total, count) => total + count.passed, 0),
    failed: counts.reduce((total, count) => total + count.failed, 0),
  };
}

/**
 * What a test runner reported, made honest by how it ended: a runner that crashed, failed without naming a
 * failed test, or ran no test at all is one failure.
 */
export function countOfRunner(reported: Count | undefined, code: number): Count {
  if (reported === undefined) return FAILED_ONE;
  const silent = reported.failed === 0 && (code !== 0 || reported.passed === 0);
  return silent ? { passed: reported.passed, failed: 1 } : reported;
}

export const totalLine = (count: Count): string => `${count.passed} passed, ${count.failed} failed`;
