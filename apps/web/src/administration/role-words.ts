import type { Grant, GrantedRole } from '@ionm-clock/domain';
import { ROLE_WORDS } from '../shell/desks.ts';

/** In the order of the day's work. */
export const GRANTED_ROLES: readonly GrantedRole[] = [
  'technologist',
  'physician',
  'biller',
  'auditor',
  'administrator',
  'surgeon',
];

export const grantedRoleWords = (role: GrantedRole): string =>
  role === 'surgeon' ? 'surgeon' : ROLE_WORDS[role];

/** `technologist at Mercy, St Ann`, `auditor everywhere`. */
export const grantWords = ({ role, facilities }: Grant): string =>
  facilities === 'everywhere'
    ? `${grantedRoleWords(role)} everywhere`
    : `${grantedRoleWords(role)} at ${facilities.join(', ')}`;
