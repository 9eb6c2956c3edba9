import type { Role } from '@ionm-clock/domain';
import type { DemoChoices } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';

type Choice = DemoChoices['users'][number];

interface ChoiceGroup {
  readonly title: string;
  readonly users: readonly Choice[];
}

const titles = (): readonly (readonly [Role, string])[] => [
  ['technologist', t`Technologists`],
  ['physician', t`Reading physicians`],
  ['biller', t`Billers`],
  ['auditor', t`Auditors`],
  ['administrator', t`Administrators`],
];

/** Whom one may be, by role, in the order of the day's work; people in the order given. */
export const choiceGroups = (users: readonly Choice[]): readonly ChoiceGroup[] =>
  titles()
    .map(([role, title]) => ({ title, users: users.filter((user) => user.role === role) }))
    .filter((group) => group.users.length > 0);
