import { cacheNames, clientsClaim, setCacheNameDetails } from 'workbox-core';
import { createHandlerBoundToURL, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { takePushMessages } from './push-messages.ts';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: readonly PrecacheEntry[] };

const PREFIX = 'ionm-clock-app';
/** A page may stay open over this many later builds of the app, and still finds its own files. */
const OLDER_BUILDS_KEPT = 2;
const PAGE = '/index.html';
/** What the server answers itself; the worker never comes between. */
const NOT_THE_APP = /^\/(api|socket\.io|healthz|readyz|metrics)(\/|$)/;

const files = [...self.__WB_MANIFEST];
/** The page names all other files by their hashes, so its own hash names the build. */
const build = files.find(({ url }) => url === 'index.html')?.revision ?? 'none';

// A cache for each build, filled whole before the worker takes over: a page is all of one build or all of another.
setCacheNameDetails({ prefix: PREFIX, precache: build, suffix: '' });
precacheAndRoute(files, { cleanURLs: false });
registerRoute(new NavigationRoute(createHandlerBoundToURL(PAGE), { denylist: [NOT_THE_APP] }));
// The files of an older page that is still open. Their names carry hashes, so no build has another file of the same name.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'),
  async ({ request }) => (await caches.match(request, { ignoreVary: true })) ?? fetch(request),
);

// Nothing is taken from open pages by this, and whoever loads the page from now on gets the new build.
self.addEventListener('install', () => void self.skipWaiting());
clientsClaim();
takePushMessages();
self.addEventListener('activate', (event) => event.waitUntil(forgetOldBuilds()));

/** The names are in the order in which the builds came. */
async function forgetOldBuilds(): Promise<void> {
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith(PREFIX) && name !== cacheNames.precache);
  await Promise.all(others.slice(0, -OLDER_BUILDS_KEPT).map((name) => caches.delete(name)));
}
