import { z } from 'zod';
import { openToRead } from './log-file.ts';

/** What commands of the demo begin with; whoever signs in may name theirs like that, too, but never acts as the program. */
export const DEMO_COMMAND_PREFIX = 'demo-';

/** What a log says of what it is for. */
export interface LogKind {
  /** It holds invented cases of the demo. */
  readonly isDemo: boolean;
  /** Somebody administers it: it is of real people, unless it is of the demo. */
  readonly isAdministered: boolean;
}

const granted = z.object({ person: z.object({ grants: z.array(z.object({ role: z.string() })) }) });

/** What the log at `path` is for; changes nothing. Throws if it cannot be read. */
export function kindOfLog(path: string): LogKind {
  const database = openToRead(path);
  try {
    const demo = database
      .prepare(
        `SELECT 1 FROM commands JOIN events ON events.seq = commands.first_seq
         WHERE commands.command_id >= ? AND commands.command_id < ? AND events.actor_role = 'system' LIMIT 1`,
      )
      .get(DEMO_COMMAND_PREFIX, `${DEMO_COMMAND_PREFIX}~`);
    const saved = database
      .prepare("SELECT payload FROM events WHERE stream = 'organisation' AND type = 'person.saved'")
      .all();
    return logKind(demo !== undefined, saved);
  } finally {
    database.close();
  }
}

/** From whether a command of the demo was found, and all rows of events that saved a person. */
export const logKind = (isDemo: boolean, saved: readonly Record<string, unknown>[]): LogKind => ({
  isDemo,
  isAdministered: saved.some(({ payload }) => makesAdministrator(String(payload))),
});

function makesAdministrator(payload: string): boolean {
  const parsed = granted.safeParse(JSON.parse(payload));
  return parsed.success && parsed.data.person.grants.some(({ role }) => role === 'administrator');
}
