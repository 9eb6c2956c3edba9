import { z } from 'zod';

/** What a client says when it connects; `held` is the last `to` that it has. */
export const handshakeSchema = z.object({
  protocol: z.number().int(),
  token: z.string().max(500),
  logId: z.string().max(100).optional(),
  scope: z.string().max(100).optional(),
  held: z.number().int().min(0).optional(),
});
export type Handshake = z.infer<typeof handshakeSchema>;
