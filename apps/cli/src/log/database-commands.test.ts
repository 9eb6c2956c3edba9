import { existsSync, rmSync } from 'node:fs';
import { instant, type Person, userId } from '@ionm-clock/domain';
import { logPath, openStore } from '@ionm-clock/server/log';
import { describe, expect, it } from 'vitest';
import { inviteCommand } from '../accounts/invite-command.ts';
import { exportRecords } from '../export/export-records.ts';
import { officeOfFour } from '../export/testing/office.ts';
import { importFiles } from '../import/import-command.ts';
import { addProfiles } from '../profiles/add-profiles.ts';
import { ACME } from '../testing/acme.ts';
import { threeBatches } from '../testing/batches-in-database.ts';
import { caseOn } from '../testing/billing-log.ts';
import { onPostgres, POSTGRES_MS } from '../testing/on-postgres.ts';
import { personSaved } from '../testing/person-saved.ts';
import { runCli } from '../testing/run-cli.ts';
import type { Environment } from '../with-log.ts';
import { copy } from './copy-command.ts';
import { verify } from './verify-command.ts';

const emptyDatabase = onPostgres();
const NOW = Date.parse('2026-11-05T09:00:00Z');
const ADMINISTRATOR: Person = {
  userId: userId('u-1'),
  name: 'A. Moreau',
  signInName: 'moreau',
  grants: [{ role: 'administrator', facilities: 'everywhere' }],
  rights: [],
  active: true,
};
const positionIn = (words: string): string => /^Position: (\S+)$/m.exec(words)?.[1] ?? 'none';
const nobody = { write: () => true };

describe('with DATABASE_URL', { timeout: POSTGRES_MS }, () => {
  it('cases, profiles and invitations go into the database', async () => {
    const { folder, environment } = await emptyDatabase();
    const { DATA_DIR, DATABASE_URL } = environment;
    const { store } = await openStore({ dataDir: DATA_DIR, databaseUrl: DATABASE_URL });
    await store.commit(0, [personSaved(ADMINISTRATOR, NOW)]);
    await store.close();
    const acme = folder.write('acme.json', ACME);
    const outcomes = [
      await addProfiles([acme], {}, environment),
      await importFiles([folder.write('case.json', caseOn('C-1', '2026-11-03'))], environment),
      await inviteCommand('moreau', {}, environment, NOW),
    ];
    expect(outcomes).toEqual([
      {
        status: 0,
        errors: '',
        output: expect.stringMatching(/^Saved in postgresql:.*: acme version 1\.\n$/),
      },
      {
        status: 0,
        errors: '',
        output: expect.stringMatching(/^Imported into postgresql:.*: 1 case \(C-1\)\.\n$/),
      },
      { status: 0, errors: '', output: expect.stringMatching(/^Code for moreau: /) },
    ]);
    expect(existsSync(logPath(DATA_DIR))).toBe(false);
    const listed = runCli(folder.path, ['profiles', 'list', '--json'], { DATA_DIR, DATABASE_URL });
    expect(JSON.parse(listed.stdout).map(({ id }: { id: string }) => id)).toContain('acme');
    expect(JSON.stringify([outcomes, listed])).not.toContain('password@');
  });

  it('the records that come out of it are those of the same log in a folder, byte for byte', async () => {
    const { environment } = await emptyDatabase();
    const office = await officeOfFour();
    await copy({ from: office.dataDir, to: 'env:DATABASE_URL' }, environment, nobody);
    const written = async (where: Environment) => {
      const bytes: Uint8Array[] = [];
      const output = { data: async (piece: Uint8Array) => void bytes.push(piece), errors: nobody };
      const asked = { format: 'csv', out: '-' } as const;
      expect(await exportRecords([], asked, where, output, instant(NOW))).toMatchObject({ status: 0 });
      return Buffer.concat(bytes).toString();
    };
    const records = await written(environment);
    expect(records).toContain('95941');
    expect(records).toBe(await written({ DATA_DIR: office.dataDir }));
  });

  it('verify says the same as of a file, knows a kept position, and makes nothing where there is no log', async () => {
    const { environment, batches } = await threeBatches(emptyDatabase);
    const whole = await verify(undefined, {}, environment);
    expect(whole).toEqual({
      status: 0,
      errors: '',
      output: expect.stringMatching(
        /^postgresql:\/\/127\.0\.0\.1:\d+\/postgres is whole: 3 events, 1 checkpoint\.\nPosition: 3:[0-9a-f]{64}\nFiles of 3 batches are as they were written\.\n$/,
      ),
    });
    const kept = positionIn(whole.output);
    expect(await verify(undefined, { kept }, environment)).toEqual(whole);
    expect(await verify(undefined, { kept: kept.replace('3:', '4:') }, environment)).toMatchObject({
      status: 1,
      output: expect.stringMatching(/postgres is damaged at event 4: the log ends before this event/),
    });
    rmSync(batches.fileOf(2));
    expect(await verify(undefined, {}, environment)).toMatchObject({
      status: 1,
      output: expect.stringMatching(
        /is damaged, its log is whole: (?:.*\n)*B-000002: .* is missing\.\n(?:.*\n)*Of several servers/,
      ),
    });
    const { folder, environment: empty } = await emptyDatabase();
    for (const _ of [1, 2]) {
      expect(await verify(undefined, {}, empty)).toEqual({
        status: 2,
        output: '',
        errors: expect.stringMatching(/^postgresql:.*postgres: there is no log\n$/),
      });
    }
    const read = runCli(folder.path, ['profiles', 'list'], empty);
    expect(read).toMatchObject({ status: 0, stderr: '' });
    expect(await verify(undefined, {}, empty)).toMatchObject({ status: 2 });
  });
});
