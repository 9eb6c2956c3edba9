import { mayIssue } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { useOrganisation } from './organisation-of.ts';

/** Why somebody may begin nothing on this desk: those who only look. What is out of reach for others is said where it is. */
export function useWhyNotAny(): string | undefined {
  const { user } = useOrganisation();
  return mayIssue(user.role, 'savePerson')
    ? undefined
    : t`Auditors look and change nothing. Ask an administrator.`;
}
