import type { Right, Role } from '@ionm-clock/domain';
import { facilityIdSchema, type SignedIn, userIdSchema } from '@ionm-clock/protocol';
import { z } from 'zod';

/** The server says who may do what, also of roles and rights that this page does not know. */
const text = (value: unknown): boolean => typeof value === 'string';
const roleSchema = z.custom<Role>(text);
const rightSchema = z.custom<Right>(text);

const signedInSchema = z.object({
  token: z.string().min(1),
  user: z
    .object({
      userId: userIdSchema,
      role: roleSchema,
      name: z.string(),
      facilities: z.array(facilityIdSchema),
      rights: z.array(rightSchema).optional(),
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
