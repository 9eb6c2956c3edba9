import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { prepareDatabase } from './sqlite-schema.ts';

it('every commit is synced to disk, not only written', () => {
  const database = new DatabaseSync(':memory:');
  prepareDatabase(database);
  expect(database.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 });
  database.close();
});
