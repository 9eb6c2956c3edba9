import type { UserId } from '@ionm-clock/domain';
import type { ListedSession } from '@ionm-clock/protocol';
import type { AccountParts } from './account-parts.ts';
import type { KeptSession } from './session-rows.ts';

const MOST_OF_ONE = 50;
const MOST_OF_ALL = 2_000;

/** The sessions of a person: those that run, with what was last seen of them, and the latest that are over. */
export async function sessionsOf(
  { sessions, store, organisation }: AccountParts,
  userId: UserId,
  connected: ReadonlySet<string>,
): Promise<readonly ListedSession[]> {
  const { devices } = organisation();
  const latest = await store.sessions.latestOf(userId, MOST_OF_ONE);
  const over = latest.filter(({ ended }) => ended !== undefined);
  const running = sessions.runningOf(userId);
  const runningFirst = running.toSorted((a, b) => b.lastActiveAt - a.lastActiveAt);
  return [...runningFirst, ...over].map((session) =>
    listed(session, connected, session.deviceId && devices.get(session.deviceId)?.name),
  );
}

/** The sessions of everyone, likewise. */
export async function allSessions({
  sessions,
  store,
  organisation,
  connectedSessions,
}: AccountParts): Promise<readonly ListedSession[]> {
  const { devices } = organisation();
  const connected = connectedSessions();
  const over = await store.sessions.latestEnded(MOST_OF_ALL);
  const all = [...sessions.running(), ...over];
  return all.map((session) =>
    listed(session, connected, session.deviceId && devices.get(session.deviceId)?.name),
  );
}

function listed(
  session: KeptSession,
  connected: ReadonlySet<string>,
  device: string | undefined,
): ListedSession {
  const { sessionId, userId, role, method, address, agent, startedAt, lastActiveAt, ended } = session;
  return {
    ...{ sessionId, userId, role, method, address, agent, startedAt, lastActiveAt },
    connected: ended === undefined && connected.has(sessionId),
    ...(device === undefined ? {} : { device }),
    ...(ended && { ended }),
  };
}
