import { describe, expect, it } from 'vitest';
import { type Database, DatabaseFailure } from './database.ts';

/** A new database with the empty table `things (name, number)`, whose names are unique. */
type Opened = () => Promise<Database>;

const PUT = 'INSERT INTO things (name, number) VALUES (?, ?)';

/** What both engines do alike. */
export function describeDatabase(engine: string, opened: Opened): void {
  const withDatabase = (work: (database: Database) => Promise<void>) => async () => {
    const database = await opened();
    try {
      await work(database);
    } finally {
      await database.close();
    }
  };

  describe(engine, () => {
    it(
      'gives whole numbers as numbers, also large ones, counts and none',
      withDatabase(async (database) => {
        expect(await database.run(PUT, 'large', 1_764_421_200_123)).toBe(1);
        expect(await database.run(PUT, 'none', null)).toBe(1);
        const rows = await database.all('SELECT name, number FROM things ORDER BY name');
        expect(rows.map((row) => ({ ...row }))).toEqual([
          { name: 'large', number: 1_764_421_200_123 },
          { name: 'none', number: null },
        ]);
        const [counted] = await database.all('SELECT count(*) AS n, max(number) AS most FROM things');
        expect({ ...counted }).toEqual({ n: 2, most: 1_764_421_200_123 });
      }),
    );

    it(
      'tells how many rows a statement changed, and gives what it returns',
      withDatabase(async (database) => {
        await database.run(PUT, 'a', 1);
        await database.run(PUT, 'b', 2);
        expect(await database.run('UPDATE things SET number = number + ? WHERE number > ?', 1, 0)).toBe(2);
        const taken = await database.all('DELETE FROM things WHERE name = ? RETURNING number', 'a');
        expect(taken.map(({ number }) => number)).toEqual([2]);
        expect(await database.run('DELETE FROM things WHERE name = ?', 'a')).toBe(0);
      }),
    );

    it(
      'lets one of many take what is there once',
      withDatabase(async (database) => {
        await database.run(PUT, 'code', 5);
        const taken = await Promise.all(
          Array.from({ length: 8 }, () => database.run('DELETE FROM things WHERE name = ?', 'code')),
        );
        expect(taken.toSorted()).toEqual([0, 0, 0, 0, 0, 0, 0, 1]);
      }),
    );

    it(
      'runs all statements or none, and nobody sees half of them',
      withDatabase(async (database) => {
        const twice = [
          { sql: PUT, values: ['a', 1] },
          { sql: PUT, values: ['a', 2] },
        ];
        await expect(database.runAll(twice)).rejects.toThrow(DatabaseFailure);
        expect(await database.all('SELECT * FROM things')).toEqual([]);
        await Promise.all(
          ['x', 'y', 'z'].map((name) =>
            database.runAll([
              { sql: 'DELETE FROM things WHERE number = ?', values: [7] },
              { sql: PUT, values: [name, 8] },
            ]),
          ),
        );
        expect(await database.all('SELECT * FROM things')).toHaveLength(3);
      }),
    );

    it(
      'says by which code it refuses',
      withDatabase(async (database) => {
        await database.run(PUT, 'a', 1);
        const refused = database.run(PUT, 'a', 1);
        await expect(refused).rejects.toThrow(DatabaseFailure);
        await expect(refused).rejects.toMatchObject({
          code: expect.stringMatching(/^(?:ERR_SQLITE_ERROR|23505)$/),
        });
      }),
    );
  });
}
