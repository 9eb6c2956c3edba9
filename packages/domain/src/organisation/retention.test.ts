import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseState } from '../case/case-state.ts';
import { dateOfService } from '../case/date-of-service.ts';
import { caseId, type HoldId, holdId } from '../ids.ts';
import { anyHoldScope, MERCY_ID } from '../testing/any-organisation.ts';
import { at, CaseStory, MERCY } from '../testing/case-story.ts';
import { ADA } from '../testing/people.ts';
import { endedStory, finalizedStory } from '../testing/records.ts';
import { localDate } from '../time/facility-time.ts';
import { instant } from '../time/instant.ts';
import { DEFAULT_ACCESS_POLICY } from './access-policy.ts';
import { isHeld, type LegalHold } from './legal-hold.ts';
import { isPastRetention, pastRetention } from './retention.ts';
import { retentionFacts } from './retention-facts.ts';

const TEN_YEARS = { retentionYears: 10 };
const started = () => CaseStory.scheduled().does(ADA, { type: 'startMonitoring' }, '08:00:00').state;

test('a case is past retention on the day after so many years, and not a day before', () => {
  const state = started();
  const [year, day] = [Number(dateOfService(state)?.slice(0, 4)), dateOfService(state)?.slice(4)];
  const dayAfter = `${year + 10}${localDate(instant(Date.parse(`${year}${day}T12:00Z`) + 86_400_000), 'UTC').slice(4)}`;
  expect(isPastRetention(retentionFacts(state), TEN_YEARS, `${year + 10}${day}`)).toBe(false);
  expect(isPastRetention(retentionFacts(state), TEN_YEARS, dayAfter)).toBe(true);
  expect(isPastRetention(retentionFacts(state), { retentionYears: 11 }, dayAfter)).toBe(false);
});

test('a case of no date is always kept', () => {
  const state = CaseStory.scheduled().state;
  const { scheduledStart: _, ...details } = state.details;
  expect(
    isPastRetention(retentionFacts({ ...state, id: caseId('C-1'), details }), TEN_YEARS, '9000-01-01'),
  ).toBe(false);
});

describe('a case past retention', () => {
  const LATER = '2037-01-01';
  const policy = { ...DEFAULT_ACCESS_POLICY, ...TEN_YEARS };
  const become = (state: CaseState, holds: ReadonlyMap<HoldId, LegalHold> = new Map(), today = LATER) =>
    pastRetention([retentionFacts(state)], { policy, holds }, today).get(state.id);
  const scheduled = (): CaseStory => CaseStory.scheduled('C-1', { ...MERCY, scheduledStart: at('07:00:00') });

  test('is disposable when its record is finalized, or its clock never started', () => {
    expect(become(finalizedStory().state)).toBe('disposable');
    expect(become(scheduled().state)).toBe('disposable');
    const cancelled = scheduled().does(ADA, { type: 'cancelCase', reason: 'Postponed' }, '06:30:00');
    expect(become(cancelled.state)).toBe('disposable');
  });

  test('is not while its clock runs or its record is open', () => {
    expect(become(started())).toBe('unfinished');
    expect(become(endedStory().state)).toBe('unfinished');
  });

  test('is not while it is held, and is kept before its time whatever it is', () => {
    const hold: LegalHold = {
      holdId: holdId('h'),
      scope: { kind: 'everything' },
      reason: 'Docket',
      placedAt: instant(0),
      placedBy: ADA.userId,
    };
    const holds = new Map([[hold.holdId, hold]]);
    expect(become(finalizedStory().state, holds)).toBe('held');
    expect(become(started(), holds)).toBe('held');
    expect(become(finalizedStory().state, new Map(), '2036-11-03')).toBeUndefined();
  });

  test('is needed while a record of the same reader around that day is open or held', () => {
    const finalized = finalizedStory().state;
    const open: CaseState = { ...endedStory().state, id: caseId('C-2') };
    const of = (...states: readonly CaseState[]) =>
      Object.fromEntries(pastRetention(states.map(retentionFacts), { policy, holds: new Map() }, LATER));
    expect(of(finalized, open)).toEqual({ 'C-1': 'needed', 'C-2': 'unfinished' });
    expect(of(finalized, { ...open, attendance: [] })).toEqual({ 'C-1': 'disposable', 'C-2': 'unfinished' });
    const shifted = (days: number): CaseState => ({
      ...open,
      attendance: open.attendance.map((span) => ({
        ...span,
        start: instant(span.start + days * 86_400_000),
      })),
    });
    for (const [days, expected] of [
      [-2, 'disposable'],
      [-1, 'needed'],
      [1, 'needed'],
      [2, 'disposable'],
    ] as const) {
      expect([days, of(finalized, shifted(days))['C-1']]).toEqual([days, expected]);
    }
  });
});

test('whatever is held, only cases past retention that are finished and under no hold are disposable; a lifted hold takes none away', () => {
  const scheduled = (id: string, days: number): CaseState => {
    const scheduledStart = instant(at('07:00:00') + days * 86_400_000);
    return CaseStory.scheduled(id, { ...MERCY, facility: MERCY_ID, scheduledStart }).state;
  };
  const days = fc.integer({ min: -4_200, max: -3_300 });
  fc.assert(
    fc.property(fc.tuple(days, days), fc.array(anyHoldScope, { maxLength: 3 }), ([one, other], scopes) => {
      const states = [
        scheduled('C-1', one),
        scheduled('C-2', other),
        { ...endedStory().state, id: caseId('C-3') },
      ];
      const placed = scopes.map((scope, index): LegalHold => {
        const id = holdId(`h-${index}`);
        return { holdId: id, scope, reason: 'Docket', placedAt: instant(0), placedBy: ADA.userId };
      });
      const policy = { ...DEFAULT_ACCESS_POLICY, ...TEN_YEARS };
      const become = (holds: readonly LegalHold[]) => {
        const all = new Map(holds.map((hold) => [hold.holdId, hold]));
        return pastRetention(states.map(retentionFacts), { policy, holds: all }, '2026-11-29');
      };
      const now = become(placed);
      for (const state of states) {
        const isHeldNow = isHeld(retentionFacts(state), placed);
        if (!isPastRetention(retentionFacts(state), policy, '2026-11-29'))
          expect(now.has(state.id)).toBe(false);
        else expect(now.get(state.id)).toBe(isHeldNow ? 'held' : 'disposable');
      }
      const [first, ...others] = placed;
      if (first === undefined) return;
      const lifted = { ...first, lifted: { at: instant(1), by: ADA.userId, reason: 'Settled' } };
      const then = become([lifted, ...others]);
      for (const [id, before] of now) if (before === 'disposable') expect(then.get(id)).toBe('disposable');
    }),
  );
});
