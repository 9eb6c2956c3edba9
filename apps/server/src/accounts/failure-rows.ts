import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';

const failureRow = z
  .object({ count: z.number(), last_at: z.number(), locked_until: z.number() })
  .transform((row) => ({ count: row.count, lastAt: row.last_at, lockedUntil: row.locked_until }));

/** How often somebody failed, when last, and until when nothing more is looked at. */
export type Failures = Readonly<z.infer<typeof failureRow>>;

/** Failures on disk, so that a restart forgives nothing. */
export class FailureRows {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  of(key: string): Failures {
    const row = this.#database
      .prepare('SELECT count, last_at, locked_until FROM failures WHERE key = ?')
      .get(key);
    return row === undefined ? { count: 0, lastAt: 0, lockedUntil: 0 } : failureRow.parse(row);
  }

  put(key: string, { count, lastAt, lockedUntil }: Failures): void {
    this.#database
      .prepare('INSERT OR REPLACE INTO failures (key, count, last_at, locked_until) VALUES (?, ?, ?, ?)')
      .run(key, count, lastAt, lockedUntil);
  }

  /** Forgets what begins so: all of an account, wherever it was tried. */
  clear(prefix: string): void {
    this.#database.prepare('DELETE FROM failures WHERE substr(key, 1, length(?)) = ?').run(prefix, prefix);
  }

  /** The latest lock among what begins so; 0 if there is none. */
  lockedUntil(prefix: string): number {
    const row = this.#database
      .prepare('SELECT max(locked_until) AS until FROM failures WHERE substr(key, 1, length(?)) = ?')
      .get(prefix, prefix);
    return Number(row?.['until'] ?? 0);
  }

  forgetBefore(at: number): void {
    this.#database.prepare('DELETE FROM failures WHERE last_at < ? AND locked_until < ?').run(at, at);
  }
}
