import { type Instant, parseInstant } from '@ionm-clock/domain';
import { z } from 'zod';
import { instantSchema } from '../schemas.ts';

/** An instant as a case file writes it: ISO 8601 with `Z` or an offset, since a local time alone is no instant. */
export const fileInstantSchema = z.string().transform((text, context): Instant => {
  const found = parseInstant(text);
  const parsed = instantSchema.safeParse(found);
  if (parsed.success) return parsed.data;
  context.addIssue(
    found === undefined
      ? 'must be an instant with Z or an offset and at most milliseconds, such as 2026-11-02T14:03:12.345Z'
      : 'must lie between the years 2000 and 2100',
  );
  return z.NEVER;
});
