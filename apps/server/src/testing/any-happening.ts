import { type CaseId, caseId } from '@ionm-clock/domain';
import fc from 'fast-check';

export const CASES = [1, 2, 3, 4, 5].map((number) => caseId(`C-${number}`));

/** What happens to a log and to those who follow it. */
export type Happening =
  | { readonly what: 'event'; readonly id: CaseId; readonly kind: number; readonly physician: number }
  | { readonly what: 'dispose'; readonly id: CaseId }
  | { readonly what: 'wait'; readonly hours: number }
  | { readonly what: 'save' | 'restart' | 'access' };

export const anyHappening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      what: fc.constant('event' as const),
      id: fc.constantFrom(...CASES),
      kind: fc.nat({ max: 9 }),
      physician: fc.nat({ max: 1 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ what: fc.constant('wait' as const), hours: fc.constantFrom(1, 30, 80) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ what: fc.constant('dispose' as const), id: fc.constantFrom(...CASES) }),
  },
  { weight: 3, arbitrary: fc.constant({ what: 'save' as const }) },
  { weight: 2, arbitrary: fc.constant({ what: 'restart' as const }) },
  { weight: 1, arbitrary: fc.constant({ what: 'access' as const }) },
);
