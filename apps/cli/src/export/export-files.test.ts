import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXPORT_FORMATS } from '@ionm-clock/domain';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../audit/testing/parse-csv.ts';
import { BillingLog, caseOn } from '../testing/billing-log.ts';
import { CLAIMS_SETUP } from '../testing/claims-setup.ts';
import { goldenFiles } from '../testing/golden-cases.ts';
import { TemporaryFolder } from '../testing/temporary-folder.ts';
import { copied } from './testing/copied.ts';

/** Two case files, and no log. */
function twoFiles() {
  const folder = new TemporaryFolder();
  const paths = [
    folder.write('later.json', caseOn('B', '2026-11-04')),
    folder.write('first.jsonl', JSON.stringify(caseOn('A', '2026-11-03'))),
  ];
  const setup = folder.write('setup.json', CLAIMS_SETUP);
  return { folder, dataDir: join(folder.path, 'no-log'), paths, setup };
}

describe('a copy of the records of case files', () => {
  it.each(EXPORT_FORMATS)('is made in each format, without a log: %s', async (format) => {
    const { paths, setup, ...where } = twoFiles();
    const { file, errors, status } = await copied(where, format, { setup }, paths);
    expect(errors[0]).toBe(`2 records as ${format} in ${join(where.folder.path, 'out')}.`);
    expect(file?.length).toBeGreaterThan(300);
    expect(status).toBe(0);
  });

  it('has them in the order of the files, as not final and in no batch', async () => {
    const { paths, ...where } = twoFiles();
    const { file } = await copied(where, 'csv', {}, paths);
    const told = { record_version: '0', batch: '', provider_id: 'dr-a', code: '95941', units: '2' };
    expect(parseCsv(file?.toString() ?? '')).toMatchObject([
      { case: 'B', ...told },
      { case: 'A', ...told },
    ]);
  });

  it('counts concurrency over all files, also those that are not asked for', async () => {
    const folder = new TemporaryFolder();
    const paths = goldenFiles('four-at-once').map((file, index) => folder.write(`${index}.json`, file));
    const where = { folder, dataDir: join(folder.path, 'no-log') };
    const { file } = await copied(where, 'csv', { case: ['A'] }, paths);
    expect(parseCsv(file?.toString() ?? '')).toMatchObject([{ case: 'A', peak_concurrency: '4' }]);
  });

  it('is, as json, case files that compute to the same records', async () => {
    const { paths, ...where } = twoFiles();
    const first = await copied(where, 'csv', {}, paths);
    const cases = await copied(where, 'json', { force: true }, paths);
    const path = join(where.folder.path, 'cases.json');
    writeFileSync(path, cases.file ?? '');
    const again = await copied(where, 'csv', { force: true }, [path]);
    expect(again.file?.toString()).toBe(first.file?.toString());
  });

  it('knows the people, the payer profiles and the set-up of the log, if there is one', async () => {
    const office = new BillingLog();
    await office.isSetUp(CLAIMS_SETUP);
    const path = office.folder.write('case.json', caseOn('A', '2026-11-03'));
    const { file, status } = await copied(office, 'hl7', {}, [path]);
    expect(file?.toString()).toContain('|1234567893^Abelard^Ann^');
    expect(status).toBe(0);
  });

  it('says which case is in no file', async () => {
    const { paths, ...where } = twoFiles();
    const { errors, status } = await copied(where, 'csv', { case: ['A', 'Z'] }, paths);
    expect(errors[0]).toBe('Z: is in none of the files');
    expect(status).toBe(1);
  });

  it('is not made of what cannot be read, and every problem is told', async () => {
    const { folder, dataDir, paths } = twoFiles();
    const bad = folder.write('bad.json', { ...caseOn('C', '2026-11-03'), events: [{ id: 'e', type: 'x' }] });
    const { file, errors, status } = await copied({ folder, dataDir }, 'csv', {}, [
      ...paths,
      bad,
      join(folder.path, 'absent.json'),
    ]);
    expect(errors).toEqual([
      `${join(folder.path, 'absent.json')}: there is no such file`,
      `${bad}: events[0].type: is no event type of ionm-case/1`,
    ]);
    expect([file, status]).toEqual([undefined, 2]);
  });
});
