import type { CaseState } from '../case/case-state.ts';
import type { CaseCommandType } from '../case/commands.ts';
import type { TimedEntry } from '../case/timed-entry.ts';
import { isOfClock } from '../case/track.ts';
import type { FacilityId } from '../ids.ts';
import type { Actor, Role, User } from './role.ts';

/** Who may ask what: one table for server, web app and tests. */
const ROLES_OF: Readonly<Record<CaseCommandType, readonly Role[]>> = {
  scheduleCase: ['technologist', 'biller', 'administrator', 'system'],
  changeDetails: ['technologist', 'biller', 'administrator'],
  cancelCase: ['technologist', 'administrator'],
  joinAsTechnologist: ['technologist'],
  leaveAsTechnologist: ['technologist'],
  recordBaseline: ['technologist', 'physician'],
  startMonitoring: ['technologist', 'physician'],
  interruptMonitoring: ['technologist', 'physician'],
  resumeMonitoring: ['technologist', 'physician'],
  endMonitoring: ['technologist', 'physician'],
  takeBackEnd: ['technologist', 'physician'],
  joinCase: ['physician'],
  moveTo: ['physician'],
  leaveCase: ['physician'],
  handOver: ['physician'],
  giveAttention: ['physician'],
  explainOverLimit: ['physician', 'technologist'],
  logSignalChange: ['technologist', 'physician'],
  notifySurgeon: ['technologist', 'physician'],
  addNote: ['technologist', 'physician', 'biller'],
  enterByHand: ['technologist', 'physician'],
  amendTime: ['technologist', 'physician', 'administrator'],
  chooseCode: ['biller'],
  finalizeRecord: ['biller'],
  reopenRecord: ['biller'],
  markExported: ['biller'],
};

/** Whether people of this role may issue the command at all; `decide` refuses the others as `not-allowed`. */
export const mayIssue = (role: Role, command: CaseCommandType): boolean => ROLES_OF[command].includes(role);

/**
 * Whether somebody may correct the time of an entry: a technologist those of the clock and of the technologists, a physician
 * those of the clock and of their own attendance and attention, an administrator any. A biller sends the record back instead.
 */
export function mayAmend({ userId, role }: Actor, entry: TimedEntry): boolean {
  switch (role) {
    case 'technologist':
      return isOfClock(entry) || 'technologistId' in entry;
    case 'physician':
      return isOfClock(entry) || ('physicianId' in entry && entry.physicianId === userId);
    default:
      return role === 'administrator';
  }
}

/** Whether the user works at the facility. */
export const mayReachFacility = (user: User, facility: FacilityId): boolean =>
  user.facilities.includes(facility);

/** A case is seen by those of its facility, and by a reading physician who ever joined it, wherever it is. */
export const maySeeCase = (user: User, state: CaseState): boolean =>
  mayReachFacility(user, state.details.facility) ||
  state.entries.some((entry) => entry.type === 'physician.joined' && entry.physicianId === user.userId);

/** Payer profiles decide what is claimed everywhere, so a biller needs the right to it (BILLING-RULES.md section 2). */
export const mayEditProfiles = ({ role, rights = [] }: User): boolean =>
  role === 'administrator' || (role === 'biller' && rights.includes('edit-payer-profiles'));

/** Whether the role works with records: billing amounts are nothing to the others. */
export const mayReadRecords = (role: Role): boolean =>
  role === 'biller' || role === 'auditor' || role === 'administrator';
