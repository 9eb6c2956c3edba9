import { describe, expect, it } from 'vitest';
import { goldenCases } from '../testing/golden-cases.ts';
import { TemporaryFolder } from '../testing/temporary-folder.ts';
import { compute } from './compute-command.ts';

const COMPARED_CODES = new Set([
  'not-started',
  'not-ended',
  'no-physician',
  'over-limit',
  'two-codes',
  'interrupted',
  'below-threshold',
  'units-capped',
]);

interface Printed {
  readonly findings: readonly {
    readonly code: string;
    readonly severity: string;
    readonly seconds?: number;
  }[];
}

/** A result with the compared findings only, as code and seconds, in one order. */
function compared(result: Printed) {
  const findings = result.findings
    .filter(({ code }) => COMPARED_CODES.has(code))
    .map(({ code, seconds }) => (seconds === undefined ? { code } : { code, seconds }))
    .sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
  return { ...result, findings };
}

describe('the worked cases', () => {
  it('are all here', () => {
    expect(goldenCases().length).toBeGreaterThanOrEqual(15);
  });

  it.each(goldenCases())('$name: $title', ({ files, expected }) => {
    const path = new TemporaryFolder().write('world.json', files);
    const { output, errors, status } = compute([path], { json: true });
    const printed = JSON.parse(output) as Printed[];
    expect(printed.map(compared)).toEqual((expected as Printed[]).map(compared));
    expect(errors).toBe('');
    const wrong = printed.some(({ findings }) => findings.some(({ severity }) => severity === 'error'));
    expect(status).toBe(wrong ? 1 : 0);
  });

  it.each(goldenCases())('$name comes out the same from a file per case', ({ files }) => {
    const folder = new TemporaryFolder();
    const whole = compute([folder.write('world.json', files)], { json: true });
    const paths = files.map((file, index) => folder.write(`${index}.json`, file));
    expect(compute(paths, { json: true })).toEqual(whole);
  });
});
