import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { logPath } from '@ionm-clock/server/log';
import { copy } from '../log/copy-command.ts';
import { FiledBatches } from './filed-batches.ts';
import type { onPostgres } from './on-postgres.ts';

/** A database with three batches in its log, whose files are in the data folder. */
export async function threeBatches(emptyDatabase: ReturnType<typeof onPostgres>) {
  const { folder, environment } = await emptyDatabase();
  const { DATA_DIR, DATABASE_URL } = environment;
  const written = join(folder.path, 'written');
  const batches = await FiledBatches.of(written, 'one', 'two', 'three');
  await copy({ from: written, to: 'env:DATABASE_URL' }, environment, { write: () => true });
  rmSync(logPath(written));
  return { folder, batches, elsewhere: DATA_DIR, environment: { DATABASE_URL, DATA_DIR: written } };
}
