import type { CaseState } from '../case/case-state.ts';
import type { CaseEvent } from '../case/events.ts';
import type { CaseId, UserId } from '../ids.ts';
import type { Role } from '../people/role.ts';
import type { TimeRecord } from '../record/time-record.ts';
import type { Instant } from '../time/instant.ts';

/** How far billing is with a record. */
export type RecordStatus = 'ended' | 'finalized' | 'exported';

/** What somebody said about reading over the limit, in one of the cases that were read then. */
export interface OverLimitReason {
  readonly caseId: CaseId;
  readonly at: Instant;
  readonly actorId: UserId;
  readonly role: Role;
  readonly text: string;
}

/** A case whose monitoring has ended, as reports look at it. */
export interface ReportCase {
  /** What billing has: as it was finalized, or else as it is computed now. */
  readonly record: TimeRecord;
  /**
   * As it is computed now, also if it was finalized: concurrency crosses cases, so that each stretch is told the same by all
   * cases that it rests on only where all are of one moment.
   */
  readonly computed: TimeRecord;
  readonly dateOfService: string;
  readonly endedAt: Instant;
  readonly status: RecordStatus;
  /** When it was finalized first, if it ever was. */
  readonly firstFinalizedAt?: Instant;
  readonly reasons: readonly OverLimitReason[];
}

/** The case as reports look at it; undefined while its monitoring has not ended: then it has no record. `events` are its log. */
export function reportCase(
  state: CaseState,
  events: readonly CaseEvent[],
  computed: TimeRecord,
): ReportCase | undefined {
  const { clock, record: billing } = state;
  if (clock.status !== 'ended') return undefined;
  const record = billing.status === 'finalized' ? billing.record : computed;
  const { dateOfService, endedAt } = record;
  if (dateOfService === undefined || endedAt === undefined) return undefined;
  const firstFinalizedAt = events.find(({ type }) => type === 'record.finalized')?.at;
  return {
    record,
    computed,
    dateOfService,
    endedAt,
    status: billing.status === 'open' ? 'ended' : billing.exported ? 'exported' : 'finalized',
    ...(firstFinalizedAt === undefined ? {} : { firstFinalizedAt }),
    reasons: events.flatMap(({ type, payload, at, actor }) =>
      type === 'note.added' && payload.topic === 'over-limit'
        ? [{ caseId: state.id, at, actorId: actor.userId, role: actor.role, text: payload.text }]
        : [],
    ),
  };
}
