import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ProfileBook } from '../billing/profile-book.ts';
import { CPT } from '../billing/shipped-profiles.ts';
import type { CaseState } from '../case/case-state.ts';
import { anyWeeks } from '../testing/any-weeks.ts';
import { casesInOf } from '../testing/cases-in.ts';
import { allCapped, oneEach, someCapped } from '../testing/small-profiles.ts';
import type { ProfilePreview } from './preview-tally.ts';
import { profilePreview, profilePreviewByDate } from './profile-preview.ts';
import { datesOf } from './span-of-date.ts';
import { timeOf } from './time-of.ts';

/** Runs to its end, counting the pauses. */
function result(steps: Generator<void, ProfilePreview, void>): ProfilePreview & { readonly pauses: number } {
  for (let pauses = 0; ; pauses++) {
    const { done, value } = steps.next();
    if (done) return { ...value, pauses };
  }
}

/** Each case names a payer whose profile is `unknown`, `capped`, `any`, …; `new` is in no book. */
const PAYERS = ['unknown', 'new', 'capped', 'any', 'exclusive'] as const;
const named = (state: CaseState): CaseState => {
  const payerProfile = PAYERS[Number(state.id.slice(2)) % PAYERS.length] ?? 'new';
  return { ...state, details: { ...state.details, payerProfile } };
};

test('date by date, the preview of a version is that over all cases', () => {
  let changes = 0;
  const anyCandidate = fc.record({
    id: fc.constantFrom(...PAYERS),
    version: fc.constantFrom(1, 2),
    effectiveFrom: fc.constantFrom('2000-01-01', '2026-11-06'),
    of: fc.constantFrom(allCapped, oneEach, someCapped),
  });
  fc.assert(
    fc.property(
      anyWeeks,
      anyCandidate,
      fc.constantFrom(undefined, ...PAYERS),
      ({ world, asOf }, { of, ...candidate }, onCasesOf) => {
        const states = world.map(({ state }) => named(state));
        const [first] = states;
        if (first === undefined) return;
        const book = new ProfileBook([
          ...[CPT, { ...allCapped(), version: 1 }],
          ...['any', 'exclusive'].map((id) => ({ ...oneEach(first), id, version: 1 })),
        ]);
        const profile = { ...of(first), ...candidate };
        const dates = [...datesOf(states.flatMap((state) => timeOf(state, asOf) ?? []))];
        const byDate = { dates, casesIn: casesInOf(states, asOf) };
        const { pauses, ...preview } = result(profilePreviewByDate(byDate, book, profile, onCasesOf, asOf));
        expect(preview).toEqual(profilePreview(states, book, profile, onCasesOf, asOf));
        expect(pauses).toBe(dates.length);
        changes += preview.changes.length;
      },
    ),
    { numRuns: 200 },
  );
  expect(changes).toBeGreaterThan(0);
});
