import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UNLIMITED } from '../../apps/server/src/limits/limits.ts';
import { logPath, SqliteStore } from '../../apps/server/src/log/index.ts';
import { openLog } from '../../apps/server/src/log-line.ts';
import { startServer } from '../../apps/server/src/server.ts';
import { DemoSignIn } from '../../apps/server/src/sign-in/demo-sign-in.ts';
import { serveUntilTold } from '../server-process/serve-until-told.ts';
import { directory, users } from './organisation.ts';

/** The product as it is served, on a log of its own: only the organisation is that of the benchmark. */
const dataDir = mkdtempSync(join(tmpdir(), 'ionm-bench-product-'));
const store = new SqliteStore(logPath(dataDir));
const server = await startServer({
  host: '127.0.0.1',
  port: 0,
  store,
  directory,
  signIn: () => new DemoSignIn(users.map((user) => ({ ...user, title: user.role }))),
  webRoot: dataDir,
  exportsFolder: join(dataDir, 'exports'),
  // Twenty clients that command as fast as they are answered are more than any people.
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
