import {
  caseId,
  commandId,
  type DisposedCase,
  eventId,
  instant,
  milliseconds,
  userId,
} from '@ionm-clock/domain';
import {
  allEvents,
  caseOfStream,
  caseStream,
  type DisposableLog,
  type EventStore,
  type NewAnswer,
} from '../log/index.ts';
import { type Remains, remainsAfter } from '../log/remains.ts';

/** What a log has of the cases of these ids, as an event that disposes of them names it. */
export async function remainsIn(store: EventStore, ids: readonly string[]): Promise<readonly DisposedCase[]> {
  const remains = new Map<string, Remains>();
  for await (const event of allEvents(store)) {
    const id = caseOfStream(event.stream);
    if (id !== undefined) remains.set(id, remainsAfter(remains.get(id), event));
  }
  return ids.map((id) => {
    const found = remains.get(id);
    if (found === undefined) throw new Error(`no case ${id}`);
    return { caseId: caseId(id), ...found };
  });
}

/** The answer that says in the log that these cases were disposed of. */
export const disposalOf = (
  command: string,
  afterVersion: number,
  cases: readonly DisposedCase[],
): NewAnswer => ({
  commandId: commandId(command),
  actorId: userId('cli'),
  stream: 'organisation',
  afterVersion,
  events: [
    {
      id: eventId(`${command}:0`),
      type: 'cases.disposed',
      at: instant(1_800_000_000_000),
      atErrorMs: milliseconds(0),
      recordedAt: instant(1_800_000_000_000),
      source: 'import',
      actor: { userId: userId('cli'), role: 'system' },
      payload: { cases, retentionYears: 10, approvedBy: userId('chief'), reason: 'Schedule 7' },
    },
  ],
});

/** The streams of the cases, as they are to be found. */
export const versionsOf = (cases: readonly DisposedCase[]): ReadonlyMap<string, number> =>
  new Map(cases.map((one) => [caseStream(one.caseId), one.version]));

/** Disposes of the cases as another program does it; throws if the log does not take it. */
export async function disposeIn(
  store: DisposableLog,
  command: string,
  afterVersion: number,
  ids: readonly string[],
): Promise<void> {
  const cases = await remainsIn(store, ids);
  const result = await store.dispose(disposalOf(command, afterVersion, cases), versionsOf(cases));
  if (!result.ok) throw new Error(result.reason);
}
