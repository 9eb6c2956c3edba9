import { navigate } from 'wouter/use-browser-location';
import { sessionStore } from '../session/session.ts';
import { keepPush } from './push-on-device.ts';
import { watchNews } from './watch-news.ts';

let isKept = false;

/** From now on tells whoever is signed in on this page of what is new, here and on the device. */
export function keepNotices(): void {
  if (isKept) return;
  isKept = true;
  watchNews();
  keepPush();
  // Somebody has touched a notification of the device, and this page is open.
  navigator.serviceWorker?.addEventListener('message', ({ data, ports }) => {
    if (data?.what !== 'open-case' || data.role !== sessionStore.getState().user?.role) return;
    if (typeof data.path !== 'string' || !data.path.startsWith(`/${data.role}/`)) return;
    ports[0]?.postMessage('here');
    navigate(data.path);
  });
}
