import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FiledBatches } from '../testing/filed-batches.ts';
import { TemporaryFolder } from '../testing/temporary-folder.ts';
import { backup } from './backup-command.ts';
import { restore } from './restore-command.ts';
import { verify } from './verify-command.ts';

/** Three batches, and a backup of them in which and beside which something may be broken. */
async function backedUp(breakBefore: (batches: FiledBatches) => void = () => {}) {
  const { path } = new TemporaryFolder();
  const batches = await FiledBatches.of(join(path, 'data'), 'one', 'two', 'three');
  breakBefore(batches);
  const to = join(path, 'backup.db');
  const made = await backup(to, { DATA_DIR: batches.dataDir });
  const elsewhere = { DATA_DIR: join(path, 'elsewhere') };
  return { path, batches, to, made, files: `${to}.exports`, elsewhere };
}

const filesIn = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

describe('a backup', () => {
  it('has the file of each batch, and gives them back byte for byte', async () => {
    const { batches, to, made, files, elsewhere } = await backedUp();
    expect(made).toMatchObject({ status: 0, output: expect.stringContaining('Files of 3 batches in') });
    expect(statSync(files).mode & 0o077).toBe(0);
    for (const number of [1, 2, 3]) expect(statSync(batches.fileOf(number, files)).mode & 0o077).toBe(0);
    expect(await restore(to, {}, elsewhere)).toMatchObject({
      status: 0,
      output: expect.stringContaining('Files of 3 batches are restored too'),
    });
    expect(filesIn(join(elsewhere.DATA_DIR, 'exports'))).toEqual(filesIn(batches.folder));
    expect(await verify(undefined, {}, elsewhere)).toMatchObject({ status: 0 });
    expect(readdirSync(elsewhere.DATA_DIR).sort()).toEqual(['exports', 'ionm-clock.db']);
  });

  it('leaves out leftovers of a crash', async () => {
    const { batches, files } = await backedUp(({ folder }) => writeFileSync(join(folder, '1234.part'), 'x'));
    expect(readdirSync(files)).toEqual([...batches.hashes].sort());
  });

  it('of damaged files is made with all else, says which, and is restored only if that is meant', async () => {
    const { batches, to, made, elsewhere } = await backedUp((written) => {
      rmSync(written.fileOf(1));
      writeFileSync(written.fileOf(3), 'thrEe');
    });
    expect(made).toMatchObject({ status: 1, output: expect.stringContaining('Files of 1 batch in') });
    for (const line of [
      /^B-000001: .* is missing\.$/m,
      /^B-000003: .* has other bytes/m,
      /has everything else/,
    ])
      expect(made.errors).toMatch(line);
    const refused = await restore(to, {}, elsewhere);
    expect(refused).toMatchObject({ status: 1, output: '' });
    expect(refused.errors).toMatch(/B-000001: .*\nB-000003: .*\nNothing was changed/);
    expect(readdirSync(elsewhere.DATA_DIR)).toEqual([]);
    expect(await restore(to, { withoutLostFiles: true }, elsewhere)).toMatchObject({
      status: 0,
      output: expect.stringMatching(/Files of 1 batch are restored too\.\nB-000001: .*\nB-000003: /),
    });
    expect(await verify(undefined, {}, elsewhere)).toMatchObject({ status: 1 });
    expect(readdirSync(join(elsewhere.DATA_DIR, 'exports'))).toEqual([batches.hashes[1]]);
  });

  it('is made of a log whose accounts, tokens and webhooks are damaged, and says so', async () => {
    const { to, made } = await backedUp(({ dataDir }) => {
      writeFileSync(join(dataDir, 'integrations.db'), 'no database'.repeat(500));
      writeFileSync(join(dataDir, 'accounts.db'), '');
    });
    expect(made.status).toBe(1);
    expect(made.errors).toMatch(
      /accounts\.db: these are no accounts\n.*integrations\.db: file is not a database\n/,
    );
    expect([existsSync(to), existsSync(`${to}.integrations`), existsSync(`${to}.accounts`)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it.each(['', '.accounts', '.integrations', '.exports'])(
    'is never written over a file that ends with "%s"',
    async (ending) => {
      const { path, batches } = await backedUp();
      const other = join(path, 'other.db');
      writeFileSync(`${other}${ending}`, 'of yesterday');
      expect(await backup(other, { DATA_DIR: batches.dataDir })).toMatchObject({
        status: 2,
        errors: expect.stringContaining('is there already'),
      });
      expect(readdirSync(path).filter((name) => name.startsWith('other'))).toEqual([`other.db${ending}`]);
      expect(readFileSync(`${other}${ending}`, 'utf8')).toBe('of yesterday');
    },
  );
});

describe('a restore', () => {
  it('mends files that were lost or changed since, and keeps what it replaces', async () => {
    const { batches, to } = await backedUp();
    rmSync(batches.fileOf(1));
    writeFileSync(batches.fileOf(2), 'tWo');
    expect(await restore(to, { replace: true }, { DATA_DIR: batches.dataDir })).toMatchObject({ status: 0 });
    const now = filesIn(batches.folder);
    expect(batches.hashes.map((hash) => now[hash])).toEqual(['one', 'two', 'three']);
    expect(Object.entries(now).filter(([name]) => name.includes('replaced'))).toEqual([
      [expect.stringContaining(batches.hashes[1] ?? ''), 'tWo'],
    ]);
  });

  it.each([
    ['missing', (file: string) => rmSync(file)],
    ['changed', (file: string) => writeFileSync(file, 'tWo')],
    ['cut off', (file: string) => writeFileSync(file, 't')],
  ])('changes nothing when a file in the backup is %s', async (_, breakFile) => {
    const { batches, to, files } = await backedUp();
    breakFile(batches.fileOf(2, files));
    const before = readdirSync(batches.dataDir).sort();
    const refused = await restore(to, { replace: true }, { DATA_DIR: batches.dataDir });
    expect(refused).toMatchObject({ status: 1, output: '' });
    expect(refused.errors).toMatch(/^B-000002: .*\nNothing was changed\. With --without-lost-files /);
    expect(readdirSync(batches.dataDir).sort()).toEqual(before);
    expect(await verify(undefined, {}, { DATA_DIR: batches.dataDir })).toMatchObject({ status: 0 });
  });

  it.each(['.accounts', '.integrations'])(
    'changes nothing when "%s" of the backup is damaged',
    async (ending) => {
      const { batches, to } = await backedUp();
      writeFileSync(to + ending, 'no database'.repeat(500));
      const before = readdirSync(batches.dataDir).sort();
      expect(await restore(to, { replace: true }, { DATA_DIR: batches.dataDir })).toEqual({
        status: 2,
        output: '',
        errors: `${to}${ending}: file is not a database\n`,
      });
      expect(readdirSync(batches.dataDir).sort()).toEqual(before);
    },
  );

  it('of an older backup, without files, is as it was, and says what is not there', async () => {
    const { batches, to, files, elsewhere } = await backedUp();
    rmSync(files, { recursive: true });
    const there = await restore(to, { replace: true }, { DATA_DIR: batches.dataDir });
    expect(there).toMatchObject({
      status: 0,
      output: expect.stringMatching(
        /The backup has no files of batches: those that are there stay, of 3 batches\.\n$/,
      ),
    });
    expect(await restore(to, {}, elsewhere)).toMatchObject({
      status: 0,
      output: expect.stringMatching(/of 0 batches\.\nB-000001: .* is missing\.\nB-000002: .*\nB-000003: /),
    });
    expect(await verify(undefined, {}, elsewhere)).toMatchObject({ status: 1 });
  });
});
