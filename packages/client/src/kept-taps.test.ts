import { type CaseCommand, instant, milliseconds } from '@ionm-clock/domain';
import { describe, expect, test } from 'vitest';
import { MemoryDeviceStore } from './device-store/memory-device-store.ts';
import type { PendingCommand } from './log/outbox.ts';
import { ServerLog } from './testing/server-log.ts';
import { BRANDT, OSEI, settled, Tablet } from './testing/tablet.ts';

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

async function opened<Disk extends MemoryDeviceStore>(disk: Disk): Promise<Tablet> {
  const tablet = new Tablet(disk);
  await tablet.client.open(OSEI);
  tablet.client.takeSnapshot(server.snapshot());
  return tablet;
}

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

describe('a tap whose instant is not sure yet', () => {
  test('waits until the server has told its time, keeps its place, and goes with the instant as it is then known', async () => {
    const tablet = await opened(new MemoryDeviceStore());
    const rough = { at: instant(tablet.now - 40_000), atErrorMs: milliseconds(60_000) };
    tablet.timeAt = () => ({ ...rough, final: false });
    const link = await tablet.connects();
    await tablet.taps('A', START);
    expect(link.timesAsked).toBe(1);
    tablet.timeAt = ({ wallMs }) => ({ at: instant(wallMs), atErrorMs: milliseconds(5), final: true });
    await tablet.taps('A', INTERRUPT);
    expect(link.sent).toEqual([]);

    tablet.client.timeLearned();
    await settled();
    const exact = instant(tablet.now - 1_000);
    expect(link.sent).toMatchObject([{ commandId: 'tap-1', at: exact, atErrorMs: 5 }]);
    expect(tablet.shown.outbox[0]?.events.at(-1)).toMatchObject({ type: 'monitoring.started', at: exact });
    await tablet.loadAgain();
    expect(tablet.shown.outbox).toMatchObject([{ at: exact }, { commandId: 'tap-2' }]);
    expect(tablet.shown.outbox[0]).not.toHaveProperty('reading');
  });

  test('and that was refused at once goes again with the instant as it is known by then', async () => {
    const tablet = await opened(new MemoryDeviceStore());
    tablet.timeAt = ({ wallMs }) => ({ at: instant(wallMs), atErrorMs: milliseconds(300_000), final: false });
    await tablet.taps('A', INTERRUPT);
    const at = instant(tablet.now - 60_000);
    tablet.client.takeSnapshot(new ServerLog().schedule('A').does('A', OSEI, START).snapshot());
    tablet.timeAt = () => ({ at, atErrorMs: milliseconds(40), final: true });
    await tablet.client.retry(tablet.refused.commandId);
    expect(tablet.shown).toMatchObject({ outbox: [{ command: INTERRUPT, at, atErrorMs: 40 }], refusals: [] });
  });

  test('also when the page was loaded again meanwhile', async () => {
    const tablet = await opened(new MemoryDeviceStore());
    tablet.timeAt = ({ wallMs }) => ({ at: instant(wallMs), atErrorMs: milliseconds(300_000), final: false });
    await tablet.taps('A', START);
    await tablet.loadAgain();
    const link = await tablet.connects();
    expect(link.sent).toEqual([]);
    tablet.timeAt = ({ wallMs }) => ({
      at: instant(wallMs - 3_600_000),
      atErrorMs: milliseconds(40),
      final: true,
    });
    tablet.client.timeLearned();
    await settled();
    expect(link.sent).toMatchObject([{ at: tablet.now - 3_600_000, atErrorMs: 40 }]);
  });
});
