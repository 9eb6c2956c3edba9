import {
  type CaseId,
  type Instant,
  type LegalHold,
  mayReachFacility,
  pastRetention,
  type RetentionFacts,
  retentionFacts,
  seesBySight,
  type User,
} from '@ionm-clock/domain';
import type { Administration } from '@ionm-clock/protocol';
import type { CaseSummary } from '../world/case-summary.ts';
import type { World } from '../world/world.ts';

/** The cases past retention, of those that the user may see. */
export function pastRetentionFor(world: World, user: User, now: Instant): Administration['pastRetention'] {
  const today = new Date(now).toISOString().slice(0, 10);
  const count = { held: 0, unfinished: 0, needed: 0, disposable: 0 };
  for (const [id, become] of pastRetention(factsOf(world), world.organisation.setUp, today)) {
    if (sees(world, user, id)) count[become] += 1;
  }
  return count;
}

function* factsOf(world: World): Generator<RetentionFacts> {
  for (const { state } of world.cases.atHand()) yield retentionFacts(state);
  for (const summary of world.cases.summaries()) {
    if (!world.cases.isAtHand(summary.id)) yield* factsAtRest(world, summary);
  }
}

/** Of a case at rest, which is finished, without folding it where its clock was started. */
function* factsAtRest(world: World, { id, sight, dateOfService }: CaseSummary): Generator<RetentionFacts> {
  const fold = (): RetentionFacts[] => {
    const state = world.get(id)?.state;
    return state === undefined ? [] : [retentionFacts(state)];
  };
  if (dateOfService === undefined) yield* fold();
  else {
    const readings = () => fold().flatMap((facts) => facts.readings());
    yield { id, facility: sight.facility, date: dateOfService, isFinished: true, readings };
  }
}

/** The holds that keep anything that the user may see, the latest first; of cases only those that they may see. */
export const holdsFor = (world: World, user: User): readonly LegalHold[] =>
  [...world.organisation.setUp.holds.values()]
    .flatMap((hold) => holdFor(world, user, hold) ?? [])
    .toReversed();

function holdFor(world: World, user: User, hold: LegalHold): LegalHold | undefined {
  const { scope } = hold;
  if (user.everywhere === true || scope.kind === 'everything') return hold;
  if (scope.kind === 'facility') return mayReachFacility(user, scope.facility) ? hold : undefined;
  const caseIds = scope.caseIds.filter((id) => sees(world, user, id));
  return caseIds.length === 0 ? undefined : { ...hold, scope: { ...scope, caseIds } };
}

function sees(world: World, user: User, id: CaseId): boolean {
  const sight = world.cases.sightOf(id);
  return sight !== undefined && seesBySight(user, sight);
}
