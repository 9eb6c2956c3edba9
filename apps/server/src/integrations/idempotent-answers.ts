import type { Instant } from '@ionm-clock/domain';
import { digestOf } from '../accounts/secrets.ts';
import type { Database } from '../sql/database.ts';

/** What was answered to a request with an idempotency key. */
export interface KeptAnswer {
  readonly status: number;
  readonly body: string;
}

export type Known =
  | { readonly status: 'new' }
  | { readonly status: 'answered'; readonly answer: KeptAnswer }
  /** The key was used for something else. */
  | { readonly status: 'other-request' };

/** How long an answer is kept. A batch itself is never made twice: the ledger knows the request for ever. */
const KEPT_MS = 30 * 24 * 60 * 60_000;

/** The first answers to requests that may come again. */
export class IdempotentAnswers {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async known(tokenId: string, key: string, request: string): Promise<Known> {
    const sql = 'SELECT request, status, body FROM idempotent_answers WHERE token_id = ? AND key = ?';
    const [row] = await this.#database.all(sql, tokenId, key);
    if (row === undefined) return { status: 'new' };
    if (row['request'] !== digestOf(request)) return { status: 'other-request' };
    return { status: 'answered', answer: { status: Number(row['status']), body: String(row['body']) } };
  }

  /** Unless one is kept already. */
  async keep(
    tokenId: string,
    key: string,
    request: string,
    { status, body }: KeptAnswer,
    at: Instant,
  ): Promise<void> {
    await this.#database.run('DELETE FROM idempotent_answers WHERE at < ?', at - KEPT_MS);
    await this.#database.run(
      'INSERT INTO idempotent_answers (token_id, key, request, status, body, at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
      ...[tokenId, key, digestOf(request), status, body, at],
    );
  }
}
