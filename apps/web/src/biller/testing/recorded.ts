import {
  type CaseEvent,
  type CaseState,
  CPT,
  computeRecords,
  eventId,
  evolve,
  milliseconds,
  SHIPPED_PROFILES,
  type TimeRecord,
  userId,
} from '@ionm-clock/domain';
import type { CaseView } from '../../log/case-views.ts';
import { at, type CaseStory } from '../../testing/case-story.ts';

/** The record of the first case, computed in a world of all of them. */
export function recordOf(...stories: readonly [CaseStory, ...CaseStory[]]): TimeRecord {
  const world = stories.map(({ state }) => ({
    state,
    profile: SHIPPED_PROFILES.latest(state.details.payerProfile) ?? CPT,
  }));
  const [record] = computeRecords(world, at('18:00'));
  if (record === undefined) throw new Error('a case in, no record out');
  return record;
}

/** The case after the server finalized this record, and after it exported it if `exported`. */
export function finalizedView({ view }: CaseStory, record: TimeRecord, exported = false): CaseView {
  const version = 1;
  const moment = {
    at: at('18:00'),
    atErrorMs: milliseconds(0),
    recordedAt: at('18:00'),
    source: 'tap' as const,
    actor: { userId: userId('biller-1'), role: 'biller' as const },
  };
  const events: CaseEvent[] = [
    {
      ...moment,
      id: eventId('finalized'),
      type: 'record.finalized',
      payload: { record: { ...record, version } },
    },
  ];
  if (exported)
    events.push({
      ...moment,
      id: eventId('exported'),
      type: 'record.exported',
      payload: { version, format: 'csv' },
    });
  const state = events.reduce<CaseState>((now, event) => evolve(now, now.id, event) ?? now, view.state);
  return {
    ...view,
    state,
    events: [...view.events, ...events.map((event) => ({ ...event, pending: false }))],
  };
}
