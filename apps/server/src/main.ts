import { join } from 'node:path';
import { readConfig } from './config.ts';
import { demoDirectory, demoUsers } from './demo/organisation.ts';
import { seedDemoDay } from './demo/seed-demo-day.ts';
import { logPath, SqliteStore } from './log/index.ts';
import { openLog } from './log-line.ts';
import { type RunningServer, startServer } from './server.ts';
import { DemoSignIn } from './sign-in/demo-sign-in.ts';
import { startFailure } from './start-failure.ts';

/** After this long a stop is forced: whoever runs the service waits no longer either. */
const STOP_WITHIN_MS = 5_000;

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
  const store = new SqliteStore(logPath(config.dataDir));
  await seedDemoDay(store, Date.now());
  return startServer({
    ...config,
    store,
    directory: demoDirectory,
    signIn: new DemoSignIn(demoUsers),
    webRoot: join(import.meta.dirname, '../../web/dist'),
    log,
  });
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
