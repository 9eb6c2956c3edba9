import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BillingLog, caseOn } from '../testing/billing-log.ts';
import { PROCESSES_MS, runCli } from '../testing/run-cli.ts';

async function officeWithOne() {
  const office = new BillingLog();
  await office.imports(caseOn('A', '2026-11-03'), caseOn('B', '2026-11-04'));
  await office.finalizes('A', 'B');
  const run = (...args: string[]) =>
    runCli(office.folder.path, ['export', ...args], { DATA_DIR: office.dataDir });
  return { office, run };
}

describe('cli export', { timeout: PROCESSES_MS }, () => {
  it('writes the file where the person is, and the same on standard output for a pipe', async () => {
    const { office, run } = await officeWithOne();
    const written = run('--format', 'csv', '--out', 'records.csv');
    expect(written.stdout).toBe('');
    expect(written.stderr).toContain('2 records as csv in records.csv.\nThis is a copy:');
    expect(written.status).toBe(0);
    const piped = run('--format', 'csv', '--out', '-', '--case', 'A', '--case', 'B');
    expect(piped.stdout).toBe(readFileSync(join(office.folder.path, 'records.csv'), 'utf8'));
    expect(piped.status).toBe(0);
    expect(run('--format', 'csv', '--out', 'records.csv').status).toBe(2);
  });

  it('ends with 1 where some are left out, and with 2 where nothing is written', async () => {
    const { run } = await officeWithOne();
    expect(run('--format', 'csv', '--out', '-', '--case', 'A', '--case', 'Z')).toMatchObject({
      stderr: expect.stringMatching(/^Z: is not finalized: finalize it first\n1 record as csv/),
      status: 1,
    });
    expect(run('--format', 'hl7', '--out', 'out.hl7')).toMatchObject({ stdout: '', status: 2 });
  });

  it('explains itself, says that it makes a copy, and refuses what it does not know', async () => {
    const { stdout } = runCli('.', ['export', '--help']);
    for (const text of [
      '--format <format>',
      'This makes a copy.',
      'Exit status: 0',
      'x12',
      '--setup <file>',
    ]) {
      expect(stdout).toContain(text);
    }
    expect(runCli('.', ['export', '--format', 'doc', '--out', 'x']).status).toBe(2);
  });
});
