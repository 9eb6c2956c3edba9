import type { Role } from '@ionm-clock/domain';
import type { DemoChoices } from '@ionm-clock/protocol';

type Choice = DemoChoices['users'][number];

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

/** Whom one may be, by role, in the order of the day's work; people in the order given. */
export const choiceGroups = (users: readonly Choice[]): readonly ChoiceGroup[] =>
  TITLES.map(([role, title]) => ({ title, users: users.filter((user) => user.role === role) })).filter(
    (group) => group.users.length > 0,
  );
