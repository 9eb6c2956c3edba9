import { isNotified, type UserId } from '@ionm-clock/domain';
import type { WebPushOffer } from '@ionm-clock/protocol';
import { create } from 'zustand';
import { askAsPerson, askServer } from '../session/ask-server.ts';
import { type Session, sessionStore } from '../session/session.ts';
import { forgetWish, hasWish, keepWish } from './push-wish.ts';

/** Whether somebody is told on this device while the page is closed; if not, why. */
export type PushStatus =
  | 'asking'
  | 'not-configured'
  /** The browser cannot, or not in this way: on an iPhone only once the app is on the home screen. */
  | 'unsupported'
  /** The person, or whoever manages the device, has told the browser no. */
  | 'denied'
  | 'off'
  | 'on';

interface PushState {
  readonly status: PushStatus;
  /** Why the last thing that was asked for was not done. */
  readonly problem?: string;
}

export const pushState = create<PushState>(() => ({ status: 'asking' }));

const show = (status: PushStatus): void => pushState.setState({ status }, true);
const fail = (problem: string): void => pushState.setState({ problem });

/** Finds out how it is. Asks the person nothing. */
export async function lookAtPush(): Promise<void> {
  const offer = await askAsPerson<WebPushOffer>('/api/web-push');
  if (!offer.ok) return fail(offer.error.message);
  if (!offer.body.configured) return show('not-configured');
  const registration = await worker();
  if (registration === undefined) return show('unsupported');
  if (Notification.permission === 'denied') return show('denied');
  const { user } = sessionStore.getState();
  const subscribed = await registration.pushManager.getSubscription();
  show(subscribed !== null && user !== undefined && hasWish(user.userId) ? 'on' : 'off');
}

/** By a tap only: the browser asks the person whether they allow it. */
export async function turnPushOn(): Promise<void> {
  const { user } = sessionStore.getState();
  const registration = await worker();
  if (user === undefined || registration === undefined) return;
  const allowed = await Notification.requestPermission();
  if (allowed !== 'granted') return show(allowed === 'denied' ? 'denied' : 'off');
  if (await subscribe(registration)) {
    keepWish(user.userId);
    show('on');
  }
}

export async function turnPushOff(): Promise<void> {
  const { user, token } = sessionStore.getState();
  if (user !== undefined) forgetWish(user.userId);
  await unsubscribe(token);
  show('off');
}

/** Has the server send a message to this device. */
export async function tryPush(): Promise<void> {
  const subscription = await (await worker())?.pushManager.getSubscription();
  if (subscription === null || subscription === undefined) return show('off');
  const answer = await askAsPerson('/api/web-push/try', { endpoint: subscription.endpoint });
  if (answer.ok) show('on');
  else fail(answer.error.message);
}

/**
 * Follows who is signed in: whoever wants to be told on this device is, from when they sign in until they sign out. To be called
 * once.
 */
export function keepPush(): void {
  const begin = ({ user, token }: Session): void => {
    if (user !== undefined && token !== undefined && isWanted(user.userId, user.role)) void resume();
  };
  sessionStore.subscribe((now, before) => {
    if (now.token === before.token) return;
    if (before.user !== undefined && now.user?.userId !== before.user.userId && hasWish(before.user.userId)) {
      void unsubscribe(before.token).then(() => begin(now));
    } else begin(now);
  });
  // A browser may have given the device another address meanwhile, of which only the page can tell the server.
  navigator.serviceWorker?.addEventListener('message', ({ data }) => {
    if (data?.what === 'subscription-changed') begin(sessionStore.getState());
  });
  begin(sessionStore.getState());
}

const isWanted = (userId: UserId, role: Parameters<typeof isNotified>[0]): boolean =>
  isNotified(role) && hasWish(userId);

async function resume(): Promise<void> {
  const registration = await worker();
  if (registration !== undefined && Notification.permission === 'granted') await subscribe(registration);
}

/** The browser's subscription, told to the server; false, with the problem, if there is none. */
async function subscribe(registration: ServiceWorkerRegistration): Promise<boolean> {
  const offer = await askAsPerson<WebPushOffer>('/api/web-push');
  if (!offer.ok || !offer.body.configured) {
    if (!offer.ok) fail(offer.error.message);
    return false;
  }
  const applicationServerKey = offer.body.publicKey;
  try {
    const subscription = await registration.pushManager
      .subscribe({ userVisibleOnly: true, applicationServerKey })
      // One that was made for other keys of the server is of no use any more.
      .catch(async () => {
        await (await registration.pushManager.getSubscription())?.unsubscribe();
        return registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey });
      });
    const answer = await askAsPerson('/api/web-push/subscriptions', subscription.toJSON());
    if (!answer.ok) fail(answer.error.message);
    return answer.ok;
  } catch {
    fail('no-push-service');
    return false;
  }
}

async function unsubscribe(token: string | undefined): Promise<void> {
  const subscription = await (await worker())?.pushManager.getSubscription();
  if (subscription === null || subscription === undefined) return;
  const { endpoint } = subscription;
  // Where the session is over the server has forgotten it already.
  if (token !== undefined) {
    await askServer('/api/web-push/subscriptions/remove', { body: { endpoint }, token, keepalive: true });
  }
  await subscription.unsubscribe().catch(() => false);
}

async function worker(): Promise<ServiceWorkerRegistration | undefined> {
  if (!('serviceWorker' in navigator) || !('PushManager' in window) || !('Notification' in window)) {
    return undefined;
  }
  const registration = await navigator.serviceWorker.getRegistration();
  return registration?.pushManager === undefined ? undefined : registration;
}
