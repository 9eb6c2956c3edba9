import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { API_SCOPES, facilityId, type Instant, instant, type UserId, userId } from '@ionm-clock/domain';
import type { ListedToken, NewToken } from '@ionm-clock/protocol';
import { z } from 'zod';
import { digestOf, newSecret } from '../accounts/secrets.ts';

/** So that a secret that lies about is known for what it is. */
const PREFIX = 'ionm_';
/** The time of the last use is kept about as exactly as anybody wants to know it. */
const USED_AGAIN_AFTER_MS = 60_000;

const scopesSchema = z.array(z.enum(API_SCOPES));
const facilitiesSchema = z.union([z.literal('everywhere'), z.array(z.string().transform(facilityId))]);

/** The tokens that programs show at the HTTP API. Of a secret only its digest is kept. */
export class ApiTokens {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  make(
    asked: Pick<ListedToken, 'name' | 'scopes' | 'facilities'>,
    madeBy: UserId,
    madeAt: Instant,
  ): NewToken {
    const secret = PREFIX + newSecret();
    const listed: ListedToken = { tokenId: randomBytes(6).toString('hex'), ...asked, madeBy, madeAt };
    this.#database
      .prepare(
        'INSERT INTO api_tokens (token_id, hash, name, scopes, facilities, made_by, made_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
      )
      .run(
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

  /** Whether there was such a token that was still good. It is good no more, at once. */
  revoke(tokenId: string, at: Instant): boolean {
    const { changes } = this.#database
      .prepare('UPDATE api_tokens SET revoked_at = ? WHERE token_id = ? AND revoked_at IS NULL')
      .run(at, tokenId);
    return changes === 1;
  }

  /** Every token there ever was, the latest first. */
  list(): readonly ListedToken[] {
    return this.#database.prepare('SELECT * FROM api_tokens ORDER BY rowid DESC').all().map(listedToken);
  }

  /** Whose secret it is; undefined if it is nobody's, or was revoked. */
  tokenOf(secret: string, now: Instant): ListedToken | undefined {
    if (!secret.startsWith(PREFIX)) return undefined;
    const row = this.#database
      .prepare('SELECT * FROM api_tokens WHERE hash = ? AND revoked_at IS NULL')
      .get(digestOf(secret));
    if (row === undefined) return undefined;
    const token = listedToken(row);
    if (token.lastUsedAt === undefined || now - token.lastUsedAt >= USED_AGAIN_AFTER_MS) {
      this.#database
        .prepare('UPDATE api_tokens SET last_used_at = ? WHERE token_id = ?')
        .run(now, token.tokenId);
    }
    return token;
  }
}

function listedToken(row: Record<string, unknown>): ListedToken {
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
