import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOfService } from '../case/date-of-service.ts';
import { caseId, facilityId, holdId } from '../ids.ts';
import {
  ADMIN_OF_MERCY,
  anyHoldScope,
  CHIEF,
  MERCY_ID,
  NOWHERE_ID,
  SET_UP,
} from '../testing/any-organisation.ts';
import { CaseStory, MERCY } from '../testing/case-story.ts';
import { after, refusalOf } from '../testing/organisation-decisions.ts';
import { ADA } from '../testing/people.ts';
import { instant } from '../time/instant.ts';
import { type HoldScope, isHeld } from './legal-hold.ts';
import type { OrganisationCommand } from './organisation-commands.ts';
import { retentionFacts } from './retention-facts.ts';

const HOLD = holdId('hold-1');
const place = (scope: HoldScope, reason = 'Docket 12-345'): OrganisationCommand => ({
  type: 'placeHold',
  hold: { holdId: HOLD, scope, reason },
});
const lift = (reason = 'Settled'): OrganisationCommand => ({ type: 'liftHold', holdId: HOLD, reason });
const EVERYTHING: HoldScope = { kind: 'everything' };
const at = (facility: string, from: string, to: string): HoldScope => ({
  kind: 'facility',
  facility: facilityId(facility),
  from,
  to,
});
const CASE = CaseStory.scheduled('C-1', { ...MERCY, facility: MERCY_ID }).does(
  ADA,
  { type: 'startMonitoring' },
  '08:00:00',
).state;
const FACTS = retentionFacts(CASE);

describe('a hold', () => {
  test('is placed and lifted with a reason, once, by an administrator of the whole organisation', () => {
    expect(refusalOf(place(EVERYTHING))).toBe('accepted');
    expect(refusalOf(place(EVERYTHING), ADMIN_OF_MERCY)).toEqual(['not-allowed', undefined]);
    expect(refusalOf(place(EVERYTHING, ' '))).toEqual(['empty-text', 'hold.reason']);
    const held = after(place(EVERYTHING));
    expect(refusalOf(place(EVERYTHING), CHIEF, held)).toEqual(['nothing-changed', undefined]);
    expect(refusalOf(lift(), ADMIN_OF_MERCY, held)).toEqual(['not-allowed', undefined]);
    expect(refusalOf(lift(' '), CHIEF, held)).toEqual(['empty-text', 'reason']);
    expect(refusalOf(lift(), CHIEF, held)).toBe('accepted');
    expect(refusalOf(lift(), CHIEF, after(lift(), held))).toEqual(['nothing-changed', undefined]);
    expect(refusalOf(lift())).toEqual(['no-such-hold', 'holdId']);
  });

  test.each([
    [{ kind: 'cases', caseIds: [] }, ['empty-text', 'hold.scope.caseIds']],
    [{ kind: 'cases', caseIds: [caseId('C-1')] }, 'accepted'],
    [at(NOWHERE_ID, '2016-01-01', '2016-12-31'), ['no-such-facility', 'hold.scope.facility']],
    [at(MERCY_ID, '2016-01-02', '2016-01-01'), ['impossible-time', 'hold.scope.to']],
    [at(MERCY_ID, '2016-01-01', '2016-01-01'), 'accepted'],
  ] satisfies [HoldScope, unknown][])('of %j: %j', (scope, expected) => {
    expect(refusalOf(place(scope))).toEqual(expected);
  });

  test.each([
    [{ kind: 'cases', caseIds: [caseId('C-1')] }, true],
    [{ kind: 'cases', caseIds: [caseId('C-2')] }, false],
    [at(MERCY_ID, '2026-11-03', '2026-11-03'), true],
    [at(MERCY_ID, '2026-11-04', '2026-11-30'), false],
    [at(MERCY_ID, '2026-01-01', '2026-11-02'), false],
    [at('St Ann', '2026-01-01', '2026-12-31'), false],
    [EVERYTHING, true],
  ] satisfies [HoldScope, boolean][])(
    'of %j holds the case of 2026-11-03 at Mercy: %j',
    (scope, expected) => {
      expect(dateOfService(CASE)).toBe('2026-11-03');
      expect(isHeld(FACTS, after(place(scope)).holds.values())).toBe(expected);
    },
  );

  test('on a facility holds a case of no date, whatever the dates', () => {
    const { scheduledStart: _, ...details } = MERCY;
    const dateless = CaseStory.scheduled('C-1', { ...details, facility: MERCY_ID }).state;
    const holds = after(place(at(MERCY_ID, '2016-01-01', '2016-01-01'))).holds;
    expect(isHeld(retentionFacts(dateless), holds.values())).toBe(true);
  });

  test('stays known with who placed and who lifted it', () => {
    const { holds } = after(lift(), after(place(EVERYTHING)));
    expect(holds.get(HOLD)).toMatchObject({
      reason: 'Docket 12-345',
      placedBy: CHIEF.userId,
      lifted: { at: instant(0), by: CHIEF.userId, reason: 'Settled' },
    });
  });

  test('that is lifted leaves held exactly what the others hold', () => {
    fc.assert(
      fc.property(anyHoldScope, anyHoldScope, (one, other) => {
        const both = place(one);
        if (refusalOf(both) !== 'accepted') return;
        const second: OrganisationCommand = {
          type: 'placeHold',
          hold: { holdId: holdId('hold-2'), scope: other, reason: 'Audit' },
        };
        if (refusalOf(second) !== 'accepted') return;
        const onlyOther = isHeld(FACTS, after(second).holds.values());
        const held = after(second, after(both, SET_UP));
        expect(isHeld(FACTS, held.holds.values())).toBe(
          isHeld(FACTS, after(both).holds.values()) || onlyOther,
        );
        expect(isHeld(FACTS, after(lift(), held).holds.values())).toBe(onlyOther);
      }),
    );
  });
});
