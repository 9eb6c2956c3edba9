import type { DatabaseSync } from 'node:sqlite';
import type { UserId } from '@ionm-clock/domain';
import { z } from 'zod';

const hashRow = z.object({ hash: z.string() });
const authenticatorRow = z
  .object({ secret: z.string(), last_step: z.number() })
  .transform(({ secret, last_step: lastStep }) => ({ secret, lastStep }));
const pinRow = z.object({ hash: z.string(), wrong: z.number() });

/** An authenticator app as it is kept: its secret must be at hand to check a code. */
export type Authenticator = z.infer<typeof authenticatorRow>;
/** A PIN, and how often in a row a wrong one was typed. */
export type KeptPin = z.infer<typeof pinRow>;

/** What people prove with who they are, as it is on disk. */
export class CredentialRows {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  passwordOf(user: UserId): string | undefined {
    return hashRow.optional().parse(this.#row('SELECT hash FROM passwords WHERE user_id = ?', user))?.hash;
  }

  putPassword(user: UserId, hash: string): void {
    this.#run('INSERT OR REPLACE INTO passwords (user_id, hash) VALUES (?, ?)', user, hash);
  }

  removePassword(user: UserId): void {
    this.#run('DELETE FROM passwords WHERE user_id = ?', user);
  }

  authenticatorOf(user: UserId): Authenticator | undefined {
    return authenticatorRow
      .optional()
      .parse(this.#row('SELECT secret, last_step FROM authenticators WHERE user_id = ?', user));
  }

  putAuthenticator(user: UserId, { secret, lastStep }: Authenticator): void {
    this.#run(
      'INSERT OR REPLACE INTO authenticators (user_id, secret, last_step) VALUES (?, ?, ?)',
      user,
      secret,
      lastStep,
    );
  }

  /** Whether the time step of a code is used now for the first time. */
  useStep(user: UserId, step: number): boolean {
    return (
      this.#run(
        'UPDATE authenticators SET last_step = ? WHERE user_id = ? AND last_step < ?',
        step,
        user,
        step,
      ) === 1
    );
  }

  /** The app, and the codes that stand in for it. */
  removeAuthenticator(user: UserId): void {
    this.#run('DELETE FROM authenticators WHERE user_id = ?', user);
    this.#run('DELETE FROM recovery_codes WHERE user_id = ?', user);
  }

  /** These in place of those there were. */
  putRecoveryCodes(user: UserId, hashes: readonly string[]): void {
    this.#database.exec('BEGIN');
    try {
      this.#run('DELETE FROM recovery_codes WHERE user_id = ?', user);
      for (const hash of hashes)
        this.#run('INSERT INTO recovery_codes (user_id, hash) VALUES (?, ?)', user, hash);
      this.#database.exec('COMMIT');
    } catch (error) {
      this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  /** Whether there was such a recovery code; from now on there is none. */
  useRecoveryCode(user: UserId, hash: string): boolean {
    return this.#run('DELETE FROM recovery_codes WHERE user_id = ? AND hash = ?', user, hash) === 1;
  }

  recoveryCodesLeft(user: UserId): number {
    return Number(this.#row('SELECT count(*) AS n FROM recovery_codes WHERE user_id = ?', user)?.['n']);
  }

  pinOf(user: UserId): KeptPin | undefined {
    return pinRow.optional().parse(this.#row('SELECT hash, wrong FROM pins WHERE user_id = ?', user));
  }

  putPin(user: UserId, hash: string): void {
    this.#run('INSERT OR REPLACE INTO pins (user_id, hash, wrong) VALUES (?, ?, 0)', user, hash);
  }

  countWrongPin(user: UserId): void {
    this.#run('UPDATE pins SET wrong = wrong + 1 WHERE user_id = ?', user);
  }

  forgetWrongPins(user: UserId): void {
    this.#run('UPDATE pins SET wrong = 0 WHERE user_id = ? AND wrong > 0', user);
  }

  removePin(user: UserId): void {
    this.#run('DELETE FROM pins WHERE user_id = ?', user);
  }

  #row(sql: string, ...values: string[]) {
    return this.#database.prepare(sql).get(...values);
  }

  /** How many rows it changed. */
  #run(sql: string, ...values: (string | number)[]): number {
    return Number(this.#database.prepare(sql).run(...values).changes);
  }
}
