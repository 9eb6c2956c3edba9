import { test as base } from '@playwright/test';
import { ServerHost } from './server-host.ts';

/** With a process that starts the servers of all tests of a worker. */
export const test = base.extend<object, { readonly host: ServerHost }>({
  host: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright finds out what a fixture needs by this pattern.
    async ({}, use) => {
      const host = new ServerHost();
      await use(host);
      host.end();
    },
    { scope: 'worker' },
  ],
});
