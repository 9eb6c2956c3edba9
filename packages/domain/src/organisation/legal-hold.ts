import type { CaseId, FacilityId, HoldId, UserId } from '../ids.ts';
import type { Instant } from '../time/instant.ts';
import type { RetentionFacts } from './retention-facts.ts';

/** What a legal hold keeps. */
export type HoldScope =
  | { readonly kind: 'cases'; readonly caseIds: readonly CaseId[] }
  /** Dates of service as `2026-11-28`, the first and the last of them too. */
  | { readonly kind: 'facility'; readonly facility: FacilityId; readonly from: string; readonly to: string }
  | { readonly kind: 'everything' };

/** What somebody asks to keep, for a lawsuit, an audit or an investigation. */
export interface NewHold {
  readonly holdId: HoldId;
  readonly scope: HoldScope;
  /** The matter, such as its docket number. The audit trail shows it, so it names no patient. */
  readonly reason: string;
}

/** A legal hold, with who placed it and when; one that was lifted stays known. */
export interface LegalHold extends NewHold {
  readonly placedAt: Instant;
  readonly placedBy: UserId;
  readonly lifted?: { readonly at: Instant; readonly by: UserId; readonly reason: string };
}

/** The holds that still hold. */
export const standingHolds = (holds: Iterable<LegalHold>): readonly LegalHold[] =>
  [...holds].filter(({ lifted }) => lifted === undefined);

/** Whether one of the holds keeps the case. A case of no date is kept by every hold on its facility. */
export const isHeld = (
  facts: Pick<RetentionFacts, 'id' | 'facility' | 'date'>,
  holds: Iterable<LegalHold>,
): boolean => standingHolds(holds).some(({ scope }) => isInScope(facts, scope));

function isInScope(
  { id, facility, date }: Pick<RetentionFacts, 'id' | 'facility' | 'date'>,
  scope: HoldScope,
): boolean {
  switch (scope.kind) {
    case 'everything':
      return true;
    case 'cases':
      return scope.caseIds.includes(id);
    case 'facility':
      return scope.facility === facility && (date === undefined || (scope.from <= date && date <= scope.to));
  }
}
