import { describe, expect, it } from 'vitest';
import { facilityId, sessionId, userId } from '../ids.ts';
import type { Role, User } from '../people/role.ts';
import { instant } from '../time/instant.ts';
import type { AccessEvent } from './access-event.ts';
import { type Emergency, evolveEmergencies, workingAlsoAt } from './emergency.ts';

const [NORTH, SOUTH] = [facilityId('North'), facilityId('South')];
const ADA = userId('ada');
const AT = instant(1_000);

const from = (session?: string) => ({ address: 'here', ...(session && { sessionId: sessionId(session) }) });
const taken = (session: string | undefined, facility = SOUTH): AccessEvent => ({
  type: 'emergencyAccess.taken',
  payload: { facility, reason: 'a reason', until: instant(9_000), from: from(session) },
});
const ended = (session?: string, facility = SOUTH): AccessEvent => ({
  type: 'emergencyAccess.ended',
  payload: {
    facility,
    userId: ADA,
    ...(session && { session: sessionId(session) }),
    why: 'ended-by-administrator',
    from: from('of-the-administrator'),
  },
});
const after = (...events: AccessEvent[]) =>
  events.reduce<readonly Emergency[]>(
    (emergencies, event) => evolveEmergencies(emergencies, { ...event, at: AT, by: ADA }),
    [],
  );
const sessions = (...events: AccessEvent[]) =>
  after(...events).map(({ sessionId: session, facility }) => `${session} ${facility}`);

describe('emergency access', () => {
  it('is of one session, person and facility, from when it was taken', () => {
    expect(after(taken('one'))).toEqual([
      {
        sessionId: 'one',
        userId: ADA,
        facility: SOUTH,
        reason: 'a reason',
        from: AT,
        until: 9_000,
      },
    ]);
    expect(after(taken(undefined))).toEqual([]);
  });

  it('taken again is one', () => expect(sessions(taken('one'), taken('one'))).toEqual(['one South']));

  it('ends in one session, or in all of the person', () => {
    const all = [taken('one'), taken('two'), taken('one', NORTH)];
    expect(sessions(...all, ended('one'))).toEqual(['two South', 'one North']);
    expect(sessions(...all, ended())).toEqual(['one North']);
  });

  it('ends with its session', () => {
    const over: AccessEvent = { type: 'session.ended', payload: { why: 'idle', from: from('one') } };
    expect(sessions(taken('one'), taken('two'), over)).toEqual(['two South']);
  });

  it('stays the same list where nothing of it happened', () => {
    const before = after(taken('one'));
    expect(evolveEmergencies(before, { ...ended('two'), at: AT, by: ADA })).toBe(before);
  });
});

describe('whoever has emergency access', () => {
  const user = (role: Role): User => ({ userId: ADA, name: 'Ada', role, facilities: [NORTH] });

  it('works there too, and it shows that it is for now', () => {
    expect(workingAlsoAt(user('technologist'), [NORTH, SOUTH])).toEqual({
      ...user('technologist'),
      facilities: [NORTH, SOUTH],
      emergencyAt: [SOUTH],
    });
  });

  it('does not in a role that takes none', () => {
    for (const role of ['biller', 'auditor', 'administrator'] as const) {
      expect(workingAlsoAt(user(role), [SOUTH])).toEqual(user(role));
    }
  });

  it('is who they were where they work anyway', () => {
    const before = user('physician');
    expect(workingAlsoAt(before, [NORTH])).toBe(before);
  });
});
