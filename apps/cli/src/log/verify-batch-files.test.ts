import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FiledBatches } from '../testing/filed-batches.ts';
import { TemporaryFolder } from '../testing/temporary-folder.ts';
import { backup } from './backup-command.ts';
import { verify } from './verify-command.ts';

async function threeBatches() {
  const { path } = new TemporaryFolder();
  const batches = await FiledBatches.of(join(path, 'data'), 'one', 'two', 'three');
  const environment = { DATA_DIR: batches.dataDir };
  return { path, batches, environment, verified: () => verify(undefined, {}, environment) };
}

it('verify compares the file of each batch with the ledger', async () => {
  const { verified } = await threeBatches();
  expect(await verified()).toMatchObject({
    status: 0,
    output: expect.stringMatching(
      /is whole: 3 events.*\nPosition: .*\nFiles of 3 batches are as they were written\.\n$/,
    ),
  });
});

it('verify names each batch whose file is missing, longer, or changed', async () => {
  const { batches, verified } = await threeBatches();
  rmSync(batches.fileOf(1));
  appendFileSync(batches.fileOf(2), '!');
  writeFileSync(batches.fileOf(3), 'thrEe');
  expect(await verified()).toEqual({
    status: 1,
    errors: '',
    output: expect.stringMatching(
      / is damaged, its log is whole: 3 events, 1 checkpoint\.\nPosition: .*\nB-000001: /,
    ),
  });
  const [first, second, third] = (await verified()).output.split('\n').slice(2);
  expect([first, second, third]).toEqual([
    `B-000001: ${batches.fileOf(1)} is missing.`,
    `B-000002: ${batches.fileOf(2)} has 4 bytes, not 3.`,
    `B-000003: ${batches.fileOf(3)} has other bytes than were written.`,
  ]);
});

it('verify only mentions a file of no batch', async () => {
  const { batches, verified } = await threeBatches();
  writeFileSync(join(batches.folder, '1234.part'), 'left by a crash');
  expect(await verified()).toMatchObject({
    status: 0,
    output: expect.stringMatching(/Of no batch.*: 1234\.part\n$/),
  });
});

it('verify looks at the files of a backup too, and says when it has none', async () => {
  const { path, batches, environment } = await threeBatches();
  const to = join(path, 'backup.db');
  expect(await backup(to, environment)).toMatchObject({ status: 0 });
  expect(await verify(to, {}, environment)).toMatchObject({
    status: 0,
    output: expect.stringContaining('Files of 3 batches are as they were written'),
  });
  rmSync(batches.fileOf(2, `${to}.exports`));
  expect(await verify(to, {}, environment)).toMatchObject({
    status: 1,
    output: expect.stringContaining('B-000002: '),
  });
  rmSync(`${to}.exports`, { recursive: true });
  expect(await verify(to, {}, environment)).toMatchObject({
    status: 0,
    output: expect.stringContaining('Files of 3 batches are not in'),
  });
});
