import 'fake-indexeddb/auto';
import {
  deviceStoreContract,
  pendingCommand,
  refusedCommand,
  toldLog,
} from '@ionm-clock/client/device-store.contract';
import { commandId, userId } from '@ionm-clock/domain';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DeviceDatabase } from './device-database.ts';
import { IndexedDbStore } from './indexed-db-store.ts';

const TECH = pendingCommand('1').actor.userId;

let devices = 0;
let name: string;
let store: IndexedDbStore;
const newDevice = (): string => `device-${devices++}`;

deviceStoreContract('IndexedDbStore', () => {
  const device = newDevice();
  return () => new IndexedDbStore(device);
});

beforeEach(() => {
  name = newDevice();
  store = new IndexedDbStore(name);
});
afterEach(() => vi.restoreAllMocks());

/** As another version of the app, or a fault, might have left it. */
async function leave(row: object): Promise<void> {
  const database = await openDB(name);
  await database.put('entries', row);
  database.close();
}

describe('what another version of the app left, or a fault damaged', () => {
  test('does not stand in the way of the rest, and is told and kept until a person decides', async () => {
    await store.keepCommand(pendingCommand('1'));
    const entry = { ...pendingCommand('2'), command: { type: 'anesthetize' } };
    const row = { commandId: entry.commandId, userId: TECH, kind: 'waiting', entry };
    await leave(row);
    await leave({ nothing: 'known' });
    await store.keepCommand(pendingCommand('3'));

    const { outbox } = await store.read(TECH);
    expect(outbox.map((one) => one.commandId)).toEqual(['command-1', 'command-3']);
    expect(await store.waiting()).toEqual(new Map([[TECH, 2]]));
    const damaged = await store.damaged();
    expect(damaged.map((one) => one.row)).toEqual([row, { nothing: 'known' }]);

    await store.dropDamaged(damaged[0]?.key ?? -1);
    expect((await store.damaged()).map((one) => one.row)).toEqual([{ nothing: 'known' }]);
    expect((await store.read(TECH)).outbox).toHaveLength(2);
  });

  test('is sent though its picture on the screen cannot be read', async () => {
    const entry = { ...pendingCommand('1'), events: [{ type: 7 }], status: 'unheard of' };
    await store.waiting();
    await leave({ commandId: entry.commandId, userId: TECH, kind: 'waiting', entry });
    expect((await store.read(TECH)).outbox).toEqual([pendingCommand('1')]);
  });

  test('waits for somebody whose role this version does not know', async () => {
    const actor = { userId: TECH, role: 'perfusionist' };
    await store.keepCommand({ ...pendingCommand('1'), actor } as never);
    expect((await store.read(TECH)).outbox).toEqual([{ ...pendingCommand('1'), actor }]);
  });

  test('keeps its time, however wrong the device’s clock was', async () => {
    const tapped = { ...pendingCommand('1'), at: 12, atErrorMs: 90_000_000_000 };
    await store.keepCommand(tapped as never);
    expect((await store.read(TECH)).outbox).toEqual([tapped]);
  });

  test.each([
    ['of another version of the wire', { protocol: 0 }],
    ['without its directory', { directory: undefined }],
  ])('is not shown when it is a log %s', async (_, wrong) => {
    await store.keepLog(TECH, toldLog());
    const database = await openDB(name);
    await database.put('logs', { ...(await database.get('logs', TECH)), ...wrong }, TECH);
    database.close();
    await store.keepCommand(pendingCommand('1'));
    const kept = await store.read(TECH);
    expect(kept.log).toBeUndefined();
    expect(kept.outbox).toHaveLength(1);
    await store.keepLog(TECH, toldLog());
    expect((await store.read(TECH)).log).toBeDefined();
  });

  test('is not shown when a case in it is damaged', async () => {
    await store.keepLog(TECH, toldLog());
    const database = await openDB(name);
    await database.put('cases', { userId: TECH, caseId: 'A', events: [{ type: 'monitoring.started' }] });
    database.close();
    expect((await store.read(TECH)).log).toBeUndefined();
  });
});

describe('a promise that rejects means that nothing was kept', () => {
  test('when the disk is full', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(store.keepCommand(pendingCommand('1'))).rejects.toThrow('full');
    expect((await store.read(TECH)).outbox).toEqual([]);
    await store.keepCommand(pendingCommand('1'));
    expect((await store.read(TECH)).outbox).toHaveLength(1);
  });

  test('also when it is full only in the middle of a log', async () => {
    await store.keepLog(TECH, toldLog());
    const before = await store.read(TECH);
    let puts = 0;
    const { put } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
      puts += 1;
      if (puts === 3) throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, row);
    });
    await expect(store.keepLog(TECH, { ...toldLog(), to: 99 })).rejects.toThrow('full');
    expect(await store.read(TECH)).toEqual(before);
  });

  test('when the browser keeps nothing, as some do in private windows', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('not here', 'SecurityError');
    });
    await expect(store.keepCommand(pendingCommand('1'))).rejects.toThrow('not here');
    vi.restoreAllMocks();
    await store.keepCommand(pendingCommand('1'));
    expect((await store.read(TECH)).outbox).toHaveLength(1);
  });

  test('not when the browser was only closing the connection: a new one is opened', async () => {
    await store.keepCommand(pendingCommand('1'));
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('closing', 'InvalidStateError');
    });
    await store.keepCommand(pendingCommand('2'));
    expect((await store.read(TECH)).outbox).toHaveLength(2);
  });

  test('when an older page does not give way to a newer version; once it is closed, all is well', async () => {
    await store.keepCommand(pendingCommand('1'));
    const olderPage = await openDB(name);
    const newer = new DeviceDatabase(name, 99);
    const count = () => newer.read((transaction) => transaction.objectStore('entries').count());
    await expect(count()).rejects.toThrow('Close it, then try again');
    olderPage.close();
    expect(await count()).toBe(1);
  });

  test('when a newer version of the app has taken over the device', async () => {
    await store.keepCommand(pendingCommand('1'));
    // Opens at once: the older page gives way.
    const newer = await openDB(name, 99);
    await expect(store.keepCommand(pendingCommand('2'))).rejects.toThrow();
    expect(await newer.count('entries')).toBe(1);
    newer.close();
  });
});

test('two pages of one person: what one has not seen the other replace is not added to', async () => {
  await store.keepLog(TECH, { ...toldLog(), to: 20 });
  const other = new IndexedDbStore(name);
  await other.keepLog(TECH, { ...toldLog(), to: 9 });
  await expect(store.keepLog(TECH, { ...toldLog(), to: 21, replaces: false })).rejects.toThrow();
  expect((await other.read(TECH)).log?.log.to).toBe(9);
});

test('entries of several people are counted for each', async () => {
  const physician = { userId: userId('reader'), role: 'physician' } as const;
  await store.keepCommand(pendingCommand('1'));
  await store.keepCommand(pendingCommand('2', physician));
  await store.refuseCommand(refusedCommand('3', physician));
  await store.dropCommands([commandId('command-1')]);
  expect(await store.waiting()).toEqual(new Map([[physician.userId, 1]]));
});
