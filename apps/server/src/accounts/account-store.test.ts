import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { POSTGRES_MS, TestPostgres } from '../testing/postgres.ts';
import { describeAccounts } from './account-store.contract.ts';
import { accountsInFile, openAccounts } from './account-store.ts';
import { describeKeptSessions } from './session-rows.contract.ts';

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await TestPostgres.start();
}, POSTGRES_MS);
afterAll(() => postgres.stopAndForget(), POSTGRES_MS);

async function inFile() {
  const store = accountsInFile(':memory:');
  return [store, store] as const;
}

async function inPostgres() {
  const place = { dataDir: 'nowhere', databaseUrl: await postgres.place() };
  // At once, as servers that start together do.
  return Promise.all([openAccounts(place), openAccounts(place)]);
}

describeAccounts('accounts in a file', inFile);
describeAccounts('accounts in PostgreSQL', inPostgres);
describeKeptSessions('sessions in a file', inFile);
describeKeptSessions('sessions in PostgreSQL', inPostgres);

it('accounts of a later version in PostgreSQL are not touched', async () => {
  const databaseUrl = await postgres.place();
  await (await openAccounts({ dataDir: 'nowhere', databaseUrl })).close();
  const client = new Client(databaseUrl);
  await client.connect();
  await client.query('UPDATE accounts SET schema_version = 99');
  await client.end();
  await expect(openAccounts({ dataDir: 'nowhere', databaseUrl })).rejects.toThrow('later version');
});
