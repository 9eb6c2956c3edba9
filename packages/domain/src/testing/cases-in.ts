import type { CaseState } from '../case/case-state.ts';
import type { CasesIn } from '../record/cases-at-hand.ts';
import { meets, timeOf } from '../record/time-of.ts';
import type { Instant } from '../time/instant.ts';

/** No more than the cases whose time meets the span; each that was read is told. */
export const casesInOf =
  (
    states: readonly CaseState[],
    asOf?: Instant,
    told: (read: CaseState) => void = () => undefined,
  ): CasesIn =>
  (span) =>
    states.filter((state) => {
      const time = timeOf(state, asOf);
      const isIn = time !== undefined && meets(time, span);
      if (isIn) told(state);
      return isIn;
    });
