import type { CaseEventType } from '@ionm-clock/domain';
import { z } from 'zod';
import {
  askedSchema,
  baselineQualitySchema,
  batchSchema,
  caseDetailsSchema,
  destinationIdSchema,
  eventIdSchema,
  exportFormatSchema,
  findingReferenceSchema,
  interpretationSectionsSchema,
  locationSchema,
  longText,
  modalitySchema,
  recoverySchema,
  shortText,
  sideSchema,
  signalSizeSchema,
  signedSchema,
  signInMethodSchema,
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

/** Of an entry that a person typed (source `hand`): why it was not logged as it happened. */
const byHand = { handReason: longText.optional() };
const technologist = { technologistId: userIdSchema, ...byHand };
const physician = { physicianId: userIdSchema };
const physicianAt = { ...physician, location: locationSchema, ...byHand };
const reason = { reason: longText };

/** The payload of each event type, as its fields stand beside `id`, `type` and `at` (DESIGN.md section 8). */
export const EVENT_SHAPES = {
  'case.scheduled': FILE_DETAILS,
  'case.detailsChanged': DETAILS.partial().shape,
  'case.cancelled': reason,
  'technologist.joined': technologist,
  'technologist.left': { ...technologist, relievedBy: userIdSchema.optional() },
  'baseline.recorded': { modality: modalitySchema, quality: baselineQualitySchema, ...byHand },
  // A file that does not say which baselines were missing says that none was.
  'monitoring.started': { missingBaselines: MODALITIES.default([]), ...byHand },
  'monitoring.interrupted': { reason: shortText.optional(), ...byHand },
  'monitoring.resumed': byHand,
  'monitoring.ended': byHand,
  'physician.joined': physicianAt,
  'physician.moved': physicianAt,
  'physician.left': { ...physician, handedOverTo: userIdSchema.optional(), ...byHand },
  'attention.given': physician,
  'signal.changed': {
    modality: modalitySchema,
    side: sideSchema.optional(),
    description: longText,
    size: signalSizeSchema.optional(),
    cause: longText.optional(),
    action: longText.optional(),
    ...byHand,
  },
  'surgeon.notified': {
    message: longText,
    answer: longText.optional(),
    changeId: eventIdSchema.optional(),
    ...byHand,
  },
  'signal.followedUp': {
    changeId: eventIdSchema,
    cause: longText.optional(),
    action: longText.optional(),
    recovery: recoverySchema.optional(),
  },
  'message.sent': { text: longText },
  'entries.seen': { upTo: eventIdSchema },
  'reader.requested': { to: askedSchema.optional() },
  'reader.requestWithdrawn': { requestId: eventIdSchema },
  'handOver.offered': { from: userIdSchema, to: askedSchema },
  'handOver.declined': { offerId: eventIdSchema, ...physician },
  'handOver.withdrawn': { offerId: eventIdSchema },
  'interpretation.written': { sections: interpretationSectionsSchema },
  'note.added': {
    text: longText,
    topic: z.enum(['over-limit']).optional(),
    about: eventIdSchema.optional(),
  },
  'time.amended': {
    eventId: eventIdSchema,
    correction: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('withdrawn') }),
      z.strictObject({ kind: z.literal('moved'), to: fileInstantSchema }),
    ]),
    ...reason,
  },
  'finding.settled': { finding: findingReferenceSchema, ...reason },
  'finding.reopened': { settlementId: eventIdSchema },
  'record.sentBack': { to: z.enum(['technologist', 'physician']), ...reason },
  'record.returned': { answer: longText.optional() },
  'record.codeChosen': { timeClass: timeClassSchema, ...reason },
  'record.attested': {
    meaning: longText,
    signed: signedSchema.optional(),
    method: signInMethodSchema.optional(),
  },
  'record.finalized': { record: timeRecordSchema },
  'record.reopened': reason,
  'record.exported': {
    version: z.number().int().min(1),
    format: exportFormatSchema,
    batch: batchSchema.optional(),
    destination: destinationIdSchema.optional(),
    again: longText.optional(),
  },
} as const satisfies Readonly<Record<CaseEventType, z.core.$ZodLooseShape>>;
