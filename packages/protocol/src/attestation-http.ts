import { z } from 'zod';
import { caseIdSchema, commandIdSchema, shortText } from './schemas.ts';
import { proofSchema } from './sign-in-http.ts';

/**
 * POST /api/attestations: somebody who took part vouches for the case as they saw it, and proves once more who they are. Not a
 * command on the socket: what proves it must never wait in an outbox.
 */
export const attestationSchema = z.object({
  commandId: commandIdSchema,
  caseId: caseIdSchema,
  /** The version of the case that was on the screen. */
  version: z.number().int().min(1),
  meaning: shortText.trim().min(1),
  proof: proofSchema,
});
export type AttestationRequest = z.infer<typeof attestationSchema>;
