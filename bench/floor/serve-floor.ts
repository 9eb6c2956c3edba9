import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Server } from 'socket.io';
import { serveUntilTold } from '../server-process/serve-until-told.ts';
import { openFloorLog } from './floor-log.ts';
import type { FloorCommand, FloorEvent } from './floor-wire.ts';

type Answer = (answer: { readonly ok: true } & FloorEvent) => void;

/** Who is told what. */
interface Telling {
  /** Counted from 0. */
  physicianOf(caseNumber: number): number;
  /** The room that somebody joins who says this when they connect; undefined if none. */
  roomOf?(handshake: Readonly<Record<string, unknown>>): string | undefined;
  /** Tells what one commit stored. */
  publish(io: Server, events: readonly FloorEvent[]): void;
}

/** How many more clocks run after an action. */
const CLOCKS = { interrupt: -1, note: 0, resume: 1 };

/**
 * The least that a server can do and still put every tap on disk before it answers and show it to whom it must: no sign-in,
 * no validation, no rules, no hashes, no snapshots. All that arrives in one turn of the event loop is one commit and one
 * broadcast. `fillerLength` makes answers and events longer.
 */
export function serveFloor(fillerLength: number, { physicianOf, roomOf, publish }: Telling): void {
  const dataDir = mkdtempSync(join(tmpdir(), 'ionm-bench-floor-'));
  const floorLog = openFloorLog(join(dataDir, 'log.db'));
  const running = new Map<number, number>();
  const filler = 'x'.repeat(fillerLength);
  const httpServer = createServer();
  const io = new Server(httpServer, {
    transports: ['websocket'],
    serveClient: false,
    perMessageDeflate: false,
  });
  let waiting: { readonly command: FloorCommand; readonly answer: Answer }[] = [];

  function commitWaiting(): void {
    const batch = waiting;
    waiting = [];
    const firstSeq = floorLog.commit(batch.map(({ command }) => command));
    const events = batch.map(({ command: { commandId, caseNumber, action } }, index): FloorEvent => {
      const physician = physicianOf(caseNumber);
      const level = (running.get(physician) ?? 0) + CLOCKS[action];
      running.set(physician, level);
      return { seq: firstSeq + index, commandId, caseNumber, level, filler };
    });
    batch.forEach(({ answer }, index) => {
      const event = events[index];
      if (event !== undefined) answer({ ok: true, ...event });
    });
    publish(io, events);
  }

  io.on('connection', (socket) => {
    const room = roomOf?.(socket.handshake.auth);
    if (room !== undefined) void socket.join(room);
    socket.on('command', (command: FloorCommand, answer: Answer) => {
      if (waiting.length === 0) setImmediate(commitWaiting);
      waiting.push({ command, answer });
    });
  });

  httpServer.listen(0, '127.0.0.1', () => {
    const bound = httpServer.address();
    if (bound === null || typeof bound === 'string') throw new Error('not listening on a port');
    serveUntilTold({
      address: `http://127.0.0.1:${bound.port}`,
      events: async () => floorLog.events(),
      stop: async () => {
        await io.close();
        floorLog.close();
        rmSync(dataDir, { recursive: true, force: true });
      },
    });
  });
}
