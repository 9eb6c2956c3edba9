import { z } from 'zod';
import { caseIdSchema, instantSchema } from './schemas.ts';

/**
 * `opened`: somebody opened a case on the screen, at this instant by the device's estimate of the server's time. Told for the audit
 * trail; nothing is answered. A page without a connection tells it when it has one.
 */
export const openedSchema = z.object({
  caseId: caseIdSchema,
  what: z.enum(['case', 'times', 'record']),
  at: instantSchema,
});
export type Opened = z.output<typeof openedSchema>;
