import { commandId, type UserId } from '@ionm-clock/domain';
import { beforeEach, expect, test } from 'vitest';
import type { Kept } from './device-store/device-store.ts';
import { MemoryDeviceStore } from './device-store/memory-device-store.ts';
import { pendingCommand } from './testing/kept-entries.ts';
import { ServerLog, TECHNOLOGIST } from './testing/server-log.ts';
import { OSEI, settled, Tablet, type TestLink } from './testing/tablet.ts';

/** A device that is read when the test lets it. */
class SlowDisk extends MemoryDeviceStore {
  #readable = () => {};
  readonly #reading = new Promise<void>((readable) => {
    this.#readable = readable;
  });

  override async read(userId: UserId): Promise<Kept> {
    await this.#reading;
    return super.read(userId);
  }

  async isRead(): Promise<void> {
    this.#readable();
    await settled();
  }
}

const before = new ServerLog().schedule('A');
const STARTED = commandId('command-started');
const now = new ServerLog().schedule('A').does('A', TECHNOLOGIST, { type: 'startMonitoring' }, STARTED);

let disk: SlowDisk;
let tablet: Tablet;
let link: TestLink;

/** A connection is there again before the device has been read, and the server tells all that there is. */
beforeEach(async () => {
  disk = new SlowDisk();
  tablet = new Tablet(disk);
  void tablet.client.open(OSEI);
  link = await tablet.connects();
  tablet.client.takeSnapshot(now.snapshot());
});

test('what the server told while the device was read stays, though the device could not be read', async () => {
  disk.failure = new Error('the disk is full');
  await disk.isRead();
  expect(tablet.shown.confirmed?.held).toBe(now.head);
  expect(tablet.statusOf('A')).toBe('running');
});

test('nothing is missing then for what follows', async () => {
  disk.failure = new Error('the disk is full');
  await disk.isRead();
  const more = new ServerLog()
    .schedule('A')
    .does('A', TECHNOLOGIST, { type: 'startMonitoring' }, STARTED)
    .does('A', TECHNOLOGIST, { type: 'interruptMonitoring' });
  tablet.client.takeBatch(more.batch(now.head, more.head));
  expect(link.caughtUpFrom).toEqual([]);
  expect(tablet.statusOf('A')).toBe('interrupted');
});

test('what the server told counts, and not what the device kept before it, and is what the device keeps then', async () => {
  const heardBefore = before.now();
  await disk.keepLog(OSEI.userId, { ...before.snapshot(), heardAt: heardBefore, replaces: true });
  const { heardAt } = tablet.shown;
  await disk.isRead();
  expect(tablet.shown).toMatchObject({ heardAt, confirmed: { held: now.head } });
  expect((await disk.read(OSEI.userId)).log).toMatchObject({ heardAt, log: { to: now.head } });
});

test('a tap that the server has told of is no longer in the outbox that the device kept', async () => {
  await disk.keepCommand({ ...pendingCommand('start'), commandId: STARTED });
  await disk.isRead();
  expect(tablet.shown.outbox).toEqual([]);
  expect((await disk.read(OSEI.userId)).outbox).toEqual([]);
});
