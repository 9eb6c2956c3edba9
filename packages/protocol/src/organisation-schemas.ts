import {
  type AccessPolicy,
  type DeviceId,
  type Disposal,
  type Facility,
  GRANTED_ROLES,
  type HoldId,
  type NewHold,
  type Person,
} from '@ionm-clock/domain';
import { z } from 'zod';
import { billingSetupSchema } from './billing-setup.ts';
import { caseIdSchema, facilityIdSchema, shortText, timeZoneSchema, userIdSchema } from './schemas.ts';

export const deviceIdSchema = z
  .string()
  .regex(/^[\w-]{1,64}$/)
  .transform((text) => text as DeviceId);

const name = shortText.trim().min(1);

export const facilitySchema: z.ZodType<Facility> = z.object({
  id: facilityIdSchema,
  timeZone: timeZoneSchema,
  rooms: z.array(name).max(500),
});

const grantSchema = z.object({
  role: z.enum(GRANTED_ROLES),
  facilities: z.union([z.literal('everywhere'), z.array(facilityIdSchema).min(1).max(1_000)]),
});

export const personSchema = z.object({
  userId: userIdSchema,
  name,
  credential: name.exactOptional(),
  signInName: name.exactOptional(),
  grants: z.array(grantSchema).max(6),
  rights: z.array(z.enum(['edit-payer-profiles'])).max(10),
  active: z.boolean(),
}) satisfies z.ZodType<Person>;

const minutes = z.number().int().min(1).max(1_440);

export const accessPolicySchema: z.ZodType<AccessPolicy> = z.object({
  idleMinutes: z.object({
    technologist: minutes,
    physician: minutes,
    biller: minutes,
    auditor: minutes,
    administrator: minutes,
  }),
  longestSessionHours: z.number().int().min(1).max(168),
  emergencyHours: z.number().int().min(1).max(72),
  retentionYears: z.number().int().min(6).max(100),
});

export const newDeviceSchema = z.object({ deviceId: deviceIdSchema, name, facility: facilityIdSchema });

export const holdIdSchema = z
  .string()
  .regex(/^[\w-]{1,64}$/)
  .transform((text) => text as HoldId);
/** Why a hold is placed or lifted. */
export const holdReasonSchema = shortText.trim().min(1);

export const newHoldSchema: z.ZodType<NewHold> = z.object({
  holdId: holdIdSchema,
  scope: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('cases'), caseIds: z.array(caseIdSchema).min(1).max(1_000) }),
    z.object({
      kind: z.literal('facility'),
      facility: facilityIdSchema,
      from: z.iso.date('must be a date such as 2026-01-31'),
      to: z.iso.date('must be a date such as 2026-01-31'),
    }),
    z.object({ kind: z.literal('everything') }),
  ]),
  reason: holdReasonSchema,
});

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** The payload of `cases.disposed`. */
export const disposalSchema: z.ZodType<Disposal> = z.object({
  cases: z
    .array(
      z.object({ caseId: caseIdSchema, version: z.number().int().min(1), hash: sha256, remains: sha256 }),
    )
    .min(1),
  retentionYears: z.number().int().min(1),
  approvedBy: userIdSchema,
  reason: holdReasonSchema,
});

/** What an administrator may ask; DESIGN.md section 5, stream `organisation`. */
export const organisationCommandSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('saveFacility'), facility: facilitySchema }),
  z.object({ type: z.literal('savePerson'), person: personSchema }),
  z.object({ type: z.literal('importPeople'), people: z.array(personSchema).min(1).max(5_000) }),
  z.object({ type: z.literal('enrolDevice'), device: newDeviceSchema }),
  z.object({ type: z.literal('removeDevice'), deviceId: deviceIdSchema }),
  z.object({ type: z.literal('savePolicy'), policy: accessPolicySchema }),
  z.object({ type: z.literal('placeHold'), hold: newHoldSchema }),
  z.object({ type: z.literal('liftHold'), holdId: holdIdSchema, reason: holdReasonSchema }),
  z.object({
    type: z.literal('saveBillingSetup'),
    setup: billingSetupSchema,
    after: z.number().int().min(0).exactOptional(),
  }),
]);
