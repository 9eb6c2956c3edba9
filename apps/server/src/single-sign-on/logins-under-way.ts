import { createHash, randomBytes } from 'node:crypto';
import { type Instant, type SessionId, sessionId, type UserId } from '@ionm-clock/domain';
import { instantSchema, userIdSchema } from '@ionm-clock/protocol';
import { z } from 'zod';
import { LOGIN_LIFETIME_MS, type LoginSecrets } from './identity-provider.ts';
import type { UnderWay } from './under-way.ts';

/** What somebody went to the provider for. */
export type Purpose =
  | { readonly kind: 'sign-in' }
  /** To prove once more, in this session, who they are. */
  | { readonly kind: 'again'; readonly sessionId: SessionId; readonly userId: UserId };

/** Somebody who is at the provider, and is awaited back. */
export interface LoginUnderWay {
  readonly secrets: LoginSecrets;
  readonly purpose: Purpose;
}

const loginSchema = z.object({
  secrets: z.object({
    state: z.string(),
    nonce: z.string(),
    codeVerifier: z.string(),
    begunAt: instantSchema,
    anew: z.boolean(),
  }),
  purpose: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('sign-in') }),
    z.object({
      kind: z.literal('again'),
      sessionId: z.string().transform(sessionId),
      userId: userIdSchema,
    }),
  ]),
}) satisfies z.ZodType<LoginUnderWay>;

/**
 * The logins that are under way, each for ten minutes and for one return, in the browser that began it: that one has the ticket. Kept with
 * the accounts, as another server may get the return.
 */
export class LoginsUnderWay {
  readonly #underWay: UnderWay;
  readonly #now: () => Instant;

  constructor(underWay: UnderWay, now: () => Instant) {
    this.#underWay = underWay;
    this.#now = now;
  }

  /** The ticket for the browser. */
  async begun(login: LoginUnderWay): Promise<string> {
    const ticket = randomBytes(32).toString('base64url');
    const { state, begunAt } = login.secrets;
    const until = begunAt + LOGIN_LIFETIME_MS;
    await this.#underWay.put('login', keyOf(state, ticket), JSON.stringify(login), this.#now(), until);
    return ticket;
  }

  /** The login that this browser comes back from, only once; undefined if there is none. */
  async back(state: string, ticket: string): Promise<LoginUnderWay | undefined> {
    const kept = await this.#underWay.take('login', keyOf(state, ticket), this.#now());
    return kept === undefined ? undefined : loginSchema.parse(JSON.parse(kept));
  }
}

/** Whoever has but one of the two finds nothing, and takes nothing away. The ticket itself is not kept. */
const keyOf = (state: string, ticket: string): string =>
  createHash('sha256').update(`${state}\n${ticket}`).digest('base64url');
