import type { Role } from '@ionm-clock/domain';
import type { SignInChoices } from '@ionm-clock/protocol';

type Choice = SignInChoices['users'][number];

interface ChoiceGroup {
  readonly title: string;
  readonly users: readonly Choice[];
}

const TITLES: readonly (readonly [Role, string])[] = [
  ['technologist', 'Technologists'],
  ['physician', 'Reading physicians'],
  ['biller', 'Billers'],
  ['auditor', 'Auditors'],
  ['administrator', 'Administrators'],
];

/**
 * Whom one may be, by role and then by facility: `Technologists, Mercy`. People of several facilities stand together under
 * the role alone. In the order of the day's work, people in the order given.
 */
export function choiceGroups(users: readonly Choice[]): readonly ChoiceGroup[] {
  return TITLES.flatMap(([role, title]) => {
    const byFacility = Map.groupBy(
      users.filter((user) => user.role === role),
      ({ facilities }) => (facilities.length === 1 ? `${title}, ${facilities[0]}` : title),
    );
    return [...byFacility].map(([group, members]) => ({ title: group, users: members }));
  });
}
