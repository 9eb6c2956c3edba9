import type { TimeRecord } from '@ionm-clock/domain';
import { z } from 'zod';
import {
  caseDetailsSchema,
  caseIdSchema,
  eventIdSchema,
  instantSchema,
  locationSchema,
  longText,
  shortText,
  userIdSchema,
} from '../schemas.ts';
import { sourceSchema } from './source-schema.ts';

const count = z.number().int().min(0);
const span = z.strictObject({ start: instantSchema, end: instantSchema });

const physician = z.strictObject({
  physicianId: userIdSchema,
  attendedSeconds: count,
  exclusiveSeconds: count,
  peakConcurrency: count,
  secondsOverLimit: count,
  spans: z.array(span.extend({ location: locationSchema })),
});

const leftOut = span.extend({
  reason: z.enum(['interrupted', 'not-attending', 'other-code', 'without-attention', 'over-limit']),
});

const arithmetic = z.strictObject({
  seconds: count,
  unitSeconds: count,
  thresholdSeconds: count,
  fullUnits: count,
  remainderSeconds: count,
  roundedUp: z.boolean(),
  units: count,
});

const line = z.strictObject({
  physicianId: userIdSchema,
  timeClass: z.enum(['inRoom', 'outside']),
  code: shortText.min(1),
  units: count,
  seconds: count,
  trace: z.strictObject({ counted: z.array(span), leftOut: z.array(leftOut), arithmetic }),
});

const finding = z.strictObject({
  // Any code: an old record keeps the codes of its day.
  code: shortText.min(1),
  severity: z.enum(['error', 'warning', 'note']),
  message: longText,
  seconds: count.optional(),
  physicianId: userIdSchema.optional(),
  with: z.array(caseIdSchema).optional(),
  eventIds: z.array(eventIdSchema).optional(),
});

const time = z.strictObject({
  eventId: eventIdSchema,
  type: shortText.min(1),
  at: instantSchema,
  loggedAt: instantSchema,
  source: sourceSchema,
  actorId: userIdSchema,
  physicianId: userIdSchema.optional(),
  location: locationSchema.optional(),
  withdrawn: z.boolean(),
  amended: z.boolean(),
});

const RECORD = z.strictObject({
  format: z.literal('ionm-record/1'),
  caseId: caseIdSchema,
  version: count.min(1),
  profile: z.strictObject({ id: shortText.min(1), version: count }),
  asOf: instantSchema.optional(),
  details: z.strictObject(caseDetailsSchema(instantSchema).shape),
  dateOfService: z.iso.date().optional(),
  startedAt: instantSchema.optional(),
  endedAt: instantSchema.optional(),
  monitored: z.array(span),
  interrupted: z.array(span),
  monitoredSeconds: count,
  billableSeconds: count,
  quarterHourUnits: count,
  physicians: z.array(physician),
  lines: z.array(line),
  findings: z.array(finding),
  times: z.array(time),
});

/**
 * A finalized record inside an event: checked, and carried byte for byte as it was stored (DESIGN.md section 7). So its
 * instants are milliseconds, not texts.
 */
export const timeRecordSchema = z.unknown().transform((value, context): TimeRecord => {
  const checked = RECORD.safeParse(value, { reportInput: true });
  if (checked.success) return value as TimeRecord;
  context.issues.push(...(checked.error.issues as z.core.$ZodRawIssue[]));
  return z.NEVER;
});
