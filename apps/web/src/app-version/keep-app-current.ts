import { newestApp } from './newest-app.ts';

const LOOK_FOR_A_NEW_VERSION_EVERY_MS = 60 * 60_000;
const WORKER = '/service-worker.js';

/** Where the server lets no text become script (its content security policy) a browser takes a name of a script only like this. */
interface TrustedTypes {
  createPolicy(
    name: 'ionm-clock',
    rules: { readonly createScriptURL: () => string },
  ): { createScriptURL(url: string): string };
}
declare global {
  interface Window {
    readonly trustedTypes?: TrustedTypes;
  }
}

let registration: ServiceWorkerRegistration | undefined;

/**
 * Keeps the whole app on this device, so that it starts without a network, and fetches new versions in the background. The page
 * that is open stays as it is; whoever loads it again gets the new one. Nothing while developing: a browser's cache would hide
 * what was just changed.
 */
export function keepAppCurrent(): void {
  // Absent where the page was not loaded over TLS or from this computer: the app then works with a network only.
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const worker =
    window.trustedTypes
      ?.createPolicy('ionm-clock', { createScriptURL: () => WORKER })
      .createScriptURL(WORKER) ?? WORKER;
  navigator.serviceWorker.register(worker, { updateViaCache: 'none' }).then(
    (registered) => {
      registration = registered;
      setInterval(lookForNewVersion, LOOK_FOR_A_NEW_VERSION_EVERY_MS);
    },
    // A browser that keeps nothing; the app works as before, with a network.
    () => undefined,
  );
}

/** To be called when the server is back: it may have been updated meanwhile. What is new is fetched in the background. */
export function lookForNewVersion(): void {
  // Without a network there is nothing new, which is no news either.
  registration?.update().catch(() => undefined);
}

/** Loads the page again, as the newest version of the app; rejects with what to do when that cannot be fetched now. */
export async function loadNewestApp(): Promise<void> {
  const { serviceWorker } = navigator;
  if (serviceWorker !== undefined) await newestApp(await serviceWorker.getRegistration());
  location.reload();
}
