import type { StoredRecord } from '@ionm-clock/domain';
import { z } from 'zod';
import {
  caseDetailsSchema,
  caseIdSchema,
  eventIdSchema,
  instantSchema,
  locationSchema,
  longText,
  shortText,
  timeClassSchema,
  userIdSchema,
} from '../schemas.ts';
import { documentationSchema, HOW_LOGGED } from './record-documentation-schema.ts';
import { sourceSchema } from './source-schema.ts';

const count = z.number().int().min(0);
const span = z.strictObject({ start: instantSchema, end: instantSchema });

const amendment = z.strictObject({
  eventId: eventIdSchema,
  from: instantSchema,
  to: instantSchema.optional(),
  reason: longText,
  actorId: userIdSchema,
  at: instantSchema,
});

const FIRST_PHYSICIAN = {
  physicianId: userIdSchema,
  attendedSeconds: count,
  exclusiveSeconds: count,
  peakConcurrency: count,
  secondsOverLimit: count,
  spans: z.array(span.extend({ location: locationSchema })),
};
const physician = z.strictObject({
  ...FIRST_PHYSICIAN,
  attention: z.array(span),
  concurrency: z.array(span.extend({ level: count, with: z.array(caseIdSchema) })),
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

const LINE = {
  physicianId: userIdSchema,
  timeClass: timeClassSchema,
  code: shortText.min(1),
  units: count,
  seconds: count,
};
const FIRST_TRACE = { counted: z.array(span), leftOut: z.array(leftOut), arithmetic };
const line = z.strictObject({
  ...LINE,
  trace: z.strictObject({ eventIds: z.array(eventIdSchema), ...FIRST_TRACE }),
});

const finding = z.strictObject({
  // Any code: an old record keeps the codes of its day.
  code: shortText.min(1),
  severity: z.enum(['error', 'warning', 'note']),
  message: longText,
  seconds: count.optional(),
  physicianId: userIdSchema.optional(),
  with: z.array(caseIdSchema).optional(),
  technologistId: userIdSchema.optional(),
  timeClass: timeClassSchema.optional(),
  eventIds: z.array(eventIdSchema),
  settled: z
    .strictObject({ eventId: eventIdSchema, actorId: userIdSchema, at: instantSchema, reason: longText })
    .optional(),
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
  reason: longText.optional(),
  withdrawn: z.boolean(),
  amended: z.boolean(),
  ...HOW_LOGGED,
  amendments: z.array(amendment).optional(),
});

const SUMS = {
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
  times: z.array(time),
};

const RECORD = z.discriminatedUnion('format', [
  z.strictObject({
    format: z.literal('ionm-record/2'),
    ...SUMS,
    physicians: z.array(physician),
    lines: z.array(line),
    codeChoice: z
      .strictObject({
        eventId: eventIdSchema,
        actorId: userIdSchema,
        timeClass: timeClassSchema,
        reason: longText,
      })
      .optional(),
    findings: z.array(finding),
    documentation: documentationSchema,
  }),
  z.strictObject({
    format: z.literal('ionm-record/1'),
    ...SUMS,
    physicians: z.array(z.strictObject(FIRST_PHYSICIAN)),
    lines: z.array(z.strictObject({ ...LINE, trace: z.strictObject(FIRST_TRACE) })),
    findings: z.array(finding.partial({ eventIds: true })),
  }),
]);

/**
 * A finalized record inside an event: checked, and carried byte for byte as it was stored (DESIGN.md section 7). So its
 * instants are milliseconds, not texts.
 */
export const timeRecordSchema = z.unknown().transform((value, context): StoredRecord => {
  const checked = RECORD.safeParse(value, { reportInput: true });
  if (checked.success) return value as StoredRecord;
  context.issues.push(...(checked.error.issues as z.core.$ZodRawIssue[]));
  return z.NEVER;
});
