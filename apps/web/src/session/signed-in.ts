import type { Right, Role } from '@ionm-clock/domain';
import { facilityIdSchema, type SignedIn, userIdSchema } from '@ionm-clock/protocol';
import { z } from 'zod';

const ROLES = [
  'technologist',
  'physician',
  'biller',
  'auditor',
  'administrator',
  'system',
] as const satisfies Role[];
const RIGHTS = ['edit-payer-profiles'] as const satisfies Right[];

const signedInSchema = z.object({
  token: z.string().min(1),
  user: z
    .object({
      userId: userIdSchema,
      role: z.enum(ROLES),
      name: z.string(),
      facilities: z.array(facilityIdSchema),
      rights: z.array(z.enum(RIGHTS)).optional(),
    })
    .transform(({ rights, ...user }) => (rights === undefined ? user : { ...user, rights })),
});

/** What was stored of a sign-in; undefined for nothing, or for something that another version of the app left. */
export function readSignedIn(value: unknown): SignedIn | undefined {
  const parsed = signedInSchema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

/** The value in a stored text; undefined if it is none. */
export function parsedText(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
