import { join } from 'node:path';
import { CPT } from '@ionm-clock/domain';
import { AccountSignIn, openAccounts } from '../../apps/server/src/accounts/index.ts';
import { demoDirectory, demoUsers } from '../../apps/server/src/demo/organisation.ts';
import { seedDemoDay } from '../../apps/server/src/demo/seed-demo-day.ts';
import { exportsPath } from '../../apps/server/src/exports/exports-path.ts';
import { logPath, SqliteStore } from '../../apps/server/src/log/index.ts';
import { openLog } from '../../apps/server/src/log-line.ts';
import { startServer } from '../../apps/server/src/server.ts';
import type { SignInSurroundings } from '../../apps/server/src/server-options.ts';
import { DemoSignIn } from '../../apps/server/src/sign-in/demo-sign-in.ts';
import type { SignIn } from '../../apps/server/src/sign-in/sign-in.ts';
import { ServerTime } from '../../apps/server/src/world/server-time.ts';

// The real server, except that both of its clocks stand still at what the test says until it says something else.

const { PORT, DATA_DIR = '', SIMULATED_NOW, DEMO } = process.env;
const startedAt = Number(SIMULATED_NOW);
let now = startedAt;

const store = new SqliteStore(logPath(DATA_DIR));
const withAccounts = DEMO === '0';
if (!withAccounts) await seedDemoDay(store, now);
const accountStore = await openAccounts({ dataDir: DATA_DIR });
let setUpCode = (): string | undefined => undefined;

function signIn(surroundings: SignInSurroundings): SignIn {
  if (!withAccounts) return new DemoSignIn(demoUsers, () => surroundings.queue.world.organisation.setUp);
  const accounts = new AccountSignIn({ ...surroundings, store: accountStore });
  accounts.allowExtraFacilities(surroundings.extraFacilities);
  setUpCode = () => accounts.setUpCode;
  return accounts;
}

const server = await startServer({
  host: '127.0.0.1',
  port: Number(PORT),
  store,
  directory: withAccounts
    ? { facilities: [], people: [], defaultLimit: CPT.concurrency.limit }
    : demoDirectory,
  signIn,
  webRoot: join(import.meta.dirname, '../../apps/web/dist'),
  exportsFolder: exportsPath(DATA_DIR),
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
const code = setUpCode() === undefined ? '' : `, with the code ${setUpCode()},`;
process.stdout.write(`ready at ${server.address}${code}\n`);
