import {
  type AccessEvent,
  type AccessEventType,
  API_SCOPES,
  SECOND_FACTORS,
  SESSION_ENDS,
  sessionId,
} from '@ionm-clock/domain';
import {
  caseIdSchema,
  commandIdSchema,
  deviceIdSchema,
  facilityIdSchema,
  instantSchema,
  roleSchema,
  signInMethodSchema,
  userIdSchema,
} from '@ionm-clock/protocol';
import { z } from 'zod';
import type { StoredEvent } from '../log/index.ts';

const from = z.object({
  address: z.string(),
  sessionId: z.string().transform(sessionId).exactOptional(),
  deviceId: deviceIdSchema.exactOptional(),
  emergencyAt: z.array(facilityIdSchema).exactOptional(),
});

const event = <T extends AccessEventType, S extends z.core.$ZodLooseShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), payload: z.object({ ...shape, from }) });

const caseIds = z.array(caseIdSchema);
const facility = facilityIdSchema;
const facilities = z.array(facility);
const method = signInMethodSchema;
const webhook = { webhookId: z.string(), host: z.string() };
const search = z.record(z.string(), z.string());

const eventSchema = z.discriminatedUnion('type', [
  event('session.started', {
    method,
    secondFactor: z.enum(SECOND_FACTORS).exactOptional(),
    facilities,
  }),
  event('session.roleChanged', { to: roleSchema, facilities }),
  event('session.ended', {
    why: z.enum(SESSION_ENDS),
  }),
  event('signIn.refused', { method, userId: userIdSchema.exactOptional() }),
  event('account.locked', { userId: userIdSchema, until: instantSchema }),
  event('credential.changed', {
    userId: userIdSchema,
    credential: z.enum(['password', 'code', 'recovery-codes', 'pin', 'single-sign-on']),
    change: z.enum(['set', 'removed', 'used', 'invited', 'unlocked']),
  }),
  event('device.codeGiven', { deviceId: deviceIdSchema }),
  event('device.codeUsed', { deviceId: deviceIdSchema }),
  event('cases.sent', { caseIds }),
  event('case.opened', {
    caseId: caseIdSchema,
    what: z.enum(['case', 'times', 'record']),
    openedAt: instantSchema.exactOptional(),
  }),
  event('records.read', { caseIds }),
  event('records.exported', { caseIds, format: z.string() }),
  event('organisation.read', { what: z.string() }),
  event('apiToken.made', {
    tokenId: z.string(),
    name: z.string(),
    scopes: z.array(z.enum(API_SCOPES)),
    facilities: z.union([facilities, z.literal('everywhere')]),
  }),
  event('apiToken.revoked', { tokenId: z.string() }),
  event('webhook.made', { ...webhook, topics: z.array(z.string()).exactOptional() }),
  event('webhook.removed', { webhookId: z.string() }),
  event('webhook.switchedOff', { ...webhook, why: z.enum(['administrator', 'failing']) }),
  event('webhook.switchedOn', webhook),
  event('webhook.tried', { ...webhook, what: z.enum(['test-message', 'waiting']) }),
  event('auditTrail.read', { search }),
  event('auditTrail.exported', { search, events: z.number() }),
  event('request.refused', { what: z.string(), caseId: caseIdSchema.exactOptional() }),
  event('emergencyAccess.taken', { facility, reason: z.string(), until: instantSchema }),
  event('emergencyAccess.used', {
    facility,
    caseId: caseIdSchema,
    commandId: commandIdSchema,
    command: z.string(),
  }),
  event('emergencyAccess.ended', {
    facility,
    userId: userIdSchema,
    session: z.string().transform(sessionId).exactOptional(),
    why: z.enum(['time', 'ended-by-person', 'ended-by-administrator']),
  }),
]) satisfies z.ZodType<AccessEvent>;

type Unread = Exclude<AccessEventType, z.output<typeof eventSchema>['type']>;
/** Does not compile while a type of event cannot be read. */
const ALL_ARE_READ: [Unread] extends [never] ? true : Unread = true;

/** What an event of the stream `access` says; undefined if it is of a later program, or was changed behind this one's back. */
export function loggedAccess({ type, payload }: StoredEvent): AccessEvent | undefined {
  const parsed = eventSchema.safeParse({ type, payload });
  return ALL_ARE_READ && parsed.success ? parsed.data : undefined;
}
