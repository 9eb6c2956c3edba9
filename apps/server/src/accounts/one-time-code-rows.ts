import type { Instant } from '@ionm-clock/domain';
import type { Database } from '../sql/database.ts';
import { codeDigest, newCode } from './secrets.ts';

/** What a one-time code is for; its subject is a person or a device. */
export type CodePurpose = 'invitation' | 'enrolment';

/** Codes that somebody hands over, each once and until a time: only their digests are kept. */
export class OneTimeCodeRows {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** A new code, in place of one that there was for the same. */
  async issue(purpose: CodePurpose, subject: string, until: Instant): Promise<string> {
    const code = newCode();
    await this.#database.run(
      `INSERT INTO one_time_codes (purpose, subject, hash, until) VALUES (?, ?, ?, ?)
       ON CONFLICT (purpose, subject) DO UPDATE SET hash = excluded.hash, until = excluded.until`,
      purpose,
      subject,
      codeDigest(code),
      until,
    );
    return code;
  }

  /** What the code is for, if it is good; it stays so. */
  async subjectOf(purpose: CodePurpose, typed: string, now: Instant): Promise<string | undefined> {
    const sql = 'SELECT subject FROM one_time_codes WHERE purpose = ? AND hash = ? AND until > ?';
    const [row] = await this.#database.all(sql, purpose, codeDigest(typed), now);
    return row === undefined ? undefined : String(row['subject']);
  }

  /** Whether the code is good; from now on it is not. */
  async use(purpose: CodePurpose, subject: string, typed: string, now: Instant): Promise<boolean> {
    const sql = 'DELETE FROM one_time_codes WHERE purpose = ? AND subject = ? AND hash = ? AND until > ?';
    return (await this.#database.run(sql, purpose, subject, codeDigest(typed), now)) === 1;
  }

  /** No code for this is good any more. */
  async withdraw(purpose: CodePurpose, subject: string): Promise<void> {
    const sql = 'DELETE FROM one_time_codes WHERE purpose = ? AND subject = ?';
    await this.#database.run(sql, purpose, subject);
  }
}
