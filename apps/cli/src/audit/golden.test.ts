import { describe, expect, it } from 'vitest';
import { compute } from '../compute/compute-command.ts';
import { goldenCases } from '../testing/golden-cases.ts';
import { TemporaryFolder } from '../testing/temporary-folder.ts';
import { audited } from './testing/audited.ts';

interface Computed {
  readonly caseId: string;
  readonly dateOfService: string | null;
  readonly physicians: readonly { readonly physicianId: string; readonly secondsOverLimit: number }[];
  readonly lines: readonly { readonly code: string; readonly units: number; readonly seconds: number }[];
  readonly findings: readonly {
    readonly code: string;
    readonly severity: string;
    readonly seconds?: number;
  }[];
}

interface Reported {
  readonly cases: number;
  readonly units: readonly { readonly code: string; readonly units: number; readonly seconds: number }[];
  readonly findings: readonly {
    readonly code: string;
    readonly severity: string;
    readonly cases: number;
    readonly findings: number;
    readonly seconds: number;
  }[];
  readonly stretchesOverLimit: readonly {
    readonly physicianId: string;
    readonly seconds: number;
    readonly caseIds: readonly string[];
  }[];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/** The totals of an audit, from what `compute` says of each case. */
function totals(cases: readonly Computed[]) {
  const lines = Map.groupBy(
    cases.flatMap((one) => one.lines),
    ({ code }) => code,
  );
  const findings = Map.groupBy(
    cases.flatMap(({ caseId, findings: own }) => own.map((finding) => ({ ...finding, caseId }))),
    ({ severity, code }) => `${severity} ${code}`,
  );
  return {
    units: [...lines]
      .map(([code, own]) => ({
        code,
        units: sum(own.map(({ units }) => units)),
        seconds: sum(own.map(({ seconds }) => seconds)),
      }))
      .sort((a, b) => a.code.localeCompare(b.code)),
    findings: Object.fromEntries(
      [...findings].map(([key, own]) => [
        key,
        {
          cases: new Set(own.map(({ caseId }) => caseId)).size,
          findings: own.length,
          seconds: sum(own.map(({ seconds = 0 }) => seconds)),
        },
      ]),
    ),
  };
}

describe('an audit of a worked world says what compute says of its cases', () => {
  it.each(goldenCases())('$name: $title', async ({ files }) => {
    const path = new TemporaryFolder().write('world.json', files);
    const computed = compute([path], { json: true });
    const cases: readonly Computed[] = JSON.parse(computed.output);
    const { report, errors, status } = await audited([path], { format: 'json' });
    const found: Reported = JSON.parse(report);
    const expected = totals(cases);

    expect(errors).toBe('');
    expect(status).toBe(computed.status);
    expect(found.cases).toBe(cases.length);
    expect(found.units.map(({ code, units, seconds }) => ({ code, units, seconds }))).toEqual(expected.units);
    expect(
      Object.fromEntries(
        found.findings.map(({ code, severity, cases: n, findings, seconds }) => [
          `${severity} ${code}`,
          { cases: n, findings, seconds },
        ]),
      ),
    ).toEqual(expected.findings);
    // All worked cases have one limit, so that every case of a stretch is over it.
    for (const { caseId, physicians } of cases) {
      for (const { physicianId, secondsOverLimit } of physicians) {
        const own = found.stretchesOverLimit.filter(
          (stretch) => stretch.physicianId === physicianId && stretch.caseIds.includes(caseId),
        );
        expect(sum(own.map(({ seconds }) => seconds))).toBe(secondsOverLimit);
      }
    }
  });

  it.each(goldenCases())(
    '$name is the same as JSON Lines, and in files of one case each',
    async ({ files }) => {
      const folder = new TemporaryFolder();
      const reportOf = async (...paths: string[]) => {
        const { report } = await audited(paths, { format: 'json' });
        const { files: _, ...rest } = JSON.parse(report);
        return rest;
      };
      const array = await reportOf(folder.write('array.json', files));
      const lines = files.map((file) => JSON.stringify(file)).join('\n');
      expect(await reportOf(folder.write('lines.jsonl', lines))).toEqual(array);
      const single = files.map((file, index) =>
        folder.write(`${index}.json`, JSON.stringify(file, undefined, 2)),
      );
      expect(await reportOf(...single)).toEqual(array);
    },
  );
});
