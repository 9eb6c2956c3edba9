import { allEvents, logPath, SqliteStore } from '../apps/server/src/log/index.ts';

/** The events of a type in the log on disk, as another process reads them while the server runs. */
export async function storedEvents({ dataDir }: { readonly dataDir: string }, caseId: string, type: string) {
  const store = new SqliteStore(logPath(dataDir));
  const events = [];
  for await (const event of allEvents(store)) {
    if (event.stream === `case/${caseId}` && event.type === type) events.push(event);
  }
  await store.close();
  return events;
}
