import type { LedgerEvent, LedgerEventPayloads } from '@ionm-clock/domain';
import {
  batchSchema,
  caseIdSchema,
  commandIdSchema,
  destinationSchema,
  facilityIdSchema,
  longText,
} from '@ionm-clock/protocol';
import { z } from 'zod';
import type { StoredEvent } from '../log/index.ts';

/** The one stream of what went out, and of what its receivers said. */
export const EXPORTS_STREAM = 'exports';

const count = z.number().int().min(0);

const writtenBatch: z.ZodType<LedgerEventPayloads['batch.written']> = z.object({
  number: count,
  name: batchSchema,
  requestId: commandIdSchema,
  destination: destinationSchema,
  records: z.array(
    z.object({
      caseId: caseIdSchema,
      version: count,
      facility: facilityIdSchema,
      corrects: z.object({ batch: z.string(), version: count }).exactOptional(),
      again: longText.exactOptional(),
    }),
  ),
  file: z.object({
    name: z.string(),
    mediaType: z.string(),
    bytes: count,
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
});

const retry: z.ZodType<LedgerEventPayloads['batch.retried']> = z.object({
  batch: count,
  caseIds: z.array(caseIdSchema),
  reason: longText,
});

const acknowledgement: z.ZodType<LedgerEventPayloads['message.acknowledged']> = z.object({
  batch: count,
  caseId: caseIdSchema,
  controlId: z.string(),
  code: z.enum(['AA', 'AE', 'AR']),
  text: z.string().exactOptional(),
});

const eventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('batch.written'), payload: writtenBatch }),
  z.object({ type: z.literal('batch.retried'), payload: retry }),
  z.object({ type: z.literal('message.acknowledged'), payload: acknowledgement }),
]);

/** The event of the ledger; undefined if it is one of a later version of the program, or was changed behind its back. */
export function ledgerEventOf({ type, payload, at, actor }: StoredEvent): LedgerEvent | undefined {
  const parsed = eventSchema.safeParse({ type, payload });
  return parsed.success ? { ...parsed.data, at, actorId: actor.userId } : undefined;
}
