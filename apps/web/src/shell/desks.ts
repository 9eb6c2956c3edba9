import type { Role } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';

/** The pages of each role that has any, its desk first. */
const PAGES_OF: Readonly<Partial<Record<Role, readonly string[]>>> = {
  technologist: ['/technologist'],
  physician: ['/physician'],
  biller: ['/biller', '/reports', '/payer-profiles', '/billing-setup'],
  auditor: ['/audit-trail', '/reports', '/biller', '/payer-profiles', '/billing-setup', '/administration'],
  administrator: [
    '/administration',
    '/reports',
    '/audit-trail',
    '/biller',
    '/payer-profiles',
    '/billing-setup',
  ],
};

/** Of everyone who has an account. */
export const ACCOUNT_PATH = '/account';

/** What a role may open, each with what is below it, the desk first; nothing for roles that have no desk yet. */
export const pagesOf = (role: Role): readonly string[] => PAGES_OF[role] ?? [];

/** A role as people say it. */
export const roleWords = (): Readonly<Record<Role, string>> => ({
  technologist: t`technologist`,
  physician: t`reading physician`,
  biller: t`biller`,
  auditor: t`auditor`,
  administrator: t`administrator`,
  system: t`system`,
});
