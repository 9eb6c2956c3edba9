import { allEvents, type EventStore, type StoredEvent } from '../log/index.ts';

/** All events of the log, but for who signed in and who looked. */
export async function changesIn(store: EventStore): Promise<readonly StoredEvent[]> {
  const found: StoredEvent[] = [];
  for await (const event of allEvents(store)) if (event.stream !== 'access') found.push(event);
  return found;
}
