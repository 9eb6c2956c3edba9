import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseState } from '../case/case-state.ts';
import type { CaseEvent } from '../case/events.ts';
import { fold } from '../case/evolve.ts';
import { loadStatus, type PhysicianLoad, physicianLoad } from '../concurrency/physician-load.ts';
import type { UserId } from '../ids.ts';
import { maySeeCase } from '../people/may.ts';
import { anyDay, CASE_COUNT } from '../testing/any-day.ts';
import { CaseStory, MERCY } from '../testing/case-story.ts';
import { Day } from '../testing/day.ts';
import { ADA, BEN, EVERYONE, LINDQVIST, OKAFOR, PHYSICIANS } from '../testing/people.ts';
import { isNotified, NOTICES_OF, type Notice } from './notice.ts';
import { noticesOf, type Reachable } from './notices-of.ts';
import { unreadSince } from './unread-since.ts';

const LIMIT = 2;
const AT_MERCY: readonly Reachable[] = EVERYONE.map(({ userId, role }) => ({
  userId,
  role,
  facilities: [MERCY.facility],
}));

/** What everyone is told of the last thing that happened in a case. */
function told(
  { id, events, state }: CaseStory,
  people: readonly Reachable[] = AT_MERCY,
): readonly Pick<Notice, 'to' | 'kind'>[] {
  const event = events.at(-1) ?? expect.fail('nothing happened');
  const before = fold(id, events.slice(0, -1));
  return noticesOf(event, { before, after: state, people, loads: [] }).map(({ to, kind }) => ({ to, kind }));
}

const read = (): CaseStory =>
  CaseStory.scheduled()
    .does(OKAFOR, { type: 'joinCase', location: 'remote' }, '07:50:00')
    .does(ADA, { type: 'startMonitoring' }, '08:03:12');
const CHANGE = { type: 'logSignalChange', modality: 'TcMEP', description: 'left −60 %' } as const;

describe('a signal change', () => {
  test('is told to whoever reads the case', () => {
    expect(told(read().does(ADA, CHANGE, '08:41:07'))).toEqual([
      { to: OKAFOR.userId, kind: 'signal-changed' },
    ]);
  });

  test('is not told to the reader who logged it', () => {
    expect(told(read().does(OKAFOR, CHANGE, '08:41:07'))).toEqual([]);
  });

  test('that comes a quarter of an hour late is no news', () => {
    const told15 = told(read().does(ADA, CHANGE, '08:41:07', { arrives: '08:56:07' }));
    expect(told15).toHaveLength(1);
    expect(told(read().does(ADA, CHANGE, '08:41:07', { arrives: '08:56:08' }))).toEqual([]);
  });

  test('says where, and nothing of what was written', () => {
    const story = read().does(ADA, CHANGE, '08:41:07');
    const [notice] = noticesOf(story.events.at(-1) ?? expect.fail(), {
      before: undefined,
      after: story.state,
      people: AT_MERCY,
      loads: [],
    });
    expect(notice).toEqual({
      kind: 'signal-changed',
      to: OKAFOR.userId,
      by: ADA.userId,
      caseId: story.id,
      at: story.events.at(-1)?.at,
      room: 'OR 4',
      facility: MERCY.facility,
    });
  });
});

describe('whoever runs the monitoring', () => {
  test('is told when the last reader leaves, all of them', () => {
    const story = read().does(BEN, { type: 'joinAsTechnologist' }, '08:10:00');
    story.does(OKAFOR, { type: 'leaveCase' }, '10:31:05');
    expect(told(story)).toEqual([
      { to: ADA.userId, kind: 'nobody-reads' },
      { to: BEN.userId, kind: 'nobody-reads' },
    ]);
  });

  test('is told nothing while somebody still reads', () => {
    const story = read().does(LINDQVIST, { type: 'joinCase', location: 'remote' }, '09:00:00');
    expect(told(story.does(OKAFOR, { type: 'leaveCase' }, '10:31:05'))).toEqual([]);
  });

  test('is told who reads the case after a hand-over, and so is who was put there', () => {
    const story = read().does(
      OKAFOR,
      { type: 'handOver', to: LINDQVIST.userId, location: 'remote' },
      '09:00:00',
    );
    const [left, joined] = story.events.slice(-2);
    const before = fold(story.id, story.events.slice(0, -2));
    const between = fold(story.id, story.events.slice(0, -1)) ?? expect.fail();
    const context = { people: AT_MERCY, loads: [] };
    expect(noticesOf(left ?? expect.fail(), { ...context, before, after: between })).toMatchObject([
      { to: ADA.userId, kind: 'handed-over', from: OKAFOR.userId, reader: LINDQVIST.userId },
    ]);
    expect(
      noticesOf(joined ?? expect.fail(), { ...context, before: between, after: story.state }),
    ).toMatchObject([{ to: LINDQVIST.userId, kind: 'handed-over', from: OKAFOR.userId }]);
  });
});

