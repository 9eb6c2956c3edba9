import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compared } from '../comparison.ts';
import type { Part } from '../part.ts';
import { CASE_FORMATS, TIME_ZONE } from './case-formats.ts';
import { writeCases } from './write-cases.ts';

const SIZES = [100_000, 1_000_000] as const;
const SEED = 1;
const FORMATS = ['csv', 'jsonl'] as const;
/** Memory must not grow with the number of cases. */
const ABOUT_FLAT = { atMost: 1.25 };

interface Measured {
  readonly seconds: number;
  /** Of all cores together: it does not depend on what else the machine does. */
  readonly processorSeconds: number;
  readonly peakMegabytes: number;
}

/** What `cli audit` takes for ten times as many old cases, as a table and as JSON Lines. One run each: it takes minutes. */
export const auditPart: Part = {
  about: () => `Audit of ${SIZES.map(grouped).join(' and ')} old cases`,

  run: () => {
    const folder = mkdtempSync(join(tmpdir(), 'ionm-audit-bench-'));
    try {
      const figures = FORMATS.map((format) => ({
        format,
        measured: SIZES.map((cases) => auditOf(format, cases, folder)),
      }));
      const lines = figures.flatMap(({ format, measured: [small, large] }) => {
        if (small === undefined || large === undefined) throw new Error('a size was not measured');
        const name = format === 'csv' ? 'CSV' : 'JSON Lines';
        return [
          compared(`${name}: peak of memory, MB`, [small.peakMegabytes], [large.peakMegabytes], ABOUT_FLAT),
          compared(`${name}: seconds`, [small.seconds], [large.seconds]),
          compared(`${name}: processor seconds`, [small.processorSeconds], [large.processorSeconds]),
        ];
      });
      const [small, large] = SIZES;
      return {
        comparisons: [{ headings: [`${grouped(small)} cases`, `${grouped(large)} cases`], lines }],
        figures,
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** Throws unless the report has all cases. */
function auditOf(format: (typeof FORMATS)[number], cases: number, folder: string): Measured {
  const path = join(folder, `${cases}.${format}`);
  writeCases(path, CASE_FORMATS[format], cases, SEED);
  const usageFile = join(folder, 'usage.json');
  const started = performance.now();
  const { stdout, status, signal } = spawnSync(
    process.execPath,
    [
      '--import',
      join(import.meta.dirname, 'tell-usage.ts'),
      join(import.meta.dirname, '../../apps/cli/src/main.ts'),
      'audit',
      path,
      '--time-zone',
      TIME_ZONE,
    ],
    {
      encoding: 'utf8',
      env: { ...process.env, USAGE_FILE: usageFile },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const seconds = (performance.now() - started) / 1_000;
  rmSync(path);
  if (status !== 1 || !stdout.includes(`\n${grouped(cases)} cases,`)) {
    throw new Error(`the audit ended with ${signal ?? status}, and not with a report on all cases`);
  }
  const usage: NodeJS.ResourceUsage = JSON.parse(readFileSync(usageFile, 'utf8'));
  return {
    seconds,
    processorSeconds: (usage.userCPUTime + usage.systemCPUTime) / 1e6,
    peakMegabytes: usage.maxRSS / 1_024,
  };
}

const grouped = (n: number): string => n.toLocaleString('en-US');
