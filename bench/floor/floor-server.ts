import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Server } from 'socket.io';
import { serveUntilTold } from '../server-process/serve-until-told.ts';
import { PHYSICIANS } from '../staff.ts';
import { openFloorLog } from './floor-log.ts';
import type { FloorCommand, FloorEvent } from './floor-wire.ts';

type Answer = (answer: { readonly ok: true } & FloorEvent) => void;

/**
 * The least that a server can do and still put every tap on disk before it answers and show it to everyone: no sign-in,
 * no validation, no rules, no hashes, no snapshots. All that arrives in one turn of the event loop is one commit and one
 * broadcast.
 */
const dataDir = mkdtempSync(join(tmpdir(), 'ionm-bench-floor-'));
const floorLog = openFloorLog(join(dataDir, 'log.db'));
const running = new Int32Array(PHYSICIANS);
const filler = 'x'.repeat(Number(process.argv[2]));
const httpServer = createServer();
const io = new Server(httpServer, {
  transports: ['websocket'],
  serveClient: false,
  perMessageDeflate: false,
});

/** How many more clocks run after an action. */
const CLOCKS = { interrupt: -1, note: 0, resume: 1 };

let waiting: { readonly command: FloorCommand; readonly answer: Answer }[] = [];

function commitWaiting(): void {
  const batch = waiting;
  waiting = [];
  const firstSeq = floorLog.commit(batch.map(({ command }) => command));
  const events = batch.map(({ command: { commandId, physician, action } }, index): FloorEvent => {
    const level = (running[physician] ?? 0) + CLOCKS[action];
    running[physician] = level;
    return { seq: firstSeq + index, commandId, physician, level, filler };
  });
  batch.forEach(({ answer }, index) => {
    const event = events[index];
    if (event !== undefined) answer({ ok: true, ...event });
  });
  io.emit('batch', { events });
}

io.on('connection', (socket) => {
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
