import type { PushPayload } from '@ionm-clock/protocol';
import { pushedWords } from './pushed-words.ts';

declare const self: ServiceWorkerGlobalScope;

/** What a touch on a notification opens. */
interface Opens {
  readonly role: string;
  readonly path: string;
}

/** Shows what the server sends to this device, opens the case that is touched, and says when the browser's address is another. */
export function takePushMessages(): void {
  self.addEventListener('push', (event) => event.waitUntil(show(event.data)));
  self.addEventListener('notificationclick', (event) => {
    event.notification.close();
    event.waitUntil(open(opensOf(event.notification.data)));
  });
  // Only a page knows who is signed in; where none is open the next one tells the server.
  self.addEventListener('pushsubscriptionchange', (event) => {
    if (event instanceof ExtendableEvent) event.waitUntil(tellPages({ what: 'subscription-changed' }));
  });
}

async function show(data: PushMessageData | null): Promise<void> {
  const payload = payloadIn(data);
  const { title, body } = pushedWords(payload);
  const isTry = payload === undefined || payload.kind === 'try';
  const opens: Opens | undefined = isTry
    ? undefined
    : { role: payload.role, path: `/${payload.role}/case/${encodeURIComponent(payload.caseId)}` };
  await self.registration.showNotification(title, {
    body,
    icon: '/icon-192.png',
    badge: '/icon-192.png',
    // A newer one about the same takes the place of an older one.
    tag: isTry ? 'try' : `${payload.kind} ${payload.caseId}`,
    data: opens,
    // The page that is looked at says it itself, with its own sign.
    silent: await isLookedAt(),
  });
}

/** Whatever comes, something is shown: browsers take the right to send from who shows nothing. */
function payloadIn(data: PushMessageData | null): PushPayload | undefined {
  try {
    const payload: PushPayload | undefined = data?.json();
    return payload;
  } catch {
    return undefined;
  }
}

const pages = (): Promise<readonly WindowClient[]> =>
  self.clients.matchAll({ type: 'window', includeUncontrolled: true });

const isLookedAt = async (): Promise<boolean> => (await pages()).some(({ focused }) => focused);

async function tellPages(message: object): Promise<void> {
  for (const page of await pages()) page.postMessage(message);
}

function opensOf(data: unknown): Opens | undefined {
  if (typeof data !== 'object' || data === null || !('role' in data) || !('path' in data)) return undefined;
  const { role, path } = data;
  return typeof role === 'string' && typeof path === 'string' && path.startsWith('/')
    ? { role, path }
    : undefined;
}

/** How long a page may take to say that it is the desk in question. */
const SAYS_WITHIN_MS = 1_000;

/** A page of the same desk goes there as it is, with what was typed in it; else a new one is opened. */
async function open(opens: Opens | undefined): Promise<void> {
  for (const page of await pages()) {
    if (opens !== undefined && !(await goesThere(page, opens))) continue;
    // Browsers that bring no page to the front from here show it all the same when it is looked at.
    await page.focus().catch(() => undefined);
    return;
  }
  await self.clients.openWindow(opens?.path ?? '/');
}

/** Only the page knows whose desk it is: the address that the worker sees is the one with which it was loaded. */
function goesThere(page: WindowClient, opens: Opens): Promise<boolean> {
  const { port1: here, port2: there } = new MessageChannel();
  return new Promise((resolve) => {
    here.onmessage = () => resolve(true);
    setTimeout(() => resolve(false), SAYS_WITHIN_MS);
    page.postMessage({ what: 'open-case', ...opens }, [there]);
  });
}
