import type { CaseEventType } from '@ionm-clock/domain';
import { z } from 'zod';
import {
  baselineQualitySchema,
  caseDetailsSchema,
  eventIdSchema,
  exportFormatSchema,
  locationSchema,
  longText,
  modalitySchema,
  shortText,
  sideSchema,
  timeClassSchema,
  userIdSchema,
} from '../schemas.ts';
import { fileInstantSchema } from './file-instant.ts';
import { timeRecordSchema } from './time-record-schema.ts';

const DETAILS = caseDetailsSchema(fileInstantSchema);
const MODALITIES = z.array(modalitySchema).max(40);

/** What a file says of a case before and beside its events. The payer profile `cpt` is the default (BILLING-RULES.md section 2). */
export const FILE_DETAILS = {
  ...DETAILS.shape,
  payerProfile: DETAILS.shape.payerProfile.default('cpt'),
  modalities: DETAILS.shape.modalities.default([]),
};

const technologist = { technologistId: userIdSchema };
const physician = { physicianId: userIdSchema };
const physicianAt = { ...physician, location: locationSchema };
const reason = { reason: longText };

/** The payload of each event type, as its fields stand beside `id`, `type` and `at` (DESIGN.md section 8). */
export const EVENT_SHAPES = {
  'case.scheduled': FILE_DETAILS,
  'case.detailsChanged': DETAILS.partial().shape,
  'case.cancelled': reason,
  'technologist.joined': technologist,
  'technologist.left': technologist,
  'baseline.recorded': { modality: modalitySchema, quality: baselineQualitySchema },
  // A file that does not say which baselines were missing says that none was.
  'monitoring.started': { missingBaselines: MODALITIES.default([]) },
  'monitoring.interrupted': { reason: shortText.optional() },
  'monitoring.resumed': {},
  'monitoring.ended': {},
  'physician.joined': physicianAt,
  'physician.moved': physicianAt,
  'physician.left': { ...physician, handedOverTo: userIdSchema.optional() },
  'attention.given': physician,
  'signal.changed': { modality: modalitySchema, side: sideSchema.optional(), description: longText },
  'surgeon.notified': { message: longText, answer: longText.optional() },
  'note.added': { text: longText, topic: z.enum(['over-limit']).optional() },
  'time.amended': {
    eventId: eventIdSchema,
    correction: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('withdrawn') }),
      z.strictObject({ kind: z.literal('moved'), to: fileInstantSchema }),
    ]),
    ...reason,
  },
  'record.codeChosen': { timeClass: timeClassSchema, ...reason },
  'record.attested': { meaning: longText },
  'record.finalized': { record: timeRecordSchema },
  'record.reopened': reason,
  'record.exported': { version: z.number().int().min(1), format: exportFormatSchema },
} as const satisfies Readonly<Record<CaseEventType, z.core.$ZodLooseShape>>;
