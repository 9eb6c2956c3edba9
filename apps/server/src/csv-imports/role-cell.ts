import { type FacilityId, GRANTED_ROLES, type Grant, nameKey } from '@ionm-clock/domain';

const EVERYWHERE = 'everywhere';

/** The roles in a cell such as `technologist@Mercy|St Ann; biller@everywhere`; `wrong`: every part that is none, and why. */
export interface RoleCell {
  readonly grants: readonly Grant[];
  readonly wrong: readonly string[];
}

/** Roles are parted by `;`, a role from where it is by `@`, facilities by `|`. Capitals and spaces make no difference. */
export function roleCell(text: string, facilities: readonly FacilityId[]): RoleCell {
  const read = text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => grantIn(part, facilities));
  return {
    grants: read.flatMap((one) => (typeof one === 'string' ? [] : one)),
    wrong: read.filter((one) => typeof one === 'string'),
  };
}

function grantIn(part: string, facilities: readonly FacilityId[]): Grant | string {
  const at = part.indexOf('@');
  const name = nameKey(at < 0 ? part : part.slice(0, at));
  const role = GRANTED_ROLES.find((one) => one === name);
  if (role === undefined)
    return `${JSON.stringify(part)} names no role: there are ${GRANTED_ROLES.join(', ')}`;
  if (at < 0)
    return `${JSON.stringify(part)} does not say where: write ${role}@ and facilities, or ${role}@everywhere`;
  const places = part.slice(at + 1).split('|');
  if (places.length === 1 && places.map(nameKey).includes(EVERYWHERE))
    return { role, facilities: EVERYWHERE };
  const found = places.map((place) => facilities.find((id) => nameKey(id) === nameKey(place)));
  const unknown = places.filter((_, index) => found[index] === undefined);
  return unknown.length === 0
    ? { role, facilities: found.filter((id) => id !== undefined) }
    : `there is no facility ${unknown.map((place) => JSON.stringify(place.trim())).join(', ')}: there are ${facilities.join(', ')}`;
}
