import { describe, expect, it } from 'vitest';
import { countOfExit, countOfRunner, sum, totalLine } from './count.ts';

describe('count', () => {
  it('takes a tool that says yes or no as one check', () => {
    expect(countOfExit(0)).toEqual({ passed: 1, failed: 0 });
    expect(countOfExit(2)).toEqual({ passed: 0, failed: 1 });
    expect(countOfExit(-1)).toEqual({ passed: 0, failed: 1 });
  });

  it('adds up over the steps, and no step is nought', () => {
    expect(sum([])).toEqual({ passed: 0, failed: 0 });
    const steps = [
      { passed: 3, failed: 0 },
      { passed: 0, failed: 1 },
      { passed: 40, failed: 2 },
    ];
    expect(sum(steps)).toEqual({ passed: 43, failed: 3 });
  });

  it('believes a runner whose report and exit code agree', () => {
    expect(countOfRunner({ passed: 12, failed: 0 }, 0)).toEqual({ passed: 12, failed: 0 });
    expect(countOfRunner({ passed: 12, failed: 3 }, 1)).toEqual({ passed: 12, failed: 3 });
  });

  it('counts a runner that left no report as one failure', () => {
    expect(countOfRunner(undefined, 0)).toEqual({ passed: 0, failed: 1 });
  });

  it('counts a runner that ran no test as one failure', () => {
    expect(countOfRunner({ passed: 0, failed: 0 }, 0)).toEqual({ passed: 0, failed: 1 });
  });

  it('counts a runner that failed without naming a failed test as one failure', () => {
    expect(countOfRunner({ passed: 12, failed: 0 }, 1)).toEqual({ passed: 12, failed: 1 });
  });

  it('ends in one line', () => {
    expect(totalLine({ passed: 43, failed: 3 })).toBe('43 passed, 3 failed');
  });
});
