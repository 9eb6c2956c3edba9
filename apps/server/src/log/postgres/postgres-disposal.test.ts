import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { disposalOf, remainsIn, versionsOf } from '../../testing/disposal.ts';
import { newAnswer } from '../../testing/new-answer.ts';
import { POSTGRES_MS, TestPostgres } from '../../testing/postgres.ts';
import { withConnection } from './postgres-connection.ts';
import { PostgresStore } from './postgres-store.ts';

let postgres: TestPostgres;
let url: string;
beforeAll(async () => {
  postgres = await TestPostgres.start();
}, POSTGRES_MS);
afterAll(() => postgres.stopAndForget(), POSTGRES_MS);
beforeEach(async () => {
  url = await postgres.place();
});

it('events cannot be changed after a disposal, as before', async () => {
  const store = await PostgresStore.open(url);
  await store.commit(0, [newAnswer('command-1', 'case/A', 0)]);
  const cases = await remainsIn(store, ['A']);
  await store.dispose(disposalOf('dispose-1', 0, cases), versionsOf(cases));
  await store.close();
  const change = withConnection(url, (client) => client.query("UPDATE events SET payload = '{}'"));
  await expect(change).rejects.toThrow('events are never changed or removed');
});

it('servers go on beside disposals: each waits for the other, none for both', async () => {
  const [server, disposing] = [await PostgresStore.open(url), await PostgresStore.open(url)];
  await server.commit(
    0,
    Array.from({ length: 20 }, (_, at) => newAnswer(`scheduled-${at}`, `case/${at}`, 0, 3)),
  );
  let isOver = false;
  const serving = (async () => {
    let stored = 0;
    for (let version = 0; !isOver; ) {
      const done = await server.commit(await server.head(), [
        newAnswer(`note-${stored}-added`, 'case/N', version),
      ]);
      if (done.ok) {
        stored++;
        version++;
      } else expect(done.reason).toBe('behind');
    }
    return stored;
  })();
  for (let at = 0; at < 20; at++) {
    const cases = await remainsIn(disposing, [String(at)]);
    const answer = disposalOf(`dispose-${at}-now`, at, cases);
    expect(await disposing.dispose(answer, versionsOf(cases))).toMatchObject({ ok: true });
  }
  isOver = true;
  expect(await serving).toBeGreaterThan(0);
  expect(await server.verify()).toMatchObject({ ok: true, disposed: 20 });
  await Promise.all([server.close(), disposing.close()]);
}, 30_000);

it('what PostgreSQL keeps of what was replaced is gone after VACUUM (FULL), as the documentation says', async () => {
  const store = await PostgresStore.open(url);
  await store.commit(0, [newAnswer('command-1', 'case/A', 0)]);
  const cases = await remainsIn(store, ['A']);
  await store.dispose(disposalOf('dispose-1', 0, cases), versionsOf(cases));
  await store.close();
  const isInFile = await withConnection(url, async (client) => {
    const found = async () => {
      await client.query('CHECKPOINT');
      const { rows } = await client.query(
        `SELECT position('quoted'::bytea IN pg_read_binary_file(pg_relation_filepath('events'))) > 0 AS found`,
      );
      return rows[0]?.found;
    };
    const before = await found();
    await client.query('VACUUM (FULL) events');
    return [before, await found()];
  });
  expect(isInFile).toEqual([true, false]);
});
