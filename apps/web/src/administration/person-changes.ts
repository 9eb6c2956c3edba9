import { GRANTED_ROLES, type Grant, type Person } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { grantedRoleWords, grantWords } from './role-words.ts';

/** What saving would change, each in a sentence; nothing where nothing differs. */
export function personChanges(before: Person | undefined, after: Person): readonly string[] {
  if (before === undefined) return newPersonWords(after);
  const changes: string[] = [];
  if (before.name !== after.name) changes.push(t`The name ${before.name} becomes ${after.name || 'empty'}.`);
  changes.push(...textChange('credential', before.credential, after.credential));
  changes.push(...textChange(t`sign-in name`, before.signInName, after.signInName));
  for (const role of GRANTED_ROLES) {
    changes.push(...grantChange(grantOf(before, role), grantOf(after, role)));
  }
  changes.push(...rightChange(before.rights.length > 0, after.rights.length > 0));
  if (before.active && !after.active) {
    changes.push(
      t`Is no longer active: may not sign in, and is signed out everywhere within seconds. Old records keep the name.`,
    );
  }
  if (!before.active && after.active) changes.push(t`Is active again, and may sign in.`);
  return changes;
}

const grantOf = ({ grants }: Person, role: Grant['role']): Grant | undefined =>
  grants.find((grant) => grant.role === role);

function newPersonWords({ grants, signInName, rights, active }: Person): readonly string[] {
  return [
    ...grants.map((grant) => t`Works as ${grantWords(grant)}.`),
    signInName === undefined ? t`Does not sign in: there is no sign-in name.` : t`Signs in as ${signInName}.`,
    ...rightChange(false, rights.length > 0),
    ...(active ? [] : [t`Is not active yet.`]),
  ];
}

function textChange(what: string, before: string | undefined, after: string | undefined): readonly string[] {
  if (before === after) return [];
  if (after === undefined) return [t`The ${what} ${before ?? ''} is removed.`];
  return [before === undefined ? t`The ${what} is ${after}.` : t`The ${what} ${before} becomes ${after}.`];
}

function grantChange(before: Grant | undefined, after: Grant | undefined): readonly string[] {
  if (after === undefined) {
    return before === undefined ? [] : [t`No longer works as ${grantedRoleWords(before.role)}.`];
  }
  if (before === undefined) return [t`Also works as ${grantWords(after)}.`];
  return samePlaces(before, after)
    ? []
    : [t`Works as ${grantWords(after)}; until now as ${grantWords(before)}.`];
}

const samePlaces = (a: Grant, b: Grant): boolean =>
  JSON.stringify(sorted(a.facilities)) === JSON.stringify(sorted(b.facilities));

const sorted = (places: Grant['facilities']): Grant['facilities'] =>
  places === 'everywhere' ? places : places.toSorted();

function rightChange(before: boolean, after: boolean): readonly string[] {
  if (before === after) return [];
  return [after ? t`May change payer profiles, as a biller.` : t`May no longer change payer profiles.`];
}
