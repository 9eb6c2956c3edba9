import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { User } from '@ionm-clock/domain';
import { UNLIMITED } from '../../apps/server/src/limits/limits.ts';
import { type EventStore, logPath, SqliteStore } from '../../apps/server/src/log/index.ts';
import { openLog } from '../../apps/server/src/log-line.ts';
import type { FixedDirectory } from '../../apps/server/src/organisation/index.ts';
import { startServer } from '../../apps/server/src/server.ts';
import { DemoSignIn } from '../../apps/server/src/sign-in/demo-sign-in.ts';
import { serveUntilTold } from '../server-process/serve-until-told.ts';

interface World {
  readonly directory: FixedDirectory;
  /** Everyone who signs in. */
  readonly users: readonly User[];
  /** Puts into the log what is there before anyone comes. */
  seed?(store: EventStore): Promise<void>;
}

/** The product as it is served, web app and all, on a log of its own: only people and cases are those of the benchmark. */
export async function serveProduct({ directory, users, seed }: World): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'ionm-bench-product-'));
  const store = new SqliteStore(logPath(dataDir));
  await seed?.(store);
  const server = await startServer({
    host: '127.0.0.1',
    port: 0,
    store,
    directory,
    signIn: () => new DemoSignIn(users.map((user) => ({ ...user, title: user.role }))),
    webRoot: join(import.meta.dirname, '../../apps/web/dist'),
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
}
