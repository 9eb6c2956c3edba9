import type { Role } from '@ionm-clock/domain';

const DESK_OF: Readonly<Partial<Record<Role, string>>> = {
  technologist: '/technologist',
  physician: '/physician',
  biller: '/biller',
};

/** Where a role works; undefined for roles that have no desk yet. */
export const deskOf = (role: Role): string | undefined => DESK_OF[role];

/** A role as people say it. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  technologist: 'technologist',
  physician: 'reading physician',
  biller: 'biller',
  auditor: 'auditor',
  administrator: 'administrator',
  system: 'system',
};
