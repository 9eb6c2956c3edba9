import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { logPath } from '@ionm-clock/server/log';
import { beforeEach, describe, expect, it } from 'vitest';
import type { BillingLog } from '../testing/billing-log.ts';
import { CLAIMS_SETUP } from '../testing/claims-setup.ts';
import { exportRecords } from './export-records.ts';
import { copied, NOW } from './testing/copied.ts';
import { casesOf, officeOfFour } from './testing/office.ts';

let office: BillingLog;
beforeEach(async () => {
  office = await officeOfFour();
});

describe('nothing is written', () => {
  it('in place of a file that is there, unless it is forced', async () => {
    const out = join(office.folder.path, 'out');
    writeFileSync(out, 'older');
    expect(await copied(office, 'csv')).toMatchObject({
      errors: [`${out}: is there already: name a file that is not, or replace it with --force`],
      status: 2,
    });
    expect(readFileSync(out, 'utf8')).toBe('older');
    expect(casesOf(await copied(office, 'csv', { force: true }))).toEqual(['A', 'B', 'C']);
  });

  it('where there is no log, and none is made', async () => {
    const dataDir = join(office.folder.path, 'other');
    expect(await copied({ ...office, dataDir, folder: office.folder }, 'csv')).toMatchObject({
      errors: [`${dataDir}: there is no log: set DATA_DIR or DATABASE_URL, or name case files`],
      status: 2,
    });
    expect(existsSync(dataDir)).toBe(false);
  });

  it('where the database cannot be reached', async () => {
    const asked = { format: 'csv', out: join(office.folder.path, 'out') } as const;
    const output = { data: async () => undefined, errors: { write: () => true } };
    const environment = {
      DATA_DIR: office.dataDir,
      DATABASE_URL: 'postgres://clock:secret@127.0.0.1:1/here',
    };
    expect(await exportRecords([], asked, environment, output, NOW)).toMatchObject({
      errors: expect.stringMatching(/^postgres:\/\/127\.0\.0\.1:1\/here cannot be reached \(ECONNREFUSED\)/),
      status: 2,
    });
  });

  it('of a log that is damaged', async () => {
    const database = new DatabaseSync(logPath(office.dataDir));
    database.exec('DROP TRIGGER events_are_never_changed');
    database.exec(`UPDATE events SET payload = '{"record":{}}' WHERE seq = ${await office.head()}`);
    database.close();
    const { file, errors, status } = await copied(office, 'csv');
    expect(errors).toEqual([expect.stringMatching(/data is damaged at event \d+: .*: nothing was written$/)]);
    expect([file, status]).toEqual([undefined, 2]);
  });

  it('by a request that is wrong, and every mistake in it is told', async () => {
    const setup = office.folder.write('setup.json', { ...CLAIMS_SETUP, charges: undefined });
    const out = join(office.folder.path, 'absent', 'out');
    const { errors, status } = await copied(office, 'csv', { setup, out, from: '3 Nov', to: '2026-02-30' });
    expect(errors).toEqual([
      '--from: must be a date of service such as 2026-11-03',
      '--to: must be a date of service such as 2026-11-03',
      `${setup}: charges: is missing`,
      `${out}: there is no such folder: make it first`,
    ]);
    expect(status).toBe(2);
    const reversed = await copied(office, 'csv', { from: '2026-11-04', to: '2026-11-03' });
    expect(reversed.errors).toEqual(['--to: lies before --from, and no day is between them']);
    const noSetup = await copied(office, 'csv', { setup: '/absent.json' });
    expect(noSetup.errors).toEqual(['/absent.json: there is no such file']);
  });
});
