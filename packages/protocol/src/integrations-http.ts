import { API_SCOPES, type ApiScope, type FacilityId, type Instant, type UserId } from '@ionm-clock/domain';
import { z } from 'zod';
import { facilityIdSchema, shortText } from './schemas.ts';
import { WEBHOOK_TOPICS, type WebhookFailure, type WebhookOff, type WebhookTopic } from './webhooks.ts';

/** GET /api/integrations: the programs that may ask, and those that are told. No secret is in it. */
export interface Integrations {
  readonly tokens: readonly ListedToken[];
  readonly webhooks: readonly ListedWebhook[];
}
export interface ListedToken {
  readonly tokenId: string;
  readonly name: string;
  readonly scopes: readonly ApiScope[];
  readonly facilities: readonly FacilityId[] | 'everywhere';
  readonly madeBy: UserId;
  readonly madeAt: Instant;
  readonly lastUsedAt?: Instant;
  readonly revokedAt?: Instant;
}
export interface ListedWebhook {
  readonly webhookId: string;
  readonly url: string;
  readonly topics: readonly WebhookTopic[];
  readonly madeBy: UserId;
  readonly madeAt: Instant;
  /** The latest message that its receiver has taken; absent while there is none. */
  readonly lastTaken?: { readonly id: string; readonly at: Instant };
  /** Absent while all is well. */
  readonly failing?: WebhookFailing;
  /** Absent while it is on. What happens meanwhile waits, and is told when it is switched on again. */
  readonly off?: { readonly at: Instant; readonly why: WebhookOff };
}
/** Its receiver does not take what it is told. */
export interface WebhookFailing {
  readonly since: Instant;
  /** How often in a row. */
  readonly times: number;
  readonly last: WebhookFailure;
  /** When it is tried again, while it is on. */
  readonly nextAt: Instant;
}

/** POST /api/integrations/tokens → NewToken */
export const newTokenSchema = z.object({
  name: shortText.trim().min(1),
  scopes: z.array(z.enum(API_SCOPES)).min(1),
  facilities: z.union([z.literal('everywhere'), z.array(facilityIdSchema).min(1).max(1_000)]),
});
export interface NewToken {
  readonly listed: ListedToken;
  /** Shown once, and kept nowhere as it is. */
  readonly secret: string;
}
/** POST /api/integrations/tokens/revoke */
export const revokeTokenSchema = z.object({ tokenId: z.string().max(64) });

/** Over TLS, or to a program on the same computer; without a name and a password, which would end up in logs. */
const WEBHOOK_URL =
  /^(https:\/\/[^@#\s/][^@#\s]*|http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(\/[^@#\s]*)?)$/;

/** POST /api/integrations/webhooks → NewWebhook */
export const newWebhookSchema = z.object({
  url: z
    .string()
    .max(2_000)
    .regex(WEBHOOK_URL, 'must be an https address, without a name, a password or a #')
    .pipe(z.url()),
  topics: z.array(z.enum(WEBHOOK_TOPICS)).min(1),
});
export interface NewWebhook {
  readonly listed: ListedWebhook;
  /** What its messages are signed with: shown once. */
  readonly secret: string;
}
/** POST /api/integrations/webhooks/remove, …/test → TestedWebhook, …/try: at once, what waits */
export const namedWebhookSchema = z.object({ webhookId: z.string().max(64) });
/** What came of a test message, which is no message of the log and moves nothing on. */
export interface TestedWebhook {
  /** Absent if the receiver took it. */
  readonly failure?: WebhookFailure;
}
/** POST /api/integrations/webhooks/switch */
export const switchWebhookSchema = namedWebhookSchema.extend({ on: z.boolean() });
