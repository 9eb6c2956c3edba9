import type { Page, Worker } from '@playwright/test';
import { isRoot, LAUNCH_ARGS, wholeChromium } from '../scripts/browser.ts';
import { expect, test } from './hospital.ts';
import { card, joinRemotely } from './reading-room.ts';

const executablePath = wholeChromium();

test.use({
  launchOptions: {
    ...(executablePath === undefined ? {} : { executablePath }),
    chromiumSandbox: !isRoot(),
    args: LAUNCH_ARGS,
  },
});

/** The worker of the page that keeps the app, once it is at work, and how the browser calls its registration. */
async function workerOf(page: Page): Promise<{ readonly worker: Worker; readonly registrationId: string }> {
  const session = await page.context().newCDPSession(page);
  const ids: string[] = [];
  session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
    ids.push(...registrations.map(({ registrationId }) => registrationId));
  });
  await session.send('ServiceWorker.enable');
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await expect.poll(() => ids.length).toBeGreaterThan(0);
  const worker = page.context().serviceWorkers()[0] ?? (await page.context().waitForEvent('serviceworker'));
  return { worker, registrationId: ids.at(-1) ?? '' };
}

test('a message that comes to the device shows where and what, no more, and leads to the case', async ({
  arrives,
}) => {
  const page = await arrives('dr Lindqvist');
  const context = page.context();
  await context.grantPermissions(['notifications']);
  await joinRemotely(page, 'OR 4 Mercy');
  const id = await caseOf(page, 'OR 4 Mercy');
  const { worker, registrationId } = await workerOf(page);
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  const payload = {
    kind: 'signal-changed',
    role: 'physician',
    caseId: id,
    room: 'OR 4',
    facility: 'Mercy',
    at: Date.now(),
  };
  await session.send('ServiceWorker.deliverPushMessage', {
    origin: new URL(page.url()).origin,
    registrationId,
    data: JSON.stringify(payload),
  });
  const shown = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const notifications = await registration.getNotifications();
      return notifications.map(({ title, body }) => `${title}: ${body}`);
    });
  await expect.poll(shown).toEqual(['OR 4 · Mercy: Signal change']);
  await worker.evaluate(TOUCH);
  await expect(page).toHaveURL(new RegExp(`/physician/case/${id}$`));
  await expect(card(page, 'OR 4 Mercy')).toBeInViewport();
  await expect.poll(shown).toEqual([]);
});

/** What the browser tells the worker when somebody touches the notification: it runs there. */
const TOUCH = `self.registration.getNotifications().then(([notification]) =>
  self.dispatchEvent(new NotificationEvent('notificationclick', { notification })))`;

/** The id of a case, as its card is called in the page. */
async function caseOf(page: Page, place: string): Promise<string> {
  return ((await card(page, place).getAttribute('id')) ?? '').replace(/^case-/, '');
}
