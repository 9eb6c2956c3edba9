import { type CaseState, type Instant, localDate } from '@ionm-clock/domain';
import type { CaseView } from '../log/case-views.ts';

export interface CaseGroups {
  /** Records that wait for those in the OR, whenever that was. */
  readonly sentBack: readonly CaseView[];
  readonly running: readonly CaseView[];
  readonly next: readonly CaseView[];
  readonly ended: readonly CaseView[];
}

/** A night shift does not end at midnight. */
const SHIFT_MS = 12 * 3_600_000;

/**
 * The cases of today, each by its own facility's date, and of this shift: those whose clock runs or is interrupted, whenever it was started;
 * those to come, in order of their planned start; those that have ended, the latest first. A record that was sent back stands before them, of whatever day.
 */
export function caseGroups(views: readonly CaseView[], now: Instant): CaseGroups {
  const sentBack: CaseView[] = [];
  const running: CaseView[] = [];
  const next: CaseView[] = [];
  const ended: CaseView[] = [];
  for (const view of views) {
    const { clock, cancelled, review } = view.state;
    if (review.sentBack?.to === 'technologist') sentBack.push(view);
    else if (clock.status === 'running' || clock.status === 'interrupted') running.push(view);
    else if (!isOfToday(view.state, now)) continue;
    else if (clock.status === 'ended' || cancelled) ended.push(view);
    else next.push(view);
  }
  return {
    sentBack: sentBack.sort((a, b) => endOf(a.state) - endOf(b.state)),
    running: running.sort((a, b) => startOf(a.state) - startOf(b.state)),
    next: next.sort((a, b) => startOf(a.state) - startOf(b.state) || compareRooms(a.state, b.state)),
    ended: ended.sort((a, b) => endOf(b.state) - endOf(a.state)),
  };
}

function isOfToday({ clock, details }: CaseState, now: Instant): boolean {
  const instants =
    clock.status === 'not-started'
      ? [details.scheduledStart]
      : [clock.startedAt, clock.status === 'ended' ? clock.endedAt : undefined];
  const known = instants.filter((at) => at !== undefined);
  const today = localDate(now, details.timeZone);
  return (
    known.length === 0 ||
    known.some((at) => Math.abs(at - now) < SHIFT_MS || localDate(at, details.timeZone) === today)
  );
}

/** When the clock was started, or is planned to be; what has no plan comes last. */
const startOf = ({ clock, details }: CaseState): number =>
  clock.status === 'not-started' ? (details.scheduledStart ?? Number.MAX_SAFE_INTEGER) : clock.startedAt;

const endOf = ({ clock, details }: CaseState): number =>
  clock.status === 'ended' ? clock.endedAt : (details.scheduledStart ?? 0);

const compareRooms = (a: CaseState, b: CaseState): number =>
  a.details.room.localeCompare(b.details.room, 'en', { numeric: true });
