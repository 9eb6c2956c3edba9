import { commandId, eventId, userId } from '@ionm-clock/domain';
import type { DemoCase } from '../../apps/server/src/demo/demo-case.ts';
import { caseStream, type EventStore, type NewAnswer } from '../../apps/server/src/log/index.ts';

/** Puts cases into a log that has none, all in one commit. */
export async function storeCases(store: EventStore, cases: readonly DemoCase[]): Promise<void> {
  const answers = cases.map(({ caseId, events }, index): NewAnswer => {
    const command = commandId(`seed-${index}`);
    return {
      commandId: command,
      actorId: userId('system'),
      stream: caseStream(caseId),
      afterVersion: 0,
      events: events.map((event, place) => ({
        ...event,
        id: eventId(`${command}:${place}`),
        recordedAt: event.at,
      })),
    };
  });
  const stored = await store.commit(await store.head(), answers);
  if (!stored.ok) throw new Error(`the log does not take the cases: ${stored.reason}`);
}
