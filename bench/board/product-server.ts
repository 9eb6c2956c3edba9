import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant } from '@ionm-clock/domain';
import { UNLIMITED } from '../../apps/server/src/limits/limits.ts';
import { logPath, SqliteStore } from '../../apps/server/src/log/index.ts';
import { openLog } from '../../apps/server/src/log-line.ts';
import { startServer } from '../../apps/server/src/server.ts';
import { DemoSignIn } from '../../apps/server/src/sign-in/demo-sign-in.ts';
import { serveUntilTold } from '../server-process/serve-until-told.ts';
import { directory, users } from './hospitals.ts';
import { seedRunningCases } from './running-cases.ts';

/** The product as it is served, web app and all: only people and cases are those of the benchmark. */
const dataDir = mkdtempSync(join(tmpdir(), 'ionm-bench-board-'));
const store = new SqliteStore(logPath(dataDir));
await seedRunningCases(store, instant(Date.now()));
const server = await startServer({
  host: '127.0.0.1',
  port: 0,
  store,
  directory,
  signIn: () => new DemoSignIn(users.map((user) => ({ ...user, title: user.role }))),
  exportsFolder: join(dataDir, 'exports'),
  webRoot: join(import.meta.dirname, '../../apps/web/dist'),
  limits: UNLIMITED,
  log: openLog('warn'),
});

serveUntilTold({
  address: server.address,
  events: () => store.head(),
  stop: async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  },
});
