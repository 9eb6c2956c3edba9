import { describe, expect, it } from 'vitest';
import {
  countIn,
  countOfPlaywright,
  countOfVitest,
  failuresInPlaywright,
  failuresInVitest,
  readReport,
} from './report.ts';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
});

describe('report of a runner of our own', () => {
  it('is the counts, or nothing', () => {
    expect(countIn({ passed: 9, failed: 1, seed: 7 })).toEqual({ passed: 9, failed: 1 });
    for (const broken of [undefined, null, {}, { passed: '9', failed: 1 }])
      expect(countIn(broken)).toBeUndefined();
  });
});

describe('report of Vitest', () => {
  it('counts passed and failed tests over all files, and no skipped one', () => {
    const testResults = [
      file('passed', 'passed', 'passed', 'pending'),
      file('failed', 'failed', 'passed', 'failed', 'todo'),
    ];
    expect(countOfVitest({ testResults })).toEqual({ passed: 3, failed: 2 });
  });

  it('counts a file that could not be loaded as one failure', () => {
    expect(countOfVitest({ testResults: [file('failed'), file('passed', 'passed')] })).toEqual({
      passed: 1,
      failed: 1,
    });
  });

  it('names what failed, a file that could not be loaded too', () => {
    const testResults = [
      { name: 'a.test.ts', status: 'passed', assertionResults: [{ status: 'passed', fullName: 'adds' }] },
      {
        name: 'b.test.ts',
        status: 'failed',
        assertionResults: [
          { status: 'failed', fullName: 'counts units' },
          { status: 'passed', fullName: 'ends' },
        ],
      },
      { name: 'c.test.ts', status: 'failed', assertionResults: [] },
    ];
    expect(failuresInVitest({ testResults })).toEqual(['b.test.ts › counts units', 'c.test.ts']);
    expect(failuresInVitest(undefined)).toEqual([]);
  });

  it('is unknown in any other form', () => {
    for (const report of [undefined, null, 3, [], {}, { testResults: 'none' }]) {
      expect(countOfVitest(report)).toBeUndefined();
    }
  });
});

describe('report of Playwright', () => {
  it('counts a flaky test and an error outside any test as failures', () => {
    const stats = { expected: 9, unexpected: 2, flaky: 1, skipped: 5 };
    expect(countOfPlaywright({ stats, errors: [{ message: 'no such file' }] })).toEqual({
      passed: 9,
      failed: 4,
    });
    expect(countOfPlaywright({ stats })).toEqual({ passed: 9, failed: 3 });
  });

  it('names what failed, at any depth', () => {
    const passed = { title: 'opens', ok: true, file: 'a.spec.ts', line: 3 };
    const failed = { title: 'stops', ok: false, file: 'a.spec.ts', line: 9 };
    const suites = [{ specs: [passed], suites: [{ specs: [failed] }] }];
    expect(failuresInPlaywright({ suites })).toEqual(['a.spec.ts:9 › stops']);
    expect(failuresInPlaywright(undefined)).toEqual([]);
  });

  it('is unknown in any other form', () => {
    for (const report of [undefined, null, {}, { stats: {} }]) {
      expect(countOfPlaywright(report)).toBeUndefined();
    }
  });
});

it('a report that was never written is unknown', () => {
  expect(readReport('/no/such/report.json')).toBeUndefined();
});
