import { join } from 'node:path';
import { CPT } from '@ionm-clock/domain';
import { modeOf } from './accounts/mode.ts';
import { servesThisComputerOnly } from './config/reach-config.ts';
import { NOT_FOR_OTHERS, readConfig } from './config.ts';
import { demoDirectory, demoUsers } from './demo/organisation.ts';
import { DemoNotStored, seedDemoDay } from './demo/seed-demo-day.ts';
import { exportsPath } from './exports/exports-path.ts';
import { openFoldedIfPossible } from './folded/open-folded.ts';
import { openIntegrations } from './integrations/integration-database.ts';
import { type EventStore, makeDataDir, openStore, refuseUnfinishedRestore, whenSound } from './log/index.ts';
import { openLog } from './log-line.ts';
import { type RunningServer, startServer } from './server.ts';
import type { ServerOptions } from './server-options.ts';
import { DemoSignIn } from './sign-in/demo-sign-in.ts';
import { startFailure } from './start-failure.ts';
import { stopWhenTold } from './stop-when-told.ts';
import type { WebPushConfig } from './web-push/configuration.ts';
import { keptVapidKeys } from './web-push/vapid-keys.ts';

/** Nobody is served while SQLite waits for another program; whoever needs the lock asks again. */
const BUSY_TIMEOUT_MS = 10;

const parsed = readConfig(process.env);
if (!parsed.ok) {
  end(2, `The configuration is wrong:\n${parsed.problems.map((problem) => `  ${problem}\n`).join('')}`);
}
const { config } = parsed;
const log = openLog(config.logLevel);
for (const warning of config.warnings) log.warn({ what: 'configuration', warning });

// Loaded only where it is wanted, and before there is anything to trace.
const stopTracing = config.traces
  ? (await import('./tracing/start-tracing.ts')).startTracing()
  : async () => undefined;

/** What is told beside the address when it is ready. */
let told = ' (demo: all people and patients are invented)';
const server = await start().catch((error: unknown) =>
  end(1, `IONM Clock cannot start: ${startFailure(error, config)}\n`),
);
void stopWhenTold({ ...server, stop: () => server.stop().finally(stopTracing) }, config.drainSeconds, log);
if (config.certificateFiles !== undefined) process.on('SIGHUP', () => server.readCertificateAgain());
// Last: whoever reads it may stop the server at once, and everything is on disk then too.
process.stdout.write(`IONM Clock is ready at ${server.address}${told}\n`);

async function start(): Promise<RunningServer> {
  refuseUnfinishedRestore(config.dataDir);
  makeDataDir(config.dataDir);
  const { store, kind } = await openStore(config, { busyTimeoutMs: BUSY_TIMEOUT_MS });
  return whenSound(store, async () => {
    const { webPush, ...other } = config;
    const webRoot = join(import.meta.dirname, '../../web/dist');
    const folded = openFoldedIfPossible(config.cacheDir, log);
    const common = {
      ...other,
      ...withKeys(webPush),
      store,
      ...(folded && { folded }),
      webRoot,
      exportsFolder: exportsPath(config.dataDir),
      integrations: await openIntegrations(config, log),
      log,
    };
    return modeOf(config.demo, await kind()) === 'demo' ? startDemo(common) : startAccounts(common);
  });
}

/** Made where none are given. */
function withKeys(webPush: WebPushConfig | undefined): Pick<ServerOptions, 'webPush'> {
  if (webPush === undefined) return {};
  return { webPush: { ...webPush, keys: webPush.keys ?? keptVapidKeys(config.dataDir) } };
}

type Common = Omit<ServerOptions, 'directory' | 'signIn'> & { readonly store: EventStore };

async function startDemo(common: Common): Promise<RunningServer> {
  if (!servesThisComputerOnly({ ...config.reach, host: config.host })) throw new Error(NOT_FOR_OTHERS);
  await seedDemoDay(common.store, Date.now(), config.demoWeeks).catch(demoNotStored);
  return startServer({
    ...common,
    directory: demoDirectory,
    signIn: ({ queue }) => new DemoSignIn(demoUsers, () => queue.world.organisation.setUp),
  });
}

async function startAccounts(common: Common): Promise<RunningServer> {
  // The lists of common passwords take long to load, and the demo needs none.
  const { AccountSignIn, allowSingleSignOn, openAccounts } = await import('./accounts/index.ts');
  const store = await openAccounts(config);
  let setUpCode = (): string | undefined => undefined;
  const running = await startServer({
    ...common,
    directory: { facilities: [], people: [], defaultLimit: CPT.concurrency.limit },
    signIn: (surroundings) => {
      const signIn = new AccountSignIn({ ...surroundings, store });
      signIn.allowExtraFacilities(surroundings.extraFacilities);
      allowSingleSignOn(signIn, config, surroundings);
      setUpCode = () => signIn.setUpCode;
      return signIn;
    },
  });
  const code = setUpCode();
  told =
    code === undefined
      ? ''
      : `\nNobody administers it yet: open it, and set it up with the code ${code}, which holds until it stops.`;
  return running;
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
