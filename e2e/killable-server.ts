import { test as atHospital } from './hospital.ts';
import { ServerProcess } from './server-process.ts';

/**
 * Each test has a server that is a process of its own: it can be killed, stand still, and be started again. Browsers keep the app, as
 * they go on without it.
 */
export const killable = atHospital.extend<{ server: ServerProcess }>({
  serviceWorkers: 'allow',
  // biome-ignore lint/correctness/noEmptyPattern: Playwright finds out what a fixture needs by this pattern.
  server: async ({}, use) => {
    const server = new ServerProcess();
    await server.start();
    await use(server);
    await server.stopAndForget();
  },
});
