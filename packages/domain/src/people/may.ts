import type { CaseState } from '../case/case-state.ts';
import type { CaseCommandType } from '../case/commands.ts';
import type { TimedEntry } from '../case/timed-entry.ts';
import { isOfClock } from '../case/track.ts';
import type { FacilityId, UserId } from '../ids.ts';
import type { OrganisationCommand, OrganisationCommandType } from '../organisation/organisation-commands.ts';
import type { OrganisationState } from '../organisation/organisation-state.ts';
import { scopeOf } from '../organisation/scope.ts';
import type { Actor, Role, User } from './role.ts';

/** What is asked beside commands on cases and on the organisation, and changes something. */
export type AccessCommandType =
  | 'attestRecord'
  | 'savePayerProfile'
  | 'importSchedule'
  | 'takeEmergencyAccess'
  | 'endSessionsOfOthers'
  | 'manageIntegrations';

/** Everything that can be asked to change something. */
export type CommandType = CaseCommandType | OrganisationCommandType | AccessCommandType;

/** What can be looked at. */
export type View =
  /** Cases of one's facilities: times, documentation, people. */
  | 'cases'
  /** Claims, units and findings, and the files made of them: `exports` for billing. */
  | 'records'
  | 'exports'
  /** Sums and lists over the records of any range. */
  | 'reports'
  | 'payer-profiles'
  /** People with their roles, devices, policy. */
  | 'organisation'
  /** Who is signed in, and where. */
  | 'sessions-of-others'
  /** Who saw or changed what. */
  | 'audit-trail';

/** Who may ask what: one table for server, web app and tests. An auditor changes nothing. */
const ROLES_OF: Readonly<Record<CommandType, readonly Role[]>> = {
  scheduleCase: ['technologist', 'biller', 'administrator', 'system'],
  changeDetails: ['technologist', 'biller', 'administrator'],
  cancelCase: ['technologist', 'administrator'],
  joinAsTechnologist: ['technologist'],
  leaveAsTechnologist: ['technologist'],
  relieveTechnologist: ['technologist'],
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
  offerHandOver: ['physician'],
  acceptHandOver: ['physician'],
  declineHandOver: ['physician'],
  withdrawHandOver: ['physician'],
  giveAttention: ['physician'],
  explainOverLimit: ['physician', 'technologist'],
  logSignalChange: ['technologist', 'physician'],
  notifySurgeon: ['technologist', 'physician'],
  followUpSignal: ['technologist', 'physician'],
  sendMessage: ['technologist', 'physician'],
  markSeen: ['technologist', 'physician'],
  requestReader: ['technologist'],
  withdrawRequest: ['technologist'],
  writeInterpretation: ['physician'],
  addNote: ['technologist', 'physician', 'biller'],
  enterByHand: ['technologist', 'physician'],
  amendTime: ['technologist', 'physician', 'administrator'],
  attestRecord: ['technologist', 'physician'],
  settleFinding: ['biller'],
  reopenFinding: ['biller'],
  sendBack: ['biller'],
  returnToBiller: ['technologist', 'physician'],
  chooseCode: ['biller'],
  finalizeRecord: ['biller'],
  reopenRecord: ['biller'],
  markExported: ['biller'],
  saveFacility: ['administrator'],
  savePerson: ['administrator'],
  importPeople: ['administrator'],
  enrolDevice: ['administrator'],
  removeDevice: ['administrator'],
  savePolicy: ['administrator'],
  placeHold: ['administrator'],
  liftHold: ['administrator'],
  saveBillingSetup: ['biller', 'administrator'],
  savePayerProfile: ['biller', 'administrator'],
  importSchedule: ['administrator'],
  takeEmergencyAccess: ['technologist', 'physician'],
  endSessionsOfOthers: ['administrator'],
  manageIntegrations: ['administrator'],
};

/** Who may look at what: of the same table. Each sees of it what their facilities have. */
const ROLES_THAT_SEE: Readonly<Record<View, readonly Role[]>> = {
  cases: ['technologist', 'physician', 'biller', 'auditor', 'administrator'],
  records: ['biller', 'auditor', 'administrator'],
  exports: ['biller'],
  reports: ['biller', 'auditor', 'administrator'],
  'payer-profiles': ['biller', 'auditor', 'administrator'],
  organisation: ['administrator', 'auditor'],
  'sessions-of-others': ['administrator', 'auditor'],
  'audit-trail': ['auditor', 'administrator'],
};

/** Whether people of this role may issue the command at all; `decide` refuses the others as `not-allowed`. */
export const mayIssue = (role: Role, command: CommandType): boolean => ROLES_OF[command].includes(role);

/** Whether people of this role may look at this at all. */
export const maySee = (role: Role, view: View): boolean => ROLES_THAT_SEE[view].includes(role);

/** Whether the user may issue the command on the organisation: by their role, and everywhere that it is about. */
export function mayAdminister(user: User, command: OrganisationCommand, state: OrganisationState): boolean {
  if (!mayIssue(user.role, command.type)) return false;
  if (command.type === 'saveBillingSetup') return mayEditProfiles(user);
  if (user.everywhere === true) return true;
  const scope = scopeOf(command, state);
  return scope !== 'everywhere' && scope.every((facility) => mayReachFacility(user, facility));
}

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
export const mayReachFacility = (user: Pick<User, 'facilities'>, facility: FacilityId): boolean =>
  user.facilities.includes(facility);

/** What of a case decides who sees it. */
export interface CaseSight {
  readonly facility: FacilityId;
  /** The reading physicians who ever joined it, or were asked to. */
  readonly readers: readonly UserId[];
}

/** What of this case decides who sees it. */
export const sightOf = (state: CaseState): CaseSight => ({
  facility: state.details.facility,
  readers: [...new Set(readersOf(state))],
});

/** A case is seen by those of its facility, and by a reading physician who ever joined it or was asked to, wherever it is. */
export const seesBySight = (
  user: Pick<User, 'userId' | 'facilities'>,
  { facility, readers }: CaseSight,
): boolean => mayReachFacility(user, facility) || readers.includes(user.userId);

/** Whether somebody sees the case, by `seesBySight`. */
export const maySeeCase = (user: Pick<User, 'userId' | 'facilities'>, state: CaseState): boolean =>
  mayReachFacility(user, state.details.facility) || readersOf(state).includes(user.userId);

/** The reading physicians who ever joined the case or are asked to: they see it wherever they work. */
export function readersOf({ asked, entries }: CaseState): readonly UserId[] {
  const readers = [...asked];
  for (const entry of entries) if (entry.type === 'physician.joined') readers.push(entry.physicianId);
  return readers;
}

/**
 * Payer profiles and the billing set-up decide what is claimed everywhere, so a biller needs the right to it (BILLING-RULES.md section 2), and so does whoever
 * administers only some facilities.
 */
export const mayEditProfiles = ({ role, rights = [], everywhere }: User): boolean =>
  mayIssue(role, 'savePayerProfile') &&
  (rights.includes('edit-payer-profiles') || (role === 'administrator' && everywhere === true));

/** Programs are given what the whole organisation has, so this is for who administers all of it. */
export const mayManageIntegrations = ({ role, everywhere }: Pick<User, 'role' | 'everywhere'>): boolean =>
  mayIssue(role, 'manageIntegrations') && everywhere === true;

/** Whether the role works with records: billing amounts are nothing to the others. */
export const mayReadRecords = (role: Role): boolean => maySee(role, 'records');
