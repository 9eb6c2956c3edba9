import type { Right, Role } from '@ionm-clock/domain';
import { facilityIdSchema, userIdSchema } from '@ionm-clock/protocol';
import { z } from 'zod';
import type { KnownPerson } from './known-person.ts';

/** The server says who may do what, also of roles and rights that this page does not know. */
const text = (value: unknown): boolean => typeof value === 'string';
const roleSchema = z.custom<Role>(text);
const rightSchema = z.custom<Right>(text);

const userSchema = z
  .object({
    userId: userIdSchema,
    role: roleSchema,
    name: z.string(),
    facilities: z.array(facilityIdSchema),
    everywhere: z.literal(true).optional(),
    rights: z.array(rightSchema).optional(),
  })
  .transform(({ rights, everywhere, ...user }) => ({
    ...user,
    ...(everywhere && { everywhere }),
    ...(rights && { rights }),
  }));

const knownPersonSchema = z
  .object({
    user: userSchema,
    token: z.string().min(1).optional(),
    idleMinutes: z.number().positive().optional(),
    nameOnly: z.literal(true).optional(),
  })
  .transform(({ user, token, idleMinutes, nameOnly }) => ({
    user,
    ...(token !== undefined && { token }),
    ...(idleMinutes !== undefined && { idleMinutes }),
    ...(nameOnly && { nameOnly }),
  }));

/** What was stored of a person; undefined for nothing, or for something that another version of the app left. */
export function readKnownPerson(value: unknown): KnownPerson | undefined {
  const parsed = knownPersonSchema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

/** The value in a stored text; undefined if it is none. */
export function parsedText(value: string | null): unknown {
  try {
    return value === null ? undefined : JSON.parse(value);
  } catch {
    return undefined;
  }
}
