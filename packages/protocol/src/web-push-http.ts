import type { CaseId, FacilityId, Instant, NoticeKind, NotifiedRole } from '@ionm-clock/domain';
import { z } from 'zod';

const LONGEST_ENDPOINT = 1_000;
const base64url = (bytes: number) =>
  z.string().regex(new RegExp(`^[A-Za-z0-9_-]{${Math.ceil((bytes * 4) / 3)}}={0,2}$`));

const endpointSchema = z.url({ protocol: /^https$/ }).max(LONGEST_ENDPOINT);

/** POST /api/web-push/subscriptions: where the browser takes messages, as it says it itself. */
export const pushSubscriptionSchema = z.object({
  endpoint: endpointSchema,
  keys: z.object({ p256dh: base64url(65), auth: base64url(16) }),
});

/** POST /api/web-push/subscriptions/remove, and /api/web-push/try: which of the session's own is meant. */
export const pushEndpointSchema = z.object({ endpoint: endpointSchema });

/** GET /api/web-push: whether messages can be sent to devices, and the key by which a browser knows who sends them. */
export type WebPushOffer =
  | { readonly configured: false }
  | { readonly configured: true; readonly publicKey: string };

/** What a push message says: what is new and where, in no words of anybody. The service worker has the words. */
export type PushPayload =
  | { readonly kind: 'try' }
  | {
      readonly kind: NoticeKind;
      readonly role: NotifiedRole;
      readonly caseId: CaseId;
      readonly room: string;
      readonly facility: FacilityId;
      readonly at: Instant;
    };
