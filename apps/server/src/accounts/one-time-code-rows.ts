import type { DatabaseSync } from 'node:sqlite';
import type { Instant } from '@ionm-clock/domain';
import { codeDigest, newCode } from './secrets.ts';

/** What a one-time code is for; its subject is a person or a device. */
export type CodePurpose = 'invitation' | 'enrolment';

/** Codes that somebody hands over, each once and until a time: only their digests are kept. */
export class OneTimeCodeRows {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** A new code, in place of one that there was for the same. */
  issue(purpose: CodePurpose, subject: string, until: Instant): string {
    const code = newCode();
    this.#database
      .prepare('INSERT OR REPLACE INTO one_time_codes (purpose, subject, hash, until) VALUES (?, ?, ?, ?)')
      .run(purpose, subject, codeDigest(code), until);
    return code;
  }

  /** What the code is for, if it is good; it stays so. */
  subjectOf(purpose: CodePurpose, typed: string, now: Instant): string | undefined {
    const row = this.#database
      .prepare('SELECT subject FROM one_time_codes WHERE purpose = ? AND hash = ? AND until > ?')
      .get(purpose, codeDigest(typed), now);
    return row === undefined ? undefined : String(row['subject']);
  }

  /** Whether the code is good; from now on it is not. */
  use(purpose: CodePurpose, subject: string, typed: string, now: Instant): boolean {
    const { changes } = this.#database
      .prepare('DELETE FROM one_time_codes WHERE purpose = ? AND subject = ? AND hash = ? AND until > ?')
      .run(purpose, subject, codeDigest(typed), now);
    return Number(changes) === 1;
  }

  /** No code for this is good any more. */
  withdraw(purpose: CodePurpose, subject: string): void {
    this.#database
      .prepare('DELETE FROM one_time_codes WHERE purpose = ? AND subject = ?')
      .run(purpose, subject);
  }
}
