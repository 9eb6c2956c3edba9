import { setTimeout } from 'node:timers/promises';
import type { Memory } from '../../server-process/serve-until-told.ts';
import type { ServerProcess } from '../../server-process/server-process.ts';
import type { Subject } from '../../subject.ts';
import { LightClient, readOnceForAll } from '../light-client.ts';
import type { HospitalDay } from './hospital-day.ts';
import { inParallel } from './in-parallel.ts';

/** How many sign in, and then connect, at the same time. */
const AT_ONCE = 50;

/** What everyone's connecting took, each until they had all that they work with. */
export interface Connecting {
  readonly ms: number;
  readonly cpuMs: number;
  readonly before: Memory;
  readonly after: Memory;
}

/** Everyone signs in, which is not timed, and connects. */
export async function connectEveryone(
  server: ServerProcess,
  subject: Subject,
  day: HospitalDay,
): Promise<{ readonly clients: ReadonlyMap<string, LightClient>; readonly connecting: Connecting }> {
  const { address } = server;
  const signedIn = await inParallel(AT_ONCE, day.people, async ({ id }) => ({
    id,
    handshake: await subject.handshakeOf(address, id),
  }));
  const how = { read: readOnceForAll(), waitsForSnapshot: subject.name === 'product' };
  const before = await server.memory();
  const { cpuMs: used } = await server.usage();
  const startedAt = performance.now();
  const clients = await inParallel(
    AT_ONCE,
    signedIn,
    async ({ id, handshake }) => [id, await LightClient.connect(address, handshake, how)] as const,
  );
  const ms = performance.now() - startedAt;
  await isQuiet(server);
  const { cpuMs } = await server.usage();
  const connecting = { ms, cpuMs: cpuMs - used, before, after: await server.memory() };
  return { clients: new Map(clients), connecting };
}

/** Resolves when nothing is stored any more: the product notes who was sent what after it was sent. */
async function isQuiet(server: ServerProcess): Promise<void> {
  let { events } = await server.usage();
  for (;;) {
    await setTimeout(200);
    const now = (await server.usage()).events;
    if (now === events) return;
    events = now;
  }
}
