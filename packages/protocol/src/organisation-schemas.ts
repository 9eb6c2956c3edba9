import {
  type AccessPolicy,
  type DeviceId,
  type Facility,
  GRANTED_ROLES,
  type Person,
} from '@ionm-clock/domain';
import { z } from 'zod';
import { billingSetupSchema } from './billing-setup.ts';
import { facilityIdSchema, shortText, timeZoneSchema, userIdSchema } from './schemas.ts';

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

/** What an administrator may ask; DESIGN.md section 5, stream `organisation`. */
export const organisationCommandSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('saveFacility'), facility: facilitySchema }),
  z.object({ type: z.literal('savePerson'), person: personSchema }),
  z.object({ type: z.literal('importPeople'), people: z.array(personSchema).min(1).max(5_000) }),
  z.object({ type: z.literal('enrolDevice'), device: newDeviceSchema }),
  z.object({ type: z.literal('removeDevice'), deviceId: deviceIdSchema }),
  z.object({ type: z.literal('savePolicy'), policy: accessPolicySchema }),
  z.object({
    type: z.literal('saveBillingSetup'),
    setup: billingSetupSchema,
    after: z.number().int().min(0).exactOptional(),
  }),
]);
