import type { Page, Worker } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './hospital.ts';
import { openCase, startClock, stopClock } from './operating-room.ts';
import { card, joinRemotely } from './reading-room.ts';
import { wholeChromiumOptions } from './whole-chromium.ts';

test.use({ launchOptions: wholeChromiumOptions(), serviceWorkers: 'allow' });

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

test('the clock says whether the screen stays on', async ({ arrives }) => {
  const osei = await arrives('Kofi Osei');
  await openCase(osei, 'Next', 'OR 4 · Mercy');
  const screen = osei.getByRole('status', { name: 'Screen' });
  await expect(screen).toHaveCount(0);
  await startClock(osei);
  await expect(screen).toContainText('The screen stays on.');
  await stopClock(osei);
  await expect(screen).toHaveCount(0);

  await osei.addInitScript(() => {
    WakeLock.prototype.request = () => Promise.reject(new DOMException('battery low', 'NotAllowedError'));
  });
  await osei.reload();
  await openCase(osei, 'Next', 'OR 5 · Mercy');
  await startClock(osei);
  await expect(screen).toContainText('this device does not let it stay on');
  await expectAccessible(osei);
});
