import type { ConfirmedLog } from '@ionm-clock/client';
import {
  type CaseState,
  evolve,
  type Instant,
  isNotified,
  type LoadChange,
  type LoggedEvent,
  mayChangeLoads,
  NOTICES_OF,
  type Notice,
  noticesOf,
  openAttendance,
  type User,
} from '@ionm-clock/domain';

/** What the server stored longer ago was told to somebody else, or while this page was away: it stands in the case. */
const TOLD_WITHIN_MS = 5 * 60_000;

/** What somebody is told of what the server has said since, in the order in which it came. */
export function newsIn(
  before: ConfirmedLog,
  after: ConfirmedLog,
  user: User,
  now: Instant,
): readonly Notice[] {
  const { role } = user;
  if (!isNotified(role) || after.logId !== before.logId || after.held <= before.held) return [];
  const fresh: { event: LoggedEvent; before: CaseState | undefined; after: CaseState }[] = [];
  for (const [caseId, { events }] of after.cases) {
    const known = before.cases.get(caseId);
    if (events === known?.events) continue;
    let state = known?.state;
    for (const event of events.slice(known?.events.length ?? 0)) {
      const was = state;
      state = evolve(was, caseId, event);
      // A case that has just come into view brings what happened in it before.
      if (state === undefined || event.seq <= before.held || now - event.recordedAt > TOLD_WITHIN_MS)
        continue;
      fresh.push({ event, before: was, after: state });
    }
  }
  fresh.sort((a, b) => a.event.seq - b.event.seq);
  const { people } = after.directory;
  const cause = fresh.findLast((one) => mayChangeLoads(one.event) && isReadBy(one.after, user));
  return fresh.flatMap((one) =>
    noticesOf(one.event, {
      ...one,
      people,
      loads: one === cause ? ownChange(before, after, user) : [],
    }).filter(({ to, kind }) => to === user.userId && NOTICES_OF[role].includes(kind)),
  );
}

const isReadBy = ({ attendance }: CaseState, { userId }: User): boolean =>
  openAttendance(attendance).some(({ physicianId }) => physicianId === userId);

function ownChange(before: ConfirmedLog, after: ConfirmedLog, { userId }: User): readonly LoadChange[] {
  const load = after.loads.get(userId);
  return load === undefined ? [] : [{ before: before.loads.get(userId), after: load }];
}
