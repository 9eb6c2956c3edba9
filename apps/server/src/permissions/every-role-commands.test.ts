import { randomUUID } from 'node:crypto';
import {
  type CaseCommandType,
  DEFAULT_ACCESS_POLICY,
  deviceId,
  holdId,
  mayIssue,
  type OrganisationCommand,
} from '@ionm-clock/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schedule } from '../testing/commands.ts';
import { ONE_OF_EACH_COMMAND } from '../testing/one-of-each-command.ts';
import { NORTH } from '../testing/organisation.ts';
import { reaches, WALKERS, type Walker, walker } from '../testing/role-scopes.ts';
import { ofEveryone, RoleWalk, triedByEveryone } from '../testing/role-walk.ts';

/** What says that something is not for this person, as far as a case goes. */
const NOT_FOR_THEM: ReadonlySet<string> = new Set(['not-allowed', 'other-facility', 'no-such-case']);

let walk: RoleWalk;
beforeAll(async () => {
  walk = await RoleWalk.started();
});
afterAll(() => walk.stop());

/** Of everyone whether it came out as the table says; who did not is told by name. */
async function expectOfEveryone(
  isAllowed: (who: Walker) => boolean,
  isRefused: (who: Walker) => Promise<boolean>,
): Promise<void> {
  expect(await triedByEveryone(isRefused)).toEqual(ofEveryone(isAllowed));
}

describe('a command on a case, by everyone', () => {
  it.each(ONE_OF_EACH_COMMAND.map(({ type }) => type))('%s', async (type: CaseCommandType) => {
    const command = ONE_OF_EACH_COMMAND.find((one) => one.type === type) ?? expect.fail(type);
    await expectOfEveryone(
      (who) => mayIssue(who.role, type) && reaches(who),
      async (who) => {
        const id = `${type}-${who.user.userId}`;
        if (type !== 'scheduleCase') await walk.sends(walker('technologist-here'), id, schedule());
        const answer = await walk.sends(who, id, command);
        return !answer.ok && NOT_FOR_THEM.has(answer.error.code);
      },
    );
  });
});

describe('a command on the organisation, by everyone', () => {
  const tablet = deviceId('tablet');
  const hold = holdId('hold');
  const commands = ({ user }: Walker): readonly OrganisationCommand[] => {
    const person = {
      userId: user.userId,
      name: `Renamed by themselves`,
      grants: [{ role: 'technologist' as const, facilities: [NORTH] }],
      rights: [],
      active: true,
    };
    const somebody = { ...person, userId: walker('technologist-here').user.userId };
    const own = deviceId(`t-${user.userId}`);
    return [
      { type: 'saveFacility', facility: { id: NORTH, timeZone: 'America/Chicago', rooms: [user.userId] } },
      { type: 'savePerson', person: { ...somebody, name: `Named by ${user.userId}` } },
      { type: 'importPeople', people: [{ ...somebody, name: `Imported by ${user.userId}` }] },
      { type: 'enrolDevice', device: { deviceId: own, name: user.userId, facility: NORTH } },
      { type: 'removeDevice', deviceId: tablet },
      {
        type: 'placeHold',
        hold: {
          holdId: holdId(`hold-${user.userId}`),
          scope: { kind: 'everything' },
          reason: 'Docket 12-345',
        },
      },
      { type: 'liftHold', holdId: hold, reason: 'Settled' },
      { type: 'savePolicy', policy: { ...DEFAULT_ACCESS_POLICY, retentionYears: 11 } },
    ];
  };
  const asks = async (who: Walker, command: OrganisationCommand) => {
    const commandId = randomUUID();
    const response = await walk.http(who).post('/administration/commands', { commandId, command });
    if (response.ok) walk.carriedOut.add(commandId);
    return response;
  };

  it.each([
    'saveFacility',
    'savePerson',
    'importPeople',
    'enrolDevice',
    'removeDevice',
    'placeHold',
    'liftHold',
    'savePolicy',
  ] as const)('%s', async (type) => {
    const chief = walker('administrator-everywhere');
    const ofAll = type === 'savePolicy' || type === 'placeHold' || type === 'liftHold';
    const isAllowed = (who: Walker): boolean =>
      mayIssue(who.role, type) && (ofAll ? who.worksAt === 'everywhere' : reaches(who));
    const came: Record<string, boolean> = {};
    // One after another, so that each finds the tablet there.
    for (const who of WALKERS) {
      if (type === 'removeDevice')
        await asks(chief, {
          type: 'enrolDevice',
          device: { deviceId: tablet, name: 'OR 1', facility: NORTH },
        });
      if (type === 'liftHold')
        await asks(chief, {
          type: 'placeHold',
          hold: { holdId: hold, scope: { kind: 'everything' }, reason: 'Docket' },
        });
      const command = commands(who).find((one) => one.type === type) ?? expect.fail(type);
      came[who.user.userId] = (await asks(who, command)).status !== 403;
    }
    expect(came).toEqual(ofEveryone(isAllowed));
  });
});

it('the log has the changes of what was carried out, and of nothing that was refused', async () => {
  expect(walk.carriedOut.size).toBeGreaterThan(200);
  expect(await walk.differences()).toEqual({ unasked: [], missing: [] });
});
