import type { Grant, GrantedRole } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { roleWords } from '../shell/desks.ts';

export const grantedRoleWords = (role: GrantedRole): string =>
  role === 'surgeon' ? t`surgeon` : roleWords()[role];

/** `technologist at Mercy, St Ann`, `auditor everywhere`. */
export const grantWords = ({ role, facilities }: Grant): string =>
  facilities === 'everywhere'
    ? t`${grantedRoleWords(role)} everywhere`
    : t`${grantedRoleWords(role)} at ${facilities.join(', ')}`;
