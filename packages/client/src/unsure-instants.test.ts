import { type CaseCommand, instant, milliseconds } from '@ionm-clock/domain';
import { describe, expect, test } from 'vitest';
import { MemoryDeviceStore } from './device-store/memory-device-store.ts';
import { ServerLog } from './testing/server-log.ts';
import { OSEI, openedTablet, settled } from './testing/tablet.ts';

const START: CaseCommand = { type: 'startMonitoring' };
const INTERRUPT: CaseCommand = { type: 'interruptMonitoring' };
const opened = (disk: MemoryDeviceStore) => openedTablet(new ServerLog().schedule('A').snapshot(), disk);

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
