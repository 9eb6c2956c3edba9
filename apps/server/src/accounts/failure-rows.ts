import { z } from 'zod';
import type { Database } from '../sql/database.ts';

const failureRow = z
  .object({ count: z.number(), last_at: z.number(), locked_until: z.number() })
  .transform((row) => ({ count: row.count, lastAt: row.last_at, lockedUntil: row.locked_until }));
const lockedRows = z.array(z.object({ key: z.string(), locked_until: z.number() }));

/** How often somebody failed, when last, and until when nothing more is looked at. */
export type Failures = Readonly<z.infer<typeof failureRow>>;

/** Failures on disk, so that a restart forgives nothing. */
export class FailureRows {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Undefined if there were none. */
  async of(key: string): Promise<Failures | undefined> {
    const sql = 'SELECT count, last_at, locked_until FROM failures WHERE key = ?';
    const [row] = await this.#database.all(sql, key);
    return failureRow.optional().parse(row);
  }

  /** Whether it could be moved on from what it was: not if somebody else did meanwhile. Undefined: there were none. */
  async move(key: string, before: Failures | undefined, after: Failures): Promise<boolean> {
    const values = [after.count, after.lastAt, after.lockedUntil, key];
    const changed =
      before === undefined
        ? await this.#database.run(
            'INSERT INTO failures (count, last_at, locked_until, key) VALUES (?, ?, ?, ?) ON CONFLICT (key) DO NOTHING',
            ...values,
          )
        : await this.#database.run(
            `UPDATE failures SET count = ?, last_at = ?, locked_until = ?
             WHERE key = ? AND count = ? AND last_at = ? AND locked_until = ?`,
            ...values,
            before.count,
            before.lastAt,
            before.lockedUntil,
          );
    return changed === 1;
  }

  /** Forgets what begins so: all of an account, wherever it was tried. */
  async clear(prefix: string): Promise<void> {
    await this.#database.run('DELETE FROM failures WHERE substr(key, 1, ?) = ?', [...prefix].length, prefix);
  }

  /** Until when what is locked at that time is locked, by its key. */
  async lockedAt(at: number): Promise<ReadonlyMap<string, number>> {
    const sql = 'SELECT key, locked_until FROM failures WHERE locked_until > ?';
    const rows = lockedRows.parse(await this.#database.all(sql, at));
    return new Map(rows.map((row) => [row.key, row.locked_until]));
  }

  async forgetBefore(at: number): Promise<void> {
    await this.#database.run('DELETE FROM failures WHERE last_at < ? AND locked_until < ?', at, at);
  }
}
