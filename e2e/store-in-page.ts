import type { Page } from '@playwright/test';
import type {
  DeviceStore,
  Kept,
  KeptCommands,
  LogChange,
  PendingCommand,
  RefusedCommand,
} from '../packages/client/src/index.ts';
import type { CommandId, UserId } from '../packages/domain/src/index.ts';

type Method = keyof DeviceStore;

/** A device store that lives in a page: what is asked of it here is done there. */
export class StoreInPage implements DeviceStore {
  static #pages = 0;
  readonly #page: Page;
  readonly #device: string;
  /** Each stands for a page of its own, which knows nothing of what others kept. */
  readonly #store = `store-${StoreInPage.#pages++}`;

  constructor(page: Page, device: string) {
    this.#page = page;
    this.#device = device;
  }

  read = (userId: UserId) => this.#ask<Kept>('read', userId);
  readCommands = (userId: UserId) => this.#ask<KeptCommands>('readCommands', userId);
  keepCommand = (pending: PendingCommand) => this.#ask<void>('keepCommand', pending);
  dropCommands = (ids: readonly CommandId[]) => this.#ask<void>('dropCommands', ids);
  refuseCommand = (refused: RefusedCommand) => this.#ask<void>('refuseCommand', refused);
  dropRefused = (id: CommandId) => this.#ask<void>('dropRefused', id);
  keepLog = (userId: UserId, change: LogChange) => this.#ask<void>('keepLog', userId, change);
  forgetLog = (userId: UserId) => this.#ask<void>('forgetLog', userId);
  waiting = async () => new Map(await this.#ask<readonly (readonly [UserId, number])[]>('waiting'));

  #ask<Answer>(method: Method, ...given: readonly unknown[]): Promise<Answer> {
    return this.#page.evaluate<Answer, readonly [string, string, Method, readonly unknown[]]>(
      (asked) => Reflect.get(globalThis, 'askStore')(...asked),
      [this.#store, this.#device, method, given],
    );
  }
}

/** What the page needs beside the store itself. Maps do not come out of a page, lists of pairs do. */
export const STORES_IN_PAGE = `
  const stores = new Map();
  globalThis.askStore = async (store, device, method, given) => {
    if (!stores.has(store)) stores.set(store, new deviceStore.IndexedDbStore(device));
    const answer = await stores.get(store)[method](...given);
    return answer instanceof Map ? [...answer] : answer;
  };
`;
