import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { rolldown } from 'rolldown';
import {
  deviceStoreContract,
  pendingCommand,
} from '../packages/client/src/device-store/device-store.contract.ts';
import { ROOT } from './server-process.ts';
import { STORES_IN_PAGE, StoreInPage } from './store-in-page.ts';

/** Any address that is not opaque: a browser keeps something for it. */
const ADDRESS = 'http://device.test/';

let script = '';
let page: Page;
let devices = 0;

// One bundle serves all of them.
test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  const bundle = await rolldown({
    input: join(ROOT, 'apps/web/src/device-store/indexed-db-store.ts'),
    platform: 'browser',
  });
  const { output } = await bundle.generate({ format: 'iife', name: 'deviceStore' });
  await bundle.close();
  script = output[0].code + STORES_IN_PAGE;
});

test.beforeEach(async ({ page: fresh }) => {
  page = fresh;
  await page.route(ADDRESS, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Device</title>' }),
  );
  await page.goto(ADDRESS);
  await page.addScriptTag({ content: script });
});

deviceStoreContract(
  'IndexedDbStore in Chromium',
  () => {
    const device = `device-${devices++}`;
    return () => new StoreInPage(page, device);
  },
  { describe: test.describe, test, beforeEach: test.beforeEach, expect },
);

test('entries that were kept are there when the page is loaded again', async () => {
  await new StoreInPage(page, 'device').keepCommand(pendingCommand('1'));
  await page.reload();
  await page.addScriptTag({ content: script });
  const { outbox } = await new StoreInPage(page, 'device').read(pendingCommand('1').actor.userId);
  expect(outbox).toEqual([pendingCommand('1')]);
});
