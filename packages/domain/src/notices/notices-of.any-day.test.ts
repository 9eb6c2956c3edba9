import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CaseState } from '../case/case-state.ts';
import type { CaseEvent } from '../case/events.ts';
import { fold } from '../case/evolve.ts';
import { loadStatus, type PhysicianLoad, physicianLoad } from '../concurrency/physician-load.ts';
import type { UserId } from '../ids.ts';
import { maySeeCase } from '../people/may.ts';
import { anyDay, CASE_COUNT } from '../testing/any-day.ts';
import { MERCY } from '../testing/case-story.ts';
import { Day } from '../testing/day.ts';
import { EVERYONE, PHYSICIANS } from '../testing/people.ts';
import { isNotified, NOTICES_OF, type Notice } from './notice.ts';
import { noticesOf, type Reachable } from './notices-of.ts';
import { unreadSince } from './unread-since.ts';

const LIMIT = 2;
const AT_MERCY: readonly Reachable[] = EVERYONE.map(({ userId, role }) => ({
  userId,
  role,
  facilities: [MERCY.facility],
}));

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

test('on any day: whoever caused it only of their limit, never somebody who may not see the case, each once, and of what their role is told', () => {
  fc.assert(
    fc.property(anyDay({ maxTurns: 80 }), (steps) => {
      for (const { event, after, notices } of toldOn([...steps])) {
        expect(new Set(notices.map(({ to }) => to)).size).toBe(notices.length);
        for (const notice of notices) {
          if (notice.to === event.actor.userId) expect(notice.kind).toBe('over-limit');
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
        expect(over).toEqual(isNews ? crossed : []);
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
