import { IndexedDbStore } from './indexed-db-store.ts';

/** What this device keeps, for all people and all tabs. */
export const thisDevice = new IndexedDbStore();
