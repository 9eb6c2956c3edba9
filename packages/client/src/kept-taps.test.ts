import { type CaseCommand, caseId } from '@ionm-clock/domain';
import { describe, expect, test } from 'vitest';
import { MemoryDeviceStore } from './device-store/memory-device-store.ts';
import type { PendingCommand } from './log/outbox.ts';
import { ServerLog } from './testing/server-log.ts';
import { BRANDT, OSEI, openedTablet, settled } from './testing/tablet.ts';

const START: CaseCommand = { type: 'startMonitoring' };
const INTERRUPT: CaseCommand = { type: 'interruptMonitoring' };
const server = new ServerLog().schedule('A').schedule('B');

/** A device that writes when the test lets it. */
class SlowDisk extends MemoryDeviceStore {
  write: (() => void) | undefined;

  override async keepCommand(pending: PendingCommand): Promise<void> {
    await new Promise<void>((written) => {
      this.write = written;
    });
    await super.keepCommand(pending);
  }
}

const opened = (disk: MemoryDeviceStore) => openedTablet(server.snapshot(), disk);

describe('what is tapped is on the device', () => {
  test('before the screen says so', async () => {
    const disk = new SlowDisk();
    const tablet = await opened(disk);
    const tapped = tablet.taps('A', START);
    await settled();
    expect(tablet.statusOf('A')).toBe('not-started');
    disk.write?.();
    await tapped;
    expect(tablet.statusOf('A')).toBe('running');
  });

  test('and is shown and sent, in order and at its instants, when the page comes back after a crash', async () => {
    const tablet = await opened(new MemoryDeviceStore());
    await tablet.taps('A', START);
    await tablet.taps('A', INTERRUPT);
    const { outbox } = tablet.shown;
    await settled();
    await tablet.loadAgain();
    expect(tablet.statusOf('A')).toBe('interrupted');
    expect(tablet.shown.outbox).toEqual(outbox);
    expect(tablet.shown.heardAt).toBeLessThan(tablet.now);
    const link = await tablet.connects();
    expect(link.sent).toMatchObject([{ commandId: 'tap-1', at: outbox[0]?.at }]);
  });

  test('and gone from it when the log has it, though the page ended before it could note that', async () => {
    const disk = new MemoryDeviceStore();
    const tablet = await opened(disk);
    await tablet.taps('A', START);
    const [tap] = tablet.shown.outbox;
    if (tap === undefined) throw new Error('nothing was tapped');
    const after = new ServerLog().schedule('A').schedule('B').does('A', tap.actor, START, tap.commandId);
    tablet.client.takeSnapshot(after.snapshot());
    await settled();
    await disk.keepCommand(tap);
    await tablet.loadAgain();
    expect(tablet.shown.outbox).toEqual([]);
    expect((await disk.read(OSEI.userId)).outbox).toEqual([]);
  });

  test('and stays there until the device has the log that has it', async () => {
    const disk = new MemoryDeviceStore();
    const tablet = await opened(disk);
    await tablet.taps('A', START);
    const [tap] = tablet.shown.outbox;
    if (tap === undefined) throw new Error('nothing was tapped');
    const after = new ServerLog().schedule('A').schedule('B').does('A', tap.actor, START, tap.commandId);
    let write = () => {};
    const keepLog = disk.keepLog.bind(disk);
    disk.keepLog = async (...told) => {
      await new Promise<void>((written) => {
        write = written;
      });
      await keepLog(...told);
    };
    tablet.client.takeSnapshot(after.snapshot());
    await settled();
    expect(tablet.shown.outbox).toEqual([]);
    expect((await disk.read(OSEI.userId)).outbox).toHaveLength(1);
    write();
    await settled();
    expect(await disk.read(OSEI.userId)).toMatchObject({ outbox: [], log: { log: { to: after.head } } });
  });

  test('what another page left behind is taken over on connecting', async () => {
    const disk = new MemoryDeviceStore();
    const [first, second] = [await opened(disk), await opened(disk)];
    await first.taps('A', START);
    expect(second.shown.outbox).toEqual([]);
    expect((await second.connects()).sent).toMatchObject([{ commandId: 'tap-1' }]);
  });
});

describe('a device that cannot keep anything', () => {
  test('takes the tap all the same, says so, and tries again', async () => {
    const disk = new MemoryDeviceStore();
    const tablet = await opened(disk);
    disk.failure = new Error('quota');
    await tablet.taps('A', START);
    expect(tablet.statusOf('A')).toBe('running');
    expect(tablet.shown.keeping).toBe('fails');
    disk.failure = undefined;
    await tablet.waits(5_000);
    expect(tablet.shown.keeping).toBe('works');
    expect((await disk.read(OSEI.userId)).outbox).toHaveLength(1);
  });

  test('loses nothing while somebody else uses the page', async () => {
    const disk = new MemoryDeviceStore();
    const tablet = await opened(disk);
    disk.failure = new Error('quota');
    await tablet.taps('A', START);
    await tablet.client.open(BRANDT);
    expect(tablet.shown.outbox).toEqual([]);
    await tablet.client.open(OSEI);
    expect(tablet.shown.outbox).toMatchObject([{ commandId: 'tap-1' }]);
  });

  test('for one tap, keeps the order of the taps all the same', async () => {
    const disk = new MemoryDeviceStore();
    const tablet = await opened(disk);
    disk.failure = new Error('quota');
    await tablet.taps('A', START);
    disk.failure = undefined;
    await tablet.taps('A', INTERRUPT);
    expect((await tablet.connects()).sent).toMatchObject([{ command: START }]);
  });

  test('and is slow to be read forgets no refusal that was told meanwhile', async () => {
    const disk = new MemoryDeviceStore();
    const tablet = await opened(disk);
    const tapped = tablet.client.issue(caseId('A'), INTERRUPT);
    const signedInAgain = tablet.client.open(OSEI);
    await Promise.all([tapped, signedInAgain]);
    expect(tablet.shown.refusals).toMatchObject([{ command: INTERRUPT }]);
  });

  test('and could not be read at first is read again, without waiting for a connection', async () => {
    const disk = new MemoryDeviceStore();
    const tablet = await opened(disk);
    await tablet.taps('A', START);
    disk.failure = new Error('busy');
    await tablet.loadAgain();
    expect(tablet.shown).toMatchObject({ outbox: [], keeping: 'fails' });
    disk.failure = undefined;
    await tablet.waits(5_000);
    expect(tablet.shown.outbox).toMatchObject([{ commandId: 'tap-1' }]);
  });

  test('or does not even answer', async () => {
    const tablet = await opened(new SlowDisk());
    const tapped = tablet.taps('A', START);
    await settled();
    await tablet.waits(3_000);
    await tapped;
    expect(tablet.statusOf('A')).toBe('running');
    expect(tablet.shown.keeping).toBe('fails');
  });
});