test('nobody is told who no longer works here', () => {
  const gone = AT_MERCY.map((person) => ({ ...person, inactive: true as const }));
  expect(told(read().does(ADA, CHANGE, '08:41:07'), gone)).toEqual([]);
});

const loadOf = (states: readonly CaseState[], physicianId: UserId, day: Day): PhysicianLoad =>
  physicianLoad(states, physicianId, () => LIMIT, LIMIT, day.now);

interface Told {
  readonly event: CaseEvent;
  readonly before: CaseState | undefined;
  readonly after: CaseState;
  readonly notices: readonly Notice[];
  readonly crossed: readonly UserId[];
}

/** Every event of a day with what was told of it. */
function* toldOn(steps: Parameters<Day['takes']>[0][]): Generator<Told> {
  const day = new Day(CASE_COUNT);
  let loads = new Map<UserId, PhysicianLoad>();
  for (const step of steps) {
    const story = day.story(step.caseNumber);
    const from = story.events.length;
    day.takes(step);
    for (let index = from; index < story.events.length; index += 1) {
      const before = fold(story.id, story.events.slice(0, index));
      const after = fold(story.id, story.events.slice(0, index + 1));
      const event = story.events[index];
      if (after === undefined || event === undefined) continue;
      const states = day.states.map((state) => (state.id === after.id ? after : state));
      const now = new Map(PHYSICIANS.map(({ userId }) => [userId, loadOf(states, userId, day)]));
      const changes = [...now.values()].map((load) => ({ before: loads.get(load.physicianId), after: load }));
      const notices = noticesOf(event, { before, after, people: AT_MERCY, loads: changes });
      const crossed = changes
        .filter((change) => loadStatus(change.after) === 'over-limit')
        .filter((change) => change.before === undefined || loadStatus(change.before) !== 'over-limit')
        .map((change) => change.after.physicianId);
      loads = now;
      yield { event, before, after, notices, crossed };
    }
  }
}

test('on any day: never whoever caused it, never somebody who may not see the case, each once, and of what their role is told', () => {
  fc.assert(
    fc.property(anyDay({ maxTurns: 80 }), (steps) => {
      for (const { event, after, notices } of toldOn([...steps])) {
        expect(new Set(notices.map(({ to }) => to)).size).toBe(notices.length);
        for (const notice of notices) {
          expect(notice.to).not.toBe(event.actor.userId);
          const person = AT_MERCY.find(({ userId }) => userId === notice.to) ?? expect.fail('who?');
          expect(maySeeCase(person, after)).toBe(true);
          expect(isNotified(person.role) && NOTICES_OF[person.role]).toContain(notice.kind);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('on any day: over the limit is told once for each time that it is crossed', () => {
  fc.assert(
    fc.property(anyDay({ maxTurns: 80 }), (steps) => {
      for (const { event, notices, crossed } of toldOn([...steps])) {
        const over = notices.filter(({ kind }) => kind === 'over-limit').map(({ to }) => to);
        const isNews = event.source !== 'import' && event.recordedAt - event.at <= 15 * 60_000;
        expect(over).toEqual(isNews ? crossed.filter((to) => to !== event.actor.userId) : []);
      }
    }),
    { numRuns: 60 },
  );
});

test('on any day: that nobody reads is told only when that begins', () => {
  fc.assert(
    fc.property(anyDay({ maxTurns: 80 }), (steps) => {
      for (const { before, after, notices } of toldOn([...steps])) {
        if (!notices.some(({ kind }) => kind === 'nobody-reads')) continue;
        expect(unreadSince(after)).toBeDefined();
        expect(before && unreadSince(before)).toBeUndefined();
      }
    }),
    { numRuns: 60 },
  );
});
