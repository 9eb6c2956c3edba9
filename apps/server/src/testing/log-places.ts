import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { LogPlace } from '../log/index.ts';
import { POSTGRES_MS, TestPostgres } from './postgres.ts';

export type LogPlaceKind = 'SQLite' | 'PostgreSQL';

/** Gives the tests of the file that calls this a new place for a log, of either kind, each time. */
export function logPlaces(): (kind: LogPlaceKind) => Promise<LogPlace> {
  let postgres: TestPostgres;
  let folder: string;
  let places = 0;
  beforeAll(async () => {
    postgres = await TestPostgres.start();
  }, POSTGRES_MS);
  afterAll(() => postgres.stopAndForget(), POSTGRES_MS);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ionm-transfer-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  return async (kind) => {
    const dataDir = join(folder, `data-${++places}`);
    return kind === 'SQLite' ? { dataDir } : { dataDir, databaseUrl: await postgres.place() };
  };
}
