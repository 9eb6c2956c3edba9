import type { LoggedEvent, UserId } from '@ionm-clock/domain';

/** What happened in one case, from its first instant to its last, found by walking through it once. */
export interface Swept {
  readonly runningMs: number;
  readonly isRunning: boolean;
  readonly isEnded: boolean;
  readonly attending: ReadonlySet<UserId>;
}

/** The time of an event, or the one to which it was last corrected. */
export function corrected(
  events: readonly LoggedEvent[],
  timeOf: (event: LoggedEvent) => number,
): (event: LoggedEvent) => number {
  const moved = new Map<string, number>();
  for (const { type, payload } of events) {
    if (type === 'time.amended' && payload.correction.kind === 'moved') {
      moved.set(payload.eventId, payload.correction.to);
    }
  }
  return (event) => moved.get(event.id) ?? timeOf(event);
}

/**
 * Walks through the events of a case in order of time, with a stop watch and a list of who is there. Knows nothing of the domain's
 * own folds: what it finds is held against theirs.
 */
export function sweep(events: readonly LoggedEvent[], timeOf: (event: LoggedEvent) => number): Swept {
  const withdrawn = new Set<string>();
  for (const event of events) {
    if (event.type === 'time.amended' && event.payload.correction.kind === 'withdrawn')
      withdrawn.add(event.payload.eventId);
  }
  const countsAt = corrected(events, timeOf);
  const ordered = events.filter(({ id }) => !withdrawn.has(id)).toSorted((a, b) => countsAt(a) - countsAt(b));
  const attending = new Set<UserId>();
  let runningSince: number | undefined;
  let runningMs = 0;
  let isStarted = false;
  let isEnded = false;
  const stop = (at: number): void => {
    if (runningSince !== undefined) runningMs += at - runningSince;
    runningSince = undefined;
  };
  for (const event of ordered) {
    const at = countsAt(event);
    if (event.type === 'monitoring.started' && !isStarted) {
      isStarted = true;
      runningSince = at;
    } else if (event.type === 'monitoring.resumed' && isStarted) {
      runningSince ??= at;
      isEnded = false;
    } else if (event.type === 'monitoring.interrupted') stop(at);
    else if (event.type === 'monitoring.ended' && isStarted && !isEnded) {
      stop(at);
      isEnded = true;
      attending.clear();
    } else if (event.type === 'physician.joined') attending.add(event.payload.physicianId);
    else if (event.type === 'physician.left') attending.delete(event.payload.physicianId);
  }
  return { runningMs, isRunning: runningSince !== undefined, isEnded, attending };
}
