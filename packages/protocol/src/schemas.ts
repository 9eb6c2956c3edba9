import {
  type CaseId,
  type CommandId,
  type DestinationId,
  type EventId,
  EXPORT_FORMATS,
  type FacilityId,
  type FindingCode,
  type Instant,
  instant,
  isTimeZone,
  type Milliseconds,
  type UserId,
} from '@ionm-clock/domain';
import { z } from 'zod';

/** Ids end up in file names, log lines and URLs: printable, without spaces at the ends, not endless. */
const ID = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}\p{Cs}]+$/u, 'must not hold control characters or halves of characters');

export const caseIdSchema = ID.transform((text) => text as CaseId);
export const userIdSchema = ID.transform((text) => text as UserId);
export const facilityIdSchema = ID.transform((text) => text as FacilityId);
export const eventIdSchema = ID.transform((text) => text as EventId);
export const commandIdSchema = z
  .string()
  .min(8)
  .max(64)
  .regex(/^[\w-]+$/)
  .transform((text) => text as CommandId);

/** Milliseconds since the epoch, between 2000 and 2100: a slip of a factor of 1,000 is caught. */
export const instantSchema = z
  .number()
  .int()
  .min(Date.UTC(2000))
  .max(Date.UTC(2100))
  .transform((ms): Instant => instant(ms));
export const millisecondsSchema = z
  .number()
  .int()
  .min(0)
  .max(86_400_000)
  .transform((ms) => ms as Milliseconds);

export const shortText = z.string().max(200);
export const longText = z.string().max(4_000);
export const modalitySchema = z.string().trim().min(1).max(40);
export const timeZoneSchema = z.string().refine(isTimeZone, 'is no IANA time zone such as America/Chicago');
export const locationSchema = z.enum(['in-room', 'in-facility', 'remote']);
export const baselineQualitySchema = z.enum(['present', 'reduced', 'absent']);
export const sideSchema = z.enum(['left', 'right', 'both']);
/** How much of a signal changed, in whole percent of its baseline. */
export const signalSizeSchema = z.strictObject({
  measure: z.enum(['amplitude', 'latency', 'threshold']),
  percent: z.number().int().min(-100).max(10_000),
});
export const recoverySchema = z.enum(['full', 'partial', 'none']);
/** Colleagues who are asked something. */
export const askedSchema = z.array(userIdSchema).max(100);
/** The name of a batch of records that went out together. */
export const batchSchema = z.string().regex(/^[\w-]{1,64}$/, 'must be letters, digits, - and _, at most 64');
export const interpretationSectionsSchema = z.strictObject({
  indication: longText,
  technique: longText,
  baselines: longText,
  course: longText,
  impression: longText,
});
/** Which finding is meant; of any code, because an old file keeps the codes of its day. */
export const findingReferenceSchema = z.strictObject({
  code: shortText.min(1).transform((code) => code as FindingCode),
  eventIds: z.array(eventIdSchema).max(10_000),
  seconds: z.number().int().min(0).optional(),
  physicianId: userIdSchema.optional(),
  technologistId: userIdSchema.optional(),
  timeClass: z.enum(['inRoom', 'outside']).optional(),
});
export const timeClassSchema = z.enum(['inRoom', 'outside']);
/** How somebody proved who they are. */
export const signInMethodSchema = z.enum(['password', 'single-sign-on', 'pin', 'demo']);
/** What an attestation is of: a version of the case, and the hash of its last event. */
export const signedSchema = z.strictObject({
  version: z.number().int().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hexadecimal'),
});
/** Where batches go: stands in names of files and in addresses. */
export const destinationIdSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'must be small letters, digits and -, at most 40')
  .transform((text) => text as DestinationId);
export const exportFormatSchema = z.enum(EXPORT_FORMATS);

/** What a case is, field by field. Wire and case file differ only in how they write an instant. */
export function caseDetailsSchema<Out extends z.ZodType<Instant>>(instantOf: Out) {
  return z.object({
    facility: facilityIdSchema,
    room: shortText.min(1),
    timeZone: timeZoneSchema,
    payerProfile: shortText.min(1),
    modalities: z.array(modalitySchema).max(40),
    primaryProcedure: shortText.optional(),
    procedure: shortText.optional(),
    indication: shortText.optional(),
    patientLabel: z.string().max(40).optional(),
    surgeonId: userIdSchema.optional(),
    anesthesiologistId: userIdSchema.optional(),
    orderedBy: userIdSchema.optional(),
    scheduledStart: instantOf.optional(),
    scheduledEnd: instantOf.optional(),
  });
}
