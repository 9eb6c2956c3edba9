import { afterAll, beforeAll, expect, it } from 'vitest';
import { POSTGRES_MS, TestPostgres } from '../testing/postgres.ts';
import { describeDatabase } from './database.contract.ts';
import { PostgresDatabase } from './postgres-database.ts';

const CHANNEL = 'ionm_clock_things';
const THINGS = `
  CREATE TABLE things (name text PRIMARY KEY, number bigint);
  CREATE FUNCTION tell_of_thing() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN PERFORM pg_notify('${CHANNEL}', NEW.name); RETURN NULL; END $$;
  CREATE TRIGGER things_are_told AFTER INSERT ON things FOR EACH ROW EXECUTE FUNCTION tell_of_thing();`;

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await TestPostgres.start();
}, POSTGRES_MS);
afterAll(() => postgres.stopAndForget(), POSTGRES_MS);

const opened = async (url: string, making = THINGS) =>
  PostgresDatabase.open(url, async (client) => void (await client.query(making)), CHANNEL);

describeDatabase('a database of PostgreSQL', async () => opened(await postgres.place()));

it('tells each who watches what another has changed, and first that something may have been missed', async () => {
  const url = await postgres.place();
  const [one, other] = [await opened(url), await opened(url, 'SELECT 1')];
  const heard: (string | undefined)[] = [];
  other.watch((what) => heard.push(what));
  await expect.poll(() => heard).toEqual([undefined]);
  await one.run('INSERT INTO things (name, number) VALUES (?, ?)', 'news', 1);
  await expect.poll(() => heard).toEqual([undefined, 'news']);
  await one.close();
  await other.close();
});
