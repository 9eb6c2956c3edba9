import { ACCESS_STREAM, allEvents, type EventStore, type StoredEvent } from '../log/index.ts';

/** Who saw or asked what, as the log has it. */
export async function accessEvents(store: EventStore): Promise<readonly StoredEvent[]> {
  const events: StoredEvent[] = [];
  for await (const event of allEvents(store)) if (event.stream === ACCESS_STREAM) events.push(event);
  return events;
}
