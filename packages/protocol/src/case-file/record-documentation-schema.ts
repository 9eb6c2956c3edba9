import { z } from 'zod';
import {
  baselineQualitySchema,
  eventIdSchema,
  instantSchema,
  interpretationSectionsSchema,
  longText,
  millisecondsSchema,
  modalitySchema,
  recoverySchema,
  sideSchema,
  signalSizeSchema,
  signedSchema,
  signInMethodSchema,
  userIdSchema,
} from '../schemas.ts';
import { sourceSchema } from './source-schema.ts';

const span = z.strictObject({ start: instantSchema, end: instantSchema });

/** Absent in records that were finalized before they held it. */
export const HOW_LOGGED = {
  recordedAt: instantSchema.optional(),
  atErrorMs: millisecondsSchema.optional(),
  handReason: longText.optional(),
};
const written = {
  eventId: eventIdSchema,
  at: instantSchema,
  source: sourceSchema,
  actorId: userIdSchema,
  ...HOW_LOGGED,
};

const seenBy = z.array(z.strictObject({ userId: userIdSchema, at: instantSchema })).optional();
const followUp = {
  cause: longText.optional(),
  action: longText.optional(),
  recovery: recoverySchema.optional(),
};

/** What a stored record says beside the times (BILLING-RULES.md 1.11). Lists that are absent came later than the record. */
export const documentationSchema = z.strictObject({
  baselines: z.array(
    z.strictObject({ ...written, modality: modalitySchema, quality: baselineQualitySchema }),
  ),
  changes: z.array(
    z.strictObject({
      ...written,
      modality: modalitySchema,
      side: sideSchema.optional(),
      description: longText,
      size: signalSizeSchema.optional(),
      cause: longText.optional(),
      action: longText.optional(),
      followUps: z.array(z.strictObject({ ...written, ...followUp })).optional(),
      seenBy,
    }),
  ),
  reports: z.array(
    z.strictObject({
      ...written,
      message: longText,
      answer: longText.optional(),
      changeId: eventIdSchema.optional(),
    }),
  ),
  messages: z.array(z.strictObject({ ...written, text: longText, seenBy })).optional(),
  interpretations: z.array(z.strictObject({ ...written, sections: interpretationSectionsSchema })).optional(),
  attestations: z.array(
    z.strictObject({
      ...written,
      meaning: longText,
      role: z.enum(['technologist', 'physician']).optional(),
      method: signInMethodSchema.optional(),
      signed: signedSchema.optional(),
      outdated: z.strictObject({ eventId: eventIdSchema, at: instantSchema }).optional(),
    }),
  ),
  technologists: z.array(z.strictObject({ technologistId: userIdSchema, spans: z.array(span) })),
});
