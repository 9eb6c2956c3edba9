import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { newAnswer } from '../../testing/new-answer.ts';
import { POSTGRES_MS, TestPostgres } from '../../testing/postgres.ts';
import { checkpointContract } from '../checkpoint.contract.ts';
import { disposalContract } from '../disposal.contract.ts';
import { eventStoreContract } from '../event-store.contract.ts';
import { LogMoved } from '../event-store.ts';
import { PostgresStore } from './postgres-store.ts';

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await TestPostgres.start();
}, POSTGRES_MS);
afterAll(() => postgres.stopAndForget(), POSTGRES_MS);

let url: string;
beforeEach(async () => {
  url = await postgres.place();
});
const open = (): Promise<PostgresStore> => PostgresStore.open(url);

eventStoreContract('the PostgreSQL store', open, true);
checkpointContract('the PostgreSQL store', open, true);
disposalContract('the PostgreSQL store', open, true);

describe('the PostgreSQL store', () => {
  const opened: PostgresStore[] = [];
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
  });
  const another = async (): Promise<PostgresStore> => {
    const store = await open();
    opened.push(store);
    return store;
  };
  /** Behind the program's back. */
  const change = async (...statements: readonly string[]): Promise<void> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    for (const statement of ["SET session_replication_role = 'replica'", ...statements])
      await client.query(statement);
    await client.end();
  };

  it('is made once by servers that start at the same time, which then have the same log', async () => {
    const stores = await Promise.all([another(), another(), another()]);
    expect(new Set(stores.map(({ logId }) => logId)).size).toBe(1);
  });

  it('of servers that write at once one stores, the others find that they are behind; no place is given twice', async () => {
    const stores = await Promise.all([another(), another(), another()]);
    let stored = 0;
    await Promise.all(
      stores.map(async (store, which) => {
        for (let number = 0; number < 25; ) {
          const result = await store.commit(await store.head(), [
            newAnswer(`c-${which}-${number}`, `case/${which}`, number),
          ]);
          if (result.ok) {
            number++;
            stored++;
          } else expect(['behind', 'busy']).toContain(result.reason);
        }
      }),
    );
    expect(stored).toBe(75);
    const [store] = stores;
    expect(await store.verify()).toMatchObject({ ok: true, events: 75 });
    expect((await store.read(0, 100)).map(({ seq }) => seq)).toEqual(
      Array.from({ length: 75 }, (_, at) => at + 1),
    );
  });

  it('a reader never sees an event before the one that precedes it, while several write', async () => {
    const writers = await Promise.all([another(), another()]);
    const reader = await another();
    let writing = true;
    const wrote = Promise.all(
      writers.map(async (store, which) => {
        for (let number = 0; number < 40; ) {
          const result = await store.commit(await store.head(), [
            newAnswer(`c-${which}-${number}`, `case/${which}`, number),
          ]);
          if (result.ok) number++;
        }
      }),
    ).then(() => {
      writing = false;
    });
    let held = 0;
    while (writing) {
      const head = await reader.head();
      const events = await reader.read(held, 1_000);
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, at) => held + at + 1));
      held += events.length;
      expect(held).toBeGreaterThanOrEqual(head);
    }
    await wrote;
    expect(await reader.head()).toBe(80);
  });

  it('tells whoever watches that another server has written, and nothing of what they wrote themselves', async () => {
    const [writer, watcher] = [await another(), await another()];
    const changed = vi.fn();
    watcher.watch(changed);
    // Once when it begins to listen.
    await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1));
    await writer.commit(0, [newAnswer('c-1', 'case/A', 0)]);
    await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(2));
    await watcher.commit(await watcher.head(), [newAnswer('c-2', 'case/A', 1)]);
    await writer.commit(await writer.head(), [newAnswer('c-3', 'case/A', 2)]);
    await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(3));
  });

  it('finds an event that was changed, removed, or cut off behind its back', async () => {
    const store = await another();
    await store.commit(0, [newAnswer('c-1', 'case/A', 0, 3), newAnswer('c-2', 'case/B', 0, 2)]);
    const whole = await store.verify();
    expect(whole).toMatchObject({ ok: true, events: 5 });
    await change('UPDATE events SET at = at + 1 WHERE seq = 2');
    expect(await store.verify()).toMatchObject({ ok: false, seq: 2 });
    await change('UPDATE events SET at = at - 1 WHERE seq = 2');
    expect(await store.verify()).toEqual(whole);
    await change('DELETE FROM events WHERE seq > 3', "DELETE FROM commands WHERE command_id = 'c-2'");
    expect(await store.verify()).toMatchObject({ ok: false, seq: 4 });
    await change('DELETE FROM events WHERE seq = 2');
    expect(await store.checkTail()).toMatchObject({ ok: false, seq: 2 });
  });

  it('lets nobody change or remove what is in the log by an ordinary statement', async () => {
    const store = await another();
    await store.commit(0, [newAnswer('c-1', 'case/A', 0)]);
    const client = new Client({ connectionString: url });
    await client.connect();
    for (const statement of ['UPDATE events SET at = 0', 'DELETE FROM commands', 'TRUNCATE checkpoints'])
      await expect(client.query(statement)).rejects.toThrow('never changed or removed');
    await client.end();
  });

  it('does not go on where the database came back with less than was acknowledged', async () => {
    const store = await another();
    await store.commit(0, [newAnswer('c-1', 'case/A', 0, 3)]);
    await store.probe();
    await change('DELETE FROM events WHERE seq = 3', 'UPDATE log SET head = 2');
    await expect(store.probe()).rejects.toBeInstanceOf(LogMoved);
    expect(await store.commit(3, [newAnswer('c-2', 'case/B', 0)])).toEqual({ ok: false, reason: 'behind' });
  });

  it(
    'goes on by itself when the database was restarted, and says meanwhile that it does not store',
    async () => {
      const store = await another();
      await store.commit(0, [newAnswer('c-1', 'case/A', 0)]);
      await postgres.stop();
      expect(await store.commit(1, [newAnswer('c-2', 'case/A', 1)])).toMatchObject({ reason: 'not-saved' });
      await expect(store.probe()).rejects.toThrow();
      await postgres.startAgain();
      await store.probe();
      expect(await store.commit(1, [newAnswer('c-2', 'case/A', 1)])).toMatchObject({ ok: true });
    },
    POSTGRES_MS,
  );

  it('is refused a database that acknowledges before it has written', async () => {
    const lazy = await postgres.place('-c synchronous_commit=off');
    await expect(PostgresStore.open(lazy)).rejects.toThrow('synchronous_commit off');
  });

  it('is refused a log of a later program', async () => {
    await (await open()).close();
    await change('UPDATE log SET schema_version = 99');
    await expect(open()).rejects.toThrow('later version');
  });
});
