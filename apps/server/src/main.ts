import { join } from 'node:path';
import { readConfig } from './config.ts';
import { demoDirectory, demoUsers } from './demo/organisation.ts';
import { DemoNotStored, seedDemoDay } from './demo/seed-demo-day.ts';
import { logPath, SqliteStore, whenSound } from './log/index.ts';
import { openLog } from './log-line.ts';
import { type RunningServer, startServer } from './server.ts';
import { DemoSignIn } from './sign-in/demo-sign-in.ts';
import { startFailure } from './start-failure.ts';

/** After this long a stop is forced: whoever runs the service waits no longer either. */
const STOP_WITHIN_MS = 5_000;
/** Nobody is served while SQLite waits for another program; whoever needs the lock asks again. */
const BUSY_TIMEOUT_MS = 10;

const parsed = readConfig(process.env);
if (!parsed.ok) {
  end(2, `The configuration is wrong:\n${parsed.problems.map((problem) => `  ${problem}\n`).join('')}`);
}
const { config } = parsed;
const log = openLog(config.logLevel);

const server = await start().catch((error: unknown) =>
  end(1, `IONM Clock cannot start: ${startFailure(error, config)}\n`),
);
process.stdout.write(
  `IONM Clock is ready at ${server.address} (demo: all people and patients are invented)\n`,
);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop(server));

async function start(): Promise<RunningServer> {
  const store = new SqliteStore(logPath(config.dataDir), { busyTimeoutMs: BUSY_TIMEOUT_MS });
  return whenSound(store, async () => {
    await seedDemoDay(store, Date.now()).catch(demoNotStored);
    return startServer({
      ...config,
      store,
      directory: demoDirectory,
      signIn: ({ queue }) => new DemoSignIn(demoUsers, () => queue.world.organisation.setUp),
      webRoot: join(import.meta.dirname, '../../web/dist'),
      log,
    });
  });
}

/** The log is served all the same. */
function demoNotStored(error: unknown): void {
  if (!(error instanceof DemoNotStored)) throw error;
  log.warn({ what: 'demo cases not stored', error: String(error.cause) });
}

function end(code: number, message: string): never {
  process.stderr.write(message);
  process.exit(code);
}

function stop(running: RunningServer): void {
  setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
  running.stop().then(
    () => process.exit(0),
    (error: unknown) => {
      log.error({ what: 'stop failed', error: String(error) });
      process.exit(1);
    },
  );
}
