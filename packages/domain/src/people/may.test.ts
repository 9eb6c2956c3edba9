import { describe, expect, test } from 'vitest';
import type { CaseCommandType } from '../case/commands.ts';
import { facilityId } from '../ids.ts';
import { CaseStory, MERCY } from '../testing/case-story.ts';
import { ONE_OF_EACH_COMMAND } from '../testing/commands.ts';
import { ADA, ADAM, BILL, EVERYONE, LINDQVIST, OKAFOR } from '../testing/people.ts';
import { mayEditProfiles, mayIssue, mayReachFacility, mayReadRecords, maySeeCase } from './may.ts';
import type { Actor, Role, User } from './role.ts';

const T: Role = 'technologist';
const P: Role = 'physician';
const B: Role = 'biller';
const A: Role = 'administrator';

/** Who may ask what; an auditor may nothing, and the program itself only puts cases on the schedule. */
const MAY: Readonly<Record<CaseCommandType, readonly Role[]>> = {
  scheduleCase: [T, B, A, 'system'],
  changeDetails: [T, B, A],
  cancelCase: [T, A],
  joinAsTechnologist: [T],
  leaveAsTechnologist: [T],
  relieveTechnologist: [T],
  recordBaseline: [T, P],
  startMonitoring: [T, P],
  interruptMonitoring: [T, P],
  resumeMonitoring: [T, P],
  endMonitoring: [T, P],
  takeBackEnd: [T, P],
  joinCase: [P],
  moveTo: [P],
  leaveCase: [P],
  handOver: [P],
  offerHandOver: [P],
  acceptHandOver: [P],
  declineHandOver: [P],
  withdrawHandOver: [P],
  giveAttention: [P],
  explainOverLimit: [T, P],
  logSignalChange: [T, P],
  notifySurgeon: [T, P],
  followUpSignal: [T, P],
  sendMessage: [T, P],
  markSeen: [T, P],
  requestReader: [T],
  withdrawRequest: [T],
  writeInterpretation: [P],
  addNote: [T, P, B],
  enterByHand: [T, P],
  amendTime: [T, P, A],
  settleFinding: [B],
  reopenFinding: [B],
  sendBack: [B],
  returnToBiller: [T, P],
  chooseCode: [B],
  finalizeRecord: [B],
  reopenRecord: [B],
  markExported: [B],
};

const ROLES: readonly Role[] = [...new Set(EVERYONE.map(({ role }) => role))];

test('there are six roles and forty-one commands', () => {
  expect(ROLES).toHaveLength(6);
  expect(ONE_OF_EACH_COMMAND).toHaveLength(41);
});

describe.each(ROLES)('as %s', (role) => {
  test.each(ONE_OF_EACH_COMMAND.map(({ type }) => type))('%s', (command) => {
    expect(mayIssue(role, command)).toBe(MAY[command].includes(role));
  });
});

const user = (actor: Actor, ...facilities: string[]): User => ({
  ...actor,
  name: actor.userId,
  facilities: facilities.map(facilityId),
});

test('a facility is reached by those who work there', () => {
  expect(mayReachFacility(user(ADA, 'lakeside', 'mercy'), MERCY.facility)).toBe(true);
  expect(mayReachFacility(user(ADA, 'lakeside'), MERCY.facility)).toBe(false);
  expect(mayReachFacility(user(ADA), MERCY.facility)).toBe(false);
});

describe('a case is seen', () => {
  const scheduled = () => CaseStory.scheduled();

  test('by those of its facility', () => {
    for (const actor of EVERYONE) expect(maySeeCase(user(actor, 'mercy'), scheduled().state)).toBe(true);
    for (const actor of EVERYONE) expect(maySeeCase(user(actor, 'lakeside'), scheduled().state)).toBe(false);
  });

  test('by a physician who attends it from elsewhere, also once they have left', () => {
    const story = scheduled().does(OKAFOR, { type: 'joinCase', location: 'remote' }, '08:00:00');
    expect(maySeeCase(user(OKAFOR, 'lakeside'), story.state)).toBe(true);
    expect(maySeeCase(user(LINDQVIST, 'lakeside'), story.state)).toBe(false);
    story.does(OKAFOR, { type: 'leaveCase' }, '08:30:00');
    expect(maySeeCase(user(OKAFOR, 'lakeside'), story.state)).toBe(true);
  });

  test('by a physician who took it over, and by one who left it as soon as they had joined', () => {
    const story = scheduled()
      .does(OKAFOR, { type: 'joinCase', location: 'remote' }, '08:00:00')
      .does(OKAFOR, { type: 'handOver', to: LINDQVIST.userId, location: 'remote' }, '08:00:00');
    expect(story.state.attendance).toHaveLength(1);
    for (const physician of [OKAFOR, LINDQVIST]) {
      expect(maySeeCase(user(physician, 'lakeside'), story.state)).toBe(true);
    }
  });

  test('no longer by those of a facility that it was moved away from', () => {
    const story = scheduled().does(
      BILL,
      { type: 'changeDetails', changes: { facility: facilityId('lakeside') } },
      '07:00:00',
    );
    expect(maySeeCase(user(ADA, 'mercy'), story.state)).toBe(false);
    expect(maySeeCase(user(ADA, 'lakeside'), story.state)).toBe(true);
  });
});

test('payer profiles are changed by billers with the right, and by administrators of everything', () => {
  const mayWith = (changes: Partial<User>, ...actors: readonly Actor[]) =>
    actors.map((actor) => mayEditProfiles({ ...user(actor, 'mercy'), ...changes }));
  expect(mayWith({}, BILL, ADAM, ADA)).toEqual([false, false, false]);
  expect(mayWith({ rights: ['edit-payer-profiles'] }, BILL, ADAM, ADA)).toEqual([true, true, false]);
  expect(mayWith({ everywhere: true }, BILL, ADAM, ADA)).toEqual([false, true, false]);
});

test('records are read by billers, auditors and administrators', () => {
  expect(ROLES.filter(mayReadRecords).toSorted()).toEqual(['administrator', 'auditor', 'biller']);
});
