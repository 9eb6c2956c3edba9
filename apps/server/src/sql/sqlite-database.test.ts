import { DatabaseSync } from 'node:sqlite';
import { describeDatabase } from './database.contract.ts';
import { SqliteDatabase } from './sqlite-database.ts';

describeDatabase('a file of SQLite', async () => {
  const database = new DatabaseSync(':memory:');
  database.exec('CREATE TABLE things (name TEXT PRIMARY KEY, number INTEGER) STRICT');
  return new SqliteDatabase(database);
});
