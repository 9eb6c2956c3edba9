import { type FacilityId, instant, type User } from '@ionm-clock/domain';
import { JOIN, message, START, STOP, schedule } from './commands.ts';
import type { TestServer } from './test-server.ts';

/** A case that one physician read for an hour and a half, up to now. Throws if a command is refused. */
export async function endedCase(
  server: TestServer,
  id: string,
  technologist: User,
  physician: User,
  facility?: FacilityId,
): Promise<void> {
  const began = { at: instant(Date.now() - 90 * 60_000) };
  const tech = await server.client(technologist);
  const doctor = await server.client(physician);
  for (const [client, sent] of [
    [tech, message(id, schedule(facility))],
    [doctor, message(id, JOIN, began)],
    [tech, message(id, START, began)],
    [tech, message(id, STOP)],
  ] as const) {
    const answer = await client.sends(sent);
    if (!answer.ok) throw new Error(answer.error.message);
  }
}
