import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { POSTGRES_MS, TestPostgres } from '../../../server/src/testing/postgres.ts';
import { TemporaryFolder } from './temporary-folder.ts';

export { POSTGRES_MS };

/** A real PostgreSQL for the tests of a file; gives what makes an empty database in it, with a data folder. */
export function onPostgres() {
  let postgres: TestPostgres;
  beforeAll(async () => {
    postgres = await TestPostgres.start();
  }, POSTGRES_MS);
  afterAll(() => postgres.stopAndForget(), POSTGRES_MS);
  return async () => {
    const folder = new TemporaryFolder();
    const environment = { DATA_DIR: join(folder.path, 'data'), DATABASE_URL: await postgres.place() };
    return { folder, environment };
  };
}
