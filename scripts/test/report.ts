import { readFileSync } from 'node:fs';
import type { Count } from './count.ts';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textOf = (value: unknown, key: string): string => String(isObject(value) ? value[key] : undefined);
const has = (value: unknown, key: string, wanted: string | false): boolean =>
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

/** Where the failed tests of Vitest's JSON report are, and what they are called. */
export function failuresInVitest(report: unknown): readonly string[] {
  return list(isObject(report) ? report['testResults'] : []).flatMap((file) => {
    if (!has(file, 'status', 'failed')) return [];
    const failed = list(isObject(file) ? file['assertionResults'] : []).filter((test) =>
      has(test, 'status', 'failed'),
    );
    const names = failed.map((test) => `${textOf(file, 'name')} › ${textOf(test, 'fullName')}`);
    return names.length === 0 ? [textOf(file, 'name')] : names;
  });
}

/** Where the failed tests of Playwright's JSON report are, and what they are called. */
export function failuresInPlaywright(report: unknown): readonly string[] {
  const inSuite = (suite: unknown): readonly string[] => {
    if (!isObject(suite)) return [];
    const failed = list(suite['specs']).filter((spec) => has(spec, 'ok', false));
    const here = failed.map(
      (spec) => `${textOf(spec, 'file')}:${textOf(spec, 'line')} › ${textOf(spec, 'title')}`,
    );
    return [...here, ...list(suite['suites']).flatMap(inSuite)];
  };
  return list(isObject(report) ? report['suites'] : []).flatMap(inSuite);
}

/** The content of a report file; undefined when the runner did not get to write a whole one. */
export function readReport(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
