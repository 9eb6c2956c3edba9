import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PostgresStore } from './log/postgres/postgres-store.ts';
import { newAnswer } from './testing/new-answer.ts';
import { POSTGRES_MS, TestPostgres } from './testing/postgres.ts';
import { ServerProcess } from './testing/server-process.ts';

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await TestPostgres.start();
}, POSTGRES_MS);
afterAll(() => postgres.stopAndForget(), POSTGRES_MS);

let server: ServerProcess;
beforeEach(() => {
  server = new ServerProcess();
});
afterEach(() => server.endAndForget());

/** What the server says before it ends, with this database. */
async function refusal(url: string): Promise<string> {
  server.run({ DATABASE_URL: url });
  expect(await server.ended()).toEqual({ code: 1, signal: null });
  expect(server.output).toBe('');
  expect(server.errors).not.toContain('secret');
  return server.errors;
}

/** Behind the program's back. */
async function change(url: string, ...statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

async function written(): Promise<string> {
  const url = await postgres.place();
  const store = await PostgresStore.open(url);
  await store.commit(0, [newAnswer('c-1', 'case/A', 0, 3)]);
  await store.close();
  return url;
}

const secretly = (url: string): string => url.replace(':password@', ':secret@');

describe('the server says in one line, without the password, why it does not start', {
  timeout: POSTGRES_MS,
}, () => {
  it('where nothing takes connections', async () => {
    expect(await refusal('postgresql://clock:secret@127.0.0.1:1/ionm')).toMatch(
      /^IONM Clock cannot start: DATABASE_URL: postgresql:\/\/127\.0\.0\.1:1\/ionm cannot be reached \(ECONNREFUSED\)\. See that PostgreSQL runs there, .*\n$/,
    );
  });

  it('with a wrong password', async () => {
    expect(await refusal(secretly(await postgres.place()))).toMatch(
      /^IONM Clock cannot start: DATABASE_URL: postgresql:\/\/127\.0\.0\.1:\d+\/postgres does not let the user in\. See that user and password .*\n$/,
    );
  });

  it('in a database that is not there', async () => {
    const url = (await postgres.place()).replace('/postgres?', '/absent?');
    expect(await refusal(url)).toMatch(
      /:\d+\/absent is not there\. Make it \(createdb\), or correct the name .*\n$/,
    );
  });

  it('as a user who may make no tables', async () => {
    const url = await postgres.place();
    await change(url, `CREATE ROLE guest LOGIN PASSWORD 'secret'`);
    const { pathname, host } = new URL(url);
    expect(await refusal(`postgresql://guest:secret@${host}${pathname}`)).toMatch(
      /\/postgres gives the user too few rights: permission denied for schema public\. The user must own .*\n$/,
    );
  });

  it('where the password has characters that a URL must not have', async () => {
    expect(await refusal('postgresql://clock:se/cret@db/ionm')).toMatch(
      /^IONM Clock cannot start: DATABASE_URL: the database of the URL cannot be used: that is no URL\. Special characters .*\n$/,
    );
  });

  it('with a log of a later program', async () => {
    const url = await written();
    await change(url, 'UPDATE log SET schema_version = 99');
    expect(await refusal(url)).toMatch(
      /\/postgres cannot be used: this log was written by a later version of IONM Clock: run that version, or one after it\n$/,
    );
  });

  it('with a log that is damaged', async () => {
    const url = await written();
    await change(
      url,
      "SET session_replication_role = 'replica'",
      'UPDATE events SET at = at + 1 WHERE seq = 2',
    );
    expect(await refusal(url)).toMatch(
      /^IONM Clock cannot start: the log in postgresql:\/\/127\.0\.0\.1:\d+\/postgres is damaged at event 2: .* cli restore PATH with DATABASE_URL set to another database, .*\n$/,
    );
  });
});

it('the server makes its data folder, which holds what is not in the database', {
  timeout: POSTGRES_MS,
}, async () => {
  const DATA_DIR = `${server.dataDir}/made`;
  await server.ready({ DATABASE_URL: await postgres.place(), DATA_DIR, DEMO: '0' });
  expect(server.errors).toBe('');
});
