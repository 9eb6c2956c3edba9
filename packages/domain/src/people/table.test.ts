import { expect, test } from 'vitest';
import { type CommandType, mayIssue, maySee, type View } from './may.ts';
import type { Role } from './role.ts';

const ROLES: readonly Role[] = ['technologist', 'physician', 'biller', 'auditor', 'administrator', 'system'];

/** Who may ask what beside the commands on cases. */
const MAY: Readonly<Partial<Record<CommandType, readonly Role[]>>> = {
  saveFacility: ['administrator'],
  savePerson: ['administrator'],
  importPeople: ['administrator'],
  importSchedule: ['administrator'],
  enrolDevice: ['administrator'],
  removeDevice: ['administrator'],
  savePolicy: ['administrator'],
  placeHold: ['administrator'],
  liftHold: ['administrator'],
  saveBillingSetup: ['biller', 'administrator'],
  savePayerProfile: ['biller', 'administrator'],
  attestRecord: ['technologist', 'physician'],
  takeEmergencyAccess: ['technologist', 'physician'],
  endSessionsOfOthers: ['administrator'],
  manageIntegrations: ['administrator'],
};

/** Who may look at what. Nobody signs in as the program. */
const SEES: Readonly<Record<View, readonly Role[]>> = {
  cases: ['technologist', 'physician', 'biller', 'auditor', 'administrator'],
  records: ['biller', 'auditor', 'administrator'],
  exports: ['biller'],
  reports: ['biller', 'auditor', 'administrator'],
  'payer-profiles': ['biller', 'auditor', 'administrator'],
  organisation: ['auditor', 'administrator'],
  'sessions-of-others': ['auditor', 'administrator'],
  'audit-trail': ['auditor', 'administrator'],
};

const named = <Name extends string>(table: Readonly<Partial<Record<Name, readonly Role[]>>>) =>
  Object.keys(table) as Name[];

test.each(named(MAY))('%s', (command) => {
  expect(ROLES.filter((role) => mayIssue(role, command))).toEqual(MAY[command]);
});

test.each(named(SEES))('the view %s', (view) => {
  expect(ROLES.filter((role) => maySee(role, view))).toEqual(SEES[view]);
});
