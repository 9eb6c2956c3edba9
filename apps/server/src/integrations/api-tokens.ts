import { randomBytes } from 'node:crypto';
import { API_SCOPES, facilityId, type Instant, instant, type UserId, userId } from '@ionm-clock/domain';
import type { ListedToken, NewToken } from '@ionm-clock/protocol';
import { z } from 'zod';
import { digestOf, newSecret } from '../accounts/secrets.ts';
import type { Database, Row } from '../sql/database.ts';

/** So that a secret that lies about is known for what it is. */
const PREFIX = 'ionm_';
/** The time of the last use is kept about as exactly as anybody wants to know it. */
const USED_AGAIN_AFTER_MS = 60_000;

const scopesSchema = z.array(z.enum(API_SCOPES));
const facilitiesSchema = z.union([z.literal('everywhere'), z.array(z.string().transform(facilityId))]);

/** The tokens that programs show at the HTTP API. Of a secret only its digest is kept. */
export class ApiTokens {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async make(
    asked: Pick<ListedToken, 'name' | 'scopes' | 'facilities'>,
    madeBy: UserId,
    madeAt: Instant,
  ): Promise<NewToken> {
    const secret = PREFIX + newSecret();
    const listed: ListedToken = { tokenId: randomBytes(6).toString('hex'), ...asked, madeBy, madeAt };
    await this.#database.run(
      'INSERT INTO api_tokens (token_id, hash, name, scopes, facilities, made_by, made_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
      listed.tokenId,
      digestOf(secret),
      listed.name,
      JSON.stringify(listed.scopes),
      JSON.stringify(listed.facilities),
      madeBy,
      madeAt,
    );
    return { listed, secret };
  }

  /** Whether there was such a token that was still good. It is good no more, at once and at every server. */
  async revoke(tokenId: string, at: Instant): Promise<boolean> {
    const sql = 'UPDATE api_tokens SET revoked_at = ? WHERE token_id = ? AND revoked_at IS NULL';
    return (await this.#database.run(sql, at, tokenId)) === 1;
  }

  /** Every token there ever was, the latest first. */
  async list(): Promise<readonly ListedToken[]> {
    const rows = await this.#database.all('SELECT * FROM api_tokens ORDER BY made_at DESC, token_id');
    return rows.map(listedToken);
  }

  /** Whose secret it is; undefined if it is nobody's, or was revoked. */
  async tokenOf(secret: string, now: Instant): Promise<ListedToken | undefined> {
    if (!secret.startsWith(PREFIX)) return undefined;
    const sql = 'SELECT * FROM api_tokens WHERE hash = ? AND revoked_at IS NULL';
    const [row] = await this.#database.all(sql, digestOf(secret));
    if (row === undefined) return undefined;
    const token = listedToken(row);
    if (token.lastUsedAt === undefined || now - token.lastUsedAt >= USED_AGAIN_AFTER_MS) {
      const used = 'UPDATE api_tokens SET last_used_at = ? WHERE token_id = ?';
      await this.#database.run(used, now, token.tokenId);
    }
    return token;
  }
}

function listedToken(row: Row): ListedToken {
  const [usedAt, revokedAt] = [row['last_used_at'], row['revoked_at']];
  return {
    tokenId: String(row['token_id']),
    name: String(row['name']),
    scopes: scopesSchema.parse(JSON.parse(String(row['scopes']))),
    facilities: facilitiesSchema.parse(JSON.parse(String(row['facilities']))),
    madeBy: userId(String(row['made_by'])),
    madeAt: instant(Number(row['made_at'])),
    ...(usedAt === null ? {} : { lastUsedAt: instant(Number(usedAt)) }),
    ...(revokedAt === null ? {} : { revokedAt: instant(Number(revokedAt)) }),
  };
}
