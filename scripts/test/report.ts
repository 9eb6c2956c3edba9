import { readFileSync } from 'node:fs';
import type { Count } from './count.ts';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const has = (value: unknown, key: string, wanted: string): boolean =>
  isObject(value) && value[key] === wanted;

/** Of Vitest's JSON report. A test file that failed before its tests could run is one failure. */
export function countOfVitest(report: unknown): Count | undefined {
  if (!isObject(report) || !Array.isArray(report['testResults'])) return undefined;
  let passed = 0;
  let failed = 0;
  for (const file of list(report['testResults'])) {
    const tests = isObject(file) ? list(file['assertionResults']) : [];
    const failures = tests.filter((test) => has(test, 'status', 'failed')).length;
    passed += tests.filter((test) => has(test, 'status', 'passed')).length;
    failed += failures === 0 && has(file, 'status', 'failed') ? 1 : failures;
  }
  return { passed, failed };
}

/** Of Playwright's JSON report. An error outside any test is one failure; so is a test that passed only when repeated. */
export function countOfPlaywright(report: unknown): Count | undefined {
  if (!isObject(report) || !isObject(report['stats'])) return undefined;
  const { expected, unexpected, flaky } = report['stats'];
  if (typeof expected !== 'number' || typeof unexpected !== 'number' || typeof flaky !== 'number')
    return undefined;
  return { passed: expected, failed: unexpected + flaky + list(report['errors']).length };
}

/** Of a report that says no more than the counts, as our own runners write it. */
export function countIn(report: unknown): Count | undefined {
  if (!isObject(report)) return undefined;
  const { passed, failed } = report;
  return typeof passed === 'number' && typeof failed === 'number' ? { passed, failed } : undefined;
}

/** The content of a report file; undefined when the runner did not get to write a whole one. */
export function readReport(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
