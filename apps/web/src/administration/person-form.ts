import {
  facilityId,
  GRANTED_ROLES,
  type Grant,
  type GrantedRole,
  type Person,
  type UserId,
} from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';

/** A person in fields of a form, each a text. */
export type PersonField = 'name' | 'credential' | 'signInName' | 'active' | 'editsProfiles' | GrantedRole;
export type PersonForm = Readonly<Record<PersonField, string>>;

export const YES = 'yes';
export const EVERYWHERE = 'everywhere';
/** At some facilities, none of which is chosen yet. */
export const SOMEWHERE = '-';

/** Where a role is granted, as the text of a field: nowhere is empty. A facility is told from `everywhere` by its mark. */
export const placesText = (places: Grant['facilities']): string =>
  places === EVERYWHERE ? EVERYWHERE : places.map((id) => `@${id}`).join('\n');

export const placesOf = (text: string): Grant['facilities'] =>
  text === EVERYWHERE
    ? EVERYWHERE
    : text
        .split('\n')
        .filter((line) => line.startsWith('@'))
        .map((line) => facilityId(line.slice(1)));

const placesOfRole = ({ grants }: Person, role: GrantedRole): string =>
  placesText(grants.find((grant) => grant.role === role)?.facilities ?? []);

export const personForm = (person: Person): PersonForm => ({
  name: person.name,
  credential: person.credential ?? '',
  signInName: person.signInName ?? '',
  active: person.active ? YES : '',
  editsProfiles: person.rights.includes('edit-payer-profiles') ? YES : '',
  technologist: placesOfRole(person, 'technologist'),
  physician: placesOfRole(person, 'physician'),
  biller: placesOfRole(person, 'biller'),
  auditor: placesOfRole(person, 'auditor'),
  administrator: placesOfRole(person, 'administrator'),
  surgeon: placesOfRole(person, 'surgeon'),
});

export const newPerson = (userId: UserId): Person => ({
  userId,
  name: '',
  grants: [],
  rights: [],
  active: true,
});

/** What is wrong in which field, beside what the rules of the domain say. */
export function personProblems(form: PersonForm): ReadonlyMap<PersonField, string> {
  const problems = new Map<PersonField, string>();
  if (form.name.trim() === '') problems.set('name', t`Fill this in.`);
  for (const role of GRANTED_ROLES) {
    if (form[role] === SOMEWHERE) problems.set(role, t`Choose where, or choose no.`);
  }
  return problems;
}

/** The person that the form says. A role without a place is none. */
export function personOf(userId: UserId, form: PersonForm): Person {
  const [name, credential, signInName] = [form.name, form.credential, form.signInName].map((text) =>
    text.trim(),
  );
  const grants = GRANTED_ROLES.map((role) => ({ role, facilities: placesOf(form[role]) })).filter(
    ({ facilities }) => facilities.length > 0,
  );
  return {
    userId,
    name: name ?? '',
    ...(credential ? { credential } : {}),
    ...(signInName ? { signInName } : {}),
    grants,
    rights: form.editsProfiles === YES ? ['edit-payer-profiles'] : [],
    active: form.active === YES,
  };
}
