/** What is needed of a browser's registration of a service worker. */
export interface AppRegistration {
  readonly installing: AppWorker | null;
  readonly waiting: AppWorker | null;
  update(): Promise<unknown>;
  unregister(): Promise<boolean>;
}

export interface AppWorker extends Pick<EventTarget, 'addEventListener'> {
  readonly state: ServiceWorkerState;
}

/**
 * Resolves when loading the page again gives the newest version of the app, all of it: when the service worker of that version
 * has everything and is in charge. A worker that cannot keep the new version gives way, so that the page comes from
 * the network. Rejects when the new version cannot be fetched now.
 */
export async function newestApp(registration: AppRegistration | undefined): Promise<void> {
  if (registration === undefined) return;
  try {
    await registration.update();
  } catch {
    throw new Error('The new version cannot be fetched now. Check the network, then try again.');
  }
  const coming = registration.installing ?? registration.waiting;
  if (coming !== null && (await endOf(coming)) === 'redundant') await registration.unregister();
}

function endOf(worker: AppWorker): Promise<ServiceWorkerState> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (worker.state === 'activated' || worker.state === 'redundant') resolve(worker.state);
    };
    worker.addEventListener('statechange', look);
    look();
  });
}
