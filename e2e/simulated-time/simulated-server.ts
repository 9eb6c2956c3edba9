import { join } from 'node:path';
import { demoDirectory, demoUsers } from '../../apps/server/src/demo/organisation.ts';
import { seedDemoDay } from '../../apps/server/src/demo/seed-demo-day.ts';
import { logPath, SqliteStore } from '../../apps/server/src/log/index.ts';
import { openLog } from '../../apps/server/src/log-line.ts';
import { startServer } from '../../apps/server/src/server.ts';
import { DemoSignIn } from '../../apps/server/src/sign-in/demo-sign-in.ts';
import { ServerTime } from '../../apps/server/src/world/server-time.ts';

// The real server, except that both of its clocks stand still at what the test says until it says something else.

const { PORT, DATA_DIR = '', SIMULATED_NOW } = process.env;
const startedAt = Number(SIMULATED_NOW);
let now = startedAt;

const store = new SqliteStore(logPath(DATA_DIR));
await seedDemoDay(store, now);
const server = await startServer({
  host: '127.0.0.1',
  port: Number(PORT),
  store,
  directory: demoDirectory,
  signIn: ({ queue }) => new DemoSignIn(demoUsers, () => queue.world.organisation.setUp),
  webRoot: join(import.meta.dirname, '../../apps/web/dist'),
  log: openLog('warn'),
  time: new ServerTime(
    () => now,
    () => now - startedAt,
  ),
});

process.on('message', (told: { readonly now: number }) => {
  now = told.now;
  process.send?.({ ok: true });
});
process.once('SIGTERM', () => void server.stop().then(() => process.exit(0)));
process.stdout.write(`ready at ${server.address}\n`);
