import { join } from 'node:path';
import { CPT } from '@ionm-clock/domain';
import { modeOf } from './accounts/mode.ts';
import { servesThisComputerOnly } from './config/reach-config.ts';
import { type Config, NOT_FOR_OTHERS } from './config.ts';
import { demoDirectory, demoUsers } from './demo/organisation.ts';
import { DemoNotStored, seedDemoDay } from './demo/seed-demo-day.ts';
import { exportsPath } from './exports/exports-path.ts';
import { openFoldedIfPossible } from './folded/open-folded.ts';
import { openIntegrations } from './integrations/integration-database.ts';
import { type EventStore, makeDataDir, openStore, refuseUnfinishedRestore, whenSound } from './log/index.ts';
import type { Log } from './log-line.ts';
import { type RunningServer, startServer } from './server.ts';
import type { ServerOptions } from './server-options.ts';
import { DemoSignIn } from './sign-in/demo-sign-in.ts';
import type { WebPushConfig } from './web-push/configuration.ts';
import { keptVapidKeys } from './web-push/vapid-keys.ts';
import type { ServerTime } from './world/server-time.ts';

/** Nobody is served while SQLite waits for another program; whoever needs the lock asks again. */
const BUSY_TIMEOUT_MS = 10;

export interface Started {
  readonly server: RunningServer;
  /** What whoever runs it is told beside its address. */
  readonly told: string;
}

type Common = Omit<ServerOptions, 'directory' | 'signIn'> & { readonly store: EventStore };

/** A server as its configuration says, serving. `time`: its clock, if it is not that of this computer. */
export async function startConfigured(config: Config, log: Log, time?: ServerTime): Promise<Started> {
  refuseUnfinishedRestore(config.dataDir);
  makeDataDir(config.dataDir);
  const { store, kind } = await openStore(config, { busyTimeoutMs: BUSY_TIMEOUT_MS });
  return whenSound(store, async () => {
    const { webPush, ...other } = config;
    const webRoot = join(import.meta.dirname, '../../web/dist');
    const folded = openFoldedIfPossible(config.cacheDir, log);
    const common = {
      ...other,
      ...withKeys(webPush, config),
      ...(time && { time }),
      store,
      ...(folded && { folded }),
      webRoot,
      exportsFolder: exportsPath(config.dataDir),
      integrations: await openIntegrations(config, log),
      log,
    };
    return modeOf(config.demo, await kind()) === 'demo'
      ? startDemo(common, config)
      : startAccounts(common, config);
  });
}

/** Made where none are given. */
function withKeys(webPush: WebPushConfig | undefined, { dataDir }: Config): Pick<ServerOptions, 'webPush'> {
  if (webPush === undefined) return {};
  return { webPush: { ...webPush, keys: webPush.keys ?? keptVapidKeys(dataDir) } };
}

async function startDemo(common: Common, config: Config): Promise<Started> {
  if (!servesThisComputerOnly({ ...config.reach, host: config.host })) throw new Error(NOT_FOR_OTHERS);
  const now = common.time?.now() ?? Date.now();
  await seedDemoDay(common.store, now, config.demoWeeks).catch((error: unknown) => {
    // The log is served all the same.
    if (!(error instanceof DemoNotStored)) throw error;
    common.log.warn({ what: 'demo cases not stored', error: String(error.cause) });
  });
  const server = await startServer({
    ...common,
    directory: demoDirectory,
    signIn: ({ queue }) => new DemoSignIn(demoUsers, () => queue.world.organisation.setUp),
  });
  return { server, told: ' (demo: all people and patients are invented)' };
}

async function startAccounts(common: Common, config: Config): Promise<Started> {
  // The lists of common passwords take long to load, and the demo needs none.
  const { AccountSignIn, allowSingleSignOn, openAccounts } = await import('./accounts/index.ts');
  const store = await openAccounts(config);
  let setUpCode = (): string | undefined => undefined;
  const server = await startServer({
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
  const told =
    code === undefined
      ? ''
      : `\nNobody administers it yet: open it, and set it up with the code ${code}, which holds until it stops.`;
  return { server, told };
}
