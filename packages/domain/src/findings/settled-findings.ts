import type { Review } from '../case/review.ts';
import { type Finding, isMeantBy } from './finding.ts';

/**
 * The findings, each with the latest word of a biller that settled it. A settlement of a finding that has changed since, or is gone,
 * settles nothing: somebody must look again.
 */
export const withSettlements = (findings: readonly Finding[], { settlements }: Review): readonly Finding[] =>
  findings.map((found) => {
    const settlement = settlements.findLast(({ finding }) => isMeantBy(found, finding));
    if (settlement === undefined) return found;
    const { eventId, actorId, at, reason } = settlement;
    return { ...found, settled: { eventId, actorId, at, reason } };
  });

/** Those that nobody has settled. */
export const unsettled = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ settled }) => settled === undefined);
