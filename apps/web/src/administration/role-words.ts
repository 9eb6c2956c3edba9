import type { Grant, GrantedRole } from '@ionm-clock/domain';
import { ROLE_WORDS } from '../shell/desks.ts';

export const grantedRoleWords = (role: GrantedRole): string =>
  role === 'surgeon' ? 'surgeon' : ROLE_WORDS[role];

/** `technologist at Mercy, St Ann`, `auditor everywhere`. */
export const grantWords = ({ role, facilities }: Grant): string =>
  facilities === 'everywhere'
    ? `${grantedRoleWords(role)} everywhere`
    : `${grantedRoleWords(role)} at ${facilities.join(', ')}`;
