import { attendingLocation } from '../case/attendance.ts';
import type { CaseState } from '../case/case-state.ts';
import { stillAsked } from '../case/hand-over-offer.ts';
import { maySeeCase } from '../people/may.ts';
import type { User } from '../people/role.ts';
import { type Notice, type NoticeBase, placeOf } from './notice.ts';
import { unreadSince } from './unread-since.ts';

/**
 * What waits for somebody until it is dealt with, the oldest first: for a physician that a reader is asked for, until anybody joins, and
 * that a case is offered; for a technologist that nobody reads a case that they run any more.
 */
export function standingNotices(user: User, states: Iterable<CaseState>): readonly Notice[] {
  const standing: Notice[] = [];
  for (const state of states) {
    if (state.cancelled || !maySeeCase(user, state)) continue;
    if (user.role === 'physician') standing.push(...ofPhysician(user, state));
    else if (user.role === 'technologist') standing.push(...ofTechnologist(user, state));
  }
  return standing.sort((a, b) => a.at - b.at);
}

const about = (state: CaseState, { userId: to }: User, at: Notice['at']): NoticeBase => ({
  to,
  caseId: state.id,
  at,
  ...placeOf(state),
});

function* ofPhysician(user: User, state: CaseState): Generator<Notice> {
  const { handOver, readerRequest: request, attendance } = state;
  // Whoever reads it already can do nothing more about either.
  if (attendingLocation(attendance, user.userId) !== undefined) return;
  if (request !== undefined && (request.to === undefined || request.to.includes(user.userId))) {
    yield { ...about(state, user, request.at), kind: 'reader-requested', by: request.by };
  }
  if (handOver !== undefined && stillAsked(handOver).includes(user.userId)) {
    yield { ...about(state, user, handOver.at), kind: 'hand-over-offered', by: handOver.from };
  }
}

function* ofTechnologist(user: User, state: CaseState): Generator<Notice> {
  const unread = unreadSince(state);
  if (unread === undefined || !state.technologists.includes(user.userId)) return;
  yield { ...about(state, user, unread.since), kind: 'nobody-reads', left: unread.left };
}
