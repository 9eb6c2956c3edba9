import type { CaseCommand } from '@ionm-clock/domain';
import type { CommandAnswer } from '@ionm-clock/protocol';
import { expect, test } from 'vitest';
import { MemoryDeviceStore } from './device-store/memory-device-store.ts';
import { ServerLog } from './testing/server-log.ts';
import { openedTablet } from './testing/tablet.ts';

const START: CaseCommand = { type: 'startMonitoring' };
const DISPOSED: CommandAnswer = {
  ok: false,
  error: { code: 'case-disposed', message: 'The case was disposed of.' },
};

test('a tap of a case that was disposed of meanwhile stays on the device, as refused', async () => {
  const tablet = await openedTablet(new ServerLog().schedule('A').snapshot(), new MemoryDeviceStore());
  await tablet.taps('A', START);
  const link = await tablet.connects();
  tablet.client.takeSnapshot(new ServerLog().snapshot());
  await link.answers(0, DISPOSED);
  const refused = { commandId: 'tap-1', command: START, error: { code: 'case-disposed' } };
  expect(tablet.shown).toMatchObject({ outbox: [], refusals: [refused] });
  await tablet.loadAgain();
  expect(tablet.client.views().size).toBe(0);
  expect(tablet.shown).toMatchObject({ outbox: [], refusals: [refused] });
});
