import { type GrantedRole, nameKey, type Person, type UserId } from '@ionm-clock/domain';

/** Whom a cell names, by id or by name; or why it names nobody. */
export type NamedPerson =
  | { readonly ok: true; readonly userId: UserId }
  | { readonly ok: false; readonly reason: string };

/** Among those who are active and have the role, if one is asked for; the id goes before a name that somebody has as well. */
export function namedPerson(text: string, people: Iterable<Person>, role?: GrantedRole): NamedPerson {
  const offered = [...people].filter(
    ({ active, grants }) => active && (role === undefined || grants.some((grant) => grant.role === role)),
  );
  const who = role === undefined ? 'somebody' : `a ${role}`;
  const byId = offered.find(({ userId }) => userId === text);
  const found = byId === undefined ? offered.filter(({ name }) => nameKey(name) === nameKey(text)) : [byId];
  const [first] = found;
  if (first === undefined)
    return { ok: false, reason: `is not ${who} whom the organisation knows and offers` };
  return found.length === 1
    ? { ok: true, userId: first.userId }
    : { ok: false, reason: `is the name of ${found.length} people: write the id of the one meant` };
}
