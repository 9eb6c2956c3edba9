import { randomUUID } from 'node:crypto';
import {
  type CaseId,
  type CaseState,
  commandId,
  eventId,
  evolve,
  type Instant,
  instant,
  type LoggedEvent,
  later,
  milliseconds,
  userId,
} from '@ionm-clock/domain';
import {
  allEvents,
  caseStream,
  DEMO_COMMAND_PREFIX,
  type EventStore,
  loggedEvent,
  type NewAnswer,
  type NewEvent,
} from '../log/index.ts';
import { demoDay } from './demo-day.ts';
import { demoHistory } from './demo-history.ts';

const DEMO = userId('demo');
/** A case that runs so long after its planned end was left running. */
const LEFT_ALONE_MS = 6 * 3_600_000;

/** The log did not take the cases of the day. */
export class DemoNotStored extends Error {}

interface Known {
  readonly state: CaseState;
  readonly version: number;
}

/**
 * Puts a day of invented cases around `now` into the log, once a day, and ends what the demo left running on an earlier day,
 * so that nobody reads yesterday's cases today. Cases that did not come from the demo are never touched. Rejects with
 * `DemoNotStored` if the log takes nothing. `weeks`: how many of finished cases a new log gets before that day.
 */
export async function seedDemoDay(store: EventStore, now: number, weeks = 0): Promise<void> {
  const at = instant(now);
  const known = await demoCases(store);
  const day = demoDay(at);
  // What was before is invented once: later on it is what the demo itself has left.
  const before = known.size === 0 ? demoHistory(at, weeks) : [];
  if (day.some(({ caseId }) => known.has(caseId))) return;
  const answers = [
    ...[...known.values()].flatMap(({ state, version }) => ended(state, version, at)),
    ...[...before, ...day].map(({ caseId, events }) => {
      const id = newCommandId();
      return answer(
        caseId,
        id,
        0,
        events.map((event, index) => ({ ...event, id: eventId(`${id}:${index}`) })),
      );
    }),
  ];
  const result = await store.commit(await store.head(), answers);
  if (!result.ok)
    throw new DemoNotStored(result.reason, { cause: 'cause' in result ? result.cause : result.reason });
}

/** The cases in the log that the demo has made. */
async function demoCases(store: EventStore): Promise<ReadonlyMap<CaseId, Known>> {
  const known = new Map<CaseId, Known>();
  for await (const stored of allEvents(store)) {
    const event: LoggedEvent | undefined = loggedEvent(stored);
    if (event === undefined) continue;
    const before = known.get(event.caseId);
    if (before === undefined && !event.commandId.startsWith(DEMO_COMMAND_PREFIX)) continue;
    const state = evolve(before?.state, event.caseId, event);
    if (state !== undefined) known.set(event.caseId, { state, version: event.version });
  }
  return known;
}

function ended(state: CaseState, version: number, now: Instant): NewAnswer[] {
  const { clock, details, id } = state;
  if (clock.status !== 'running' && clock.status !== 'interrupted') return [];
  const since = clock.status === 'running' ? clock.runningSince : clock.interruptedSince;
  const plannedEnd = later(since, details.scheduledEnd ?? since);
  // Whoever tries the demo over midnight goes on with their case.
  if (now - plannedEnd < LEFT_ALONE_MS) return [];
  const command = newCommandId();
  const end: NewEvent = {
    id: eventId(`${command}:0`),
    type: 'monitoring.ended',
    at: plannedEnd,
    atErrorMs: milliseconds(0),
    recordedAt: now,
    source: 'import',
    actor: { userId: DEMO, role: 'system' },
    payload: {},
  };
  return [answer(id, command, version, [end])];
}

const newCommandId = () => commandId(`${DEMO_COMMAND_PREFIX}${randomUUID()}`);

const answer = (
  caseId: CaseId,
  command: NewAnswer['commandId'],
  afterVersion: number,
  events: readonly NewEvent[],
): NewAnswer => ({ commandId: command, actorId: DEMO, stream: caseStream(caseId), afterVersion, events });
