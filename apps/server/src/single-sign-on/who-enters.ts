import { type Person, type UserId, workingRoles } from '@ionm-clock/domain';
import type { Identity } from './identity-provider.ts';

/** What the accounts keep of the identity provider: for each person the one `sub` that they are there. */
export interface ProviderBindings {
  /** Whose it is; undefined if it is nobody's yet. */
  boundTo(issuer: string, subject: string): Promise<UserId | undefined>;
  /** Whether the person is somebody at this issuer already. */
  isBound(userId: UserId, issuer: string): Promise<boolean>;
  /** Whether it could be: not if either is bound already. */
  bind(userId: UserId, issuer: string, subject: string): Promise<boolean>;
}

/** Whom the organisation knows. */
export interface KnownPeople {
  person(userId: UserId): Person | undefined;
  personNamed(signInName: string): Person | undefined;
}

export type WhoEnters =
  | { readonly ok: true; readonly person: Person; readonly isFirst: boolean }
  | { readonly ok: false; readonly why: NotLetIn; readonly userId?: UserId };
export type NotLetIn =
  | 'unknown'
  | 'not-active'
  | 'without-role'
  /** The name is that of a person who is somebody else at the provider. */
  | 'other-subject';

/**
 * Who of the organisation this is. The name that the provider says counts once: it binds the provider's `sub` to the person. From then on
 * only the `sub` counts, because a name may be given to somebody else, or chosen.
 */
export async function whoEnters(
  { issuer, subject, signInName }: Identity,
  people: KnownPeople,
  bindings: ProviderBindings,
): Promise<WhoEnters> {
  const bound = await bindings.boundTo(issuer, subject);
  const person = bound === undefined ? people.personNamed(signInName) : people.person(bound);
  if (person === undefined) return { ok: false, why: 'unknown', ...(bound && { userId: bound }) };
  const { userId } = person;
  if (bound === undefined && (await bindings.isBound(userId, issuer)))
    return { ok: false, why: 'other-subject', userId };
  if (!person.active) return { ok: false, why: 'not-active', userId };
  if (workingRoles(person).length === 0) return { ok: false, why: 'without-role', userId };
  return { ok: true, person, isFirst: bound === undefined };
}
