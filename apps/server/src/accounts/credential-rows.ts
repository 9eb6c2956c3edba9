import { type UserId, userId } from '@ionm-clock/domain';
import { z } from 'zod';
import type { Database, SqlValue } from '../sql/database.ts';

const hashRow = z.object({ hash: z.string() });
const authenticatorRow = z
  .object({ secret: z.string(), last_step: z.number() })
  .transform(({ secret, last_step: lastStep }) => ({ secret, lastStep }));
const userRows = z.array(z.object({ user_id: z.string().transform(userId) }));

/** An authenticator app as it is kept: its secret must be at hand to check a code. */
export type Authenticator = z.infer<typeof authenticatorRow>;

/** What people prove with who they are, as it is on disk. */
export class CredentialRows {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async passwordOf(user: UserId): Promise<string | undefined> {
    return hashIn(await this.#row('SELECT hash FROM passwords WHERE user_id = ?', user));
  }

  async putPassword(user: UserId, hash: string): Promise<void> {
    await this.#run(
      'INSERT INTO passwords (user_id, hash) VALUES (?, ?) ON CONFLICT (user_id) DO UPDATE SET hash = excluded.hash',
      user,
      hash,
    );
  }

  /** Another hash of the same password, unless it was changed meanwhile. */
  async renewPassword(user: UserId, before: string, hash: string): Promise<void> {
    await this.#run('UPDATE passwords SET hash = ? WHERE user_id = ? AND hash = ?', hash, user, before);
  }

  async removePassword(user: UserId): Promise<void> {
    await this.#run('DELETE FROM passwords WHERE user_id = ?', user);
  }

  async authenticatorOf(user: UserId): Promise<Authenticator | undefined> {
    const sql = 'SELECT secret, last_step FROM authenticators WHERE user_id = ?';
    return authenticatorRow.optional().parse(await this.#row(sql, user));
  }

  /** Whether it is theirs from now on: nobody has two. */
  async addAuthenticator(user: UserId, { secret, lastStep }: Authenticator): Promise<boolean> {
    const sql =
      'INSERT INTO authenticators (user_id, secret, last_step) VALUES (?, ?, ?) ON CONFLICT (user_id) DO NOTHING';
    return (await this.#run(sql, user, secret, lastStep)) === 1;
  }

  /** Whether the time step of a code is used now for the first time. */
  async useStep(user: UserId, step: number): Promise<boolean> {
    const sql = 'UPDATE authenticators SET last_step = ? WHERE user_id = ? AND last_step < ?';
    return (await this.#run(sql, step, user, step)) === 1;
  }

  /** The app, and the codes that stand in for it. */
  removeAuthenticator(user: UserId): Promise<void> {
    return this.#database.runAll([
      { sql: 'DELETE FROM authenticators WHERE user_id = ?', values: [user] },
      { sql: 'DELETE FROM recovery_codes WHERE user_id = ?', values: [user] },
    ]);
  }

  /** These in place of those there were, for somebody who has an app. */
  putRecoveryCodes(user: UserId, hashes: readonly string[]): Promise<void> {
    return this.#database.runAll([
      // Holds the row until all is done: of two who do this at once, the second replaces what the first has put.
      { sql: 'UPDATE authenticators SET last_step = last_step WHERE user_id = ?', values: [user] },
      { sql: 'DELETE FROM recovery_codes WHERE user_id = ?', values: [user] },
      ...hashes.map((hash) => ({
        sql: 'INSERT INTO recovery_codes (user_id, hash) VALUES (?, ?)',
        values: [user, hash],
      })),
    ]);
  }

  /** Whether there was such a recovery code; from now on there is none. */
  async useRecoveryCode(user: UserId, hash: string): Promise<boolean> {
    return (await this.#run('DELETE FROM recovery_codes WHERE user_id = ? AND hash = ?', user, hash)) === 1;
  }

  async recoveryCodesLeft(user: UserId): Promise<number> {
    return Number(
      (await this.#row('SELECT count(*) AS n FROM recovery_codes WHERE user_id = ?', user))?.['n'],
    );
  }

  async pinOf(user: UserId): Promise<string | undefined> {
    return hashIn(await this.#row('SELECT hash FROM pins WHERE user_id = ?', user));
  }

  async putPin(user: UserId, hash: string): Promise<void> {
    await this.#run(
      'INSERT INTO pins (user_id, hash, wrong) VALUES (?, ?, 0) ON CONFLICT (user_id) DO UPDATE SET hash = excluded.hash, wrong = 0',
      user,
      hash,
    );
  }

  /** The PIN to try one against, which counts as a wrong one from now on; undefined if it is not set, or off after so many. */
  async tryPin(user: UserId, mostWrong: number): Promise<string | undefined> {
    const sql = 'UPDATE pins SET wrong = wrong + 1 WHERE user_id = ? AND wrong < ? RETURNING hash';
    return hashIn(await this.#row(sql, user, mostWrong));
  }

  async forgetWrongPins(user: UserId): Promise<void> {
    await this.#run('UPDATE pins SET wrong = 0 WHERE user_id = ? AND wrong > 0', user);
  }

  async removePin(user: UserId): Promise<void> {
    await this.#run('DELETE FROM pins WHERE user_id = ?', user);
  }

  /** Everyone whose PIN is set and not off. */
  usersOfPins(mostWrong: number): Promise<ReadonlySet<UserId>> {
    return this.#users('SELECT user_id FROM pins WHERE wrong < ?', mostWrong);
  }

  /** Everyone who has such a thing. */
  usersOf(kept: 'passwords' | 'authenticators' | 'pins'): Promise<ReadonlySet<UserId>> {
    return this.#users(`SELECT user_id FROM ${kept}`);
  }

  async #users(sql: string, ...values: readonly SqlValue[]): Promise<ReadonlySet<UserId>> {
    const rows = userRows.parse(await this.#database.all(sql, ...values));
    return new Set(rows.map((row) => row.user_id));
  }

  async #row(sql: string, ...values: readonly SqlValue[]) {
    return (await this.#database.all(sql, ...values))[0];
  }

  /** How many rows it changed. */
  #run(sql: string, ...values: readonly SqlValue[]): Promise<number> {
    return this.#database.run(sql, ...values);
  }
}

const hashIn = (row: unknown): string | undefined => hashRow.optional().parse(row)?.hash;
