import { allEvents } from '../../apps/server/src/log/index.ts';
import type { ServerProcess } from '../../apps/server/src/testing/server-process.ts';
import { ALL_MARKERS } from './markers.ts';

/** What the server writes of its own mistakes. */
const FAULTS = ['"request failed"', '"command failed"', '"access not recorded"', '    at '];

/**
 * Checks what a server that has stopped leaves: a whole log with every event that it acknowledged, and lines of its own log that hold
 * nothing of what it was told, and no fault. Gives the number of events.
 */
export async function checkWhatIsLeft(
  server: ServerProcess,
  acknowledged: ReadonlySet<string>,
): Promise<number> {
  const said = server.output + server.errors;
  for (const word of [...ALL_MARKERS, ...FAULTS]) {
    const place = said.indexOf(word);
    if (place >= 0)
      throw new Error(`the server logs ${word}: …${said.slice(Math.max(0, place - 500), place + 500)}…`);
  }
  const store = server.openLog();
  try {
    const verified = await store.verify();
    if (!verified.ok) throw new Error(`event ${verified.seq}: ${verified.reason}`);
    const missing = new Set(acknowledged);
    let events = 0;
    for await (const { id } of allEvents(store)) {
      missing.delete(id);
      events++;
    }
    if (missing.size > 0)
      throw new Error(`acknowledged and not in the log: ${[...missing].slice(0, 5).join(', ')}`);
    return events;
  } finally {
    await store.close();
  }
}
