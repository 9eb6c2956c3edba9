import { caseId, instant } from '@ionm-clock/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MemoryStore } from '../log/index.ts';
import { message, note, START, STOP, schedule } from '../testing/commands.ts';
import type { LiveClient } from '../testing/live-client.ts';
import { DR_NORTH, DR_SOUTH, TECH_NORTH } from '../testing/organisation.ts';
import { TestServer } from '../testing/test-server.ts';
import { ServerTime } from '../world/server-time.ts';

const MONDAY = Date.UTC(2026, 10, 2, 14);
const HOUR = 3_600_000;

let now: number;
let server: TestServer;
beforeEach(async () => {
  now = MONDAY;
  const time = new ServerTime(
    () => now,
    () => now - MONDAY,
  );
  server = await TestServer.started(new MemoryStore(), { time });
});
afterEach(() => server.stopAndForget());

const after = (hours: number) => instant(MONDAY + hours * HOUR);
const does = (client: LiveClient, id: string, command: Parameters<typeof message>[1]) =>
  client.sends(message(id, command, { at: instant(now) }));

describe('a tablet that stays connected for days', () => {
  it('learns of a case that was not of its day, when that begins', async () => {
    const office = await server.client(TECH_NORTH);
    await does(office, 'C-1', schedule(undefined, { scheduledStart: after(72), scheduledEnd: after(76) }));
    now += HOUR / 2;
    const tablet = await server.client(TECH_NORTH);
    expect(tablet.snapshots[0]?.cases).toEqual([]);
    now = after(72);
    await does(office, 'C-1', START);
    await tablet.reached(3);
    expect(tablet.cases.get(caseId('C-1'))).toEqual(office.cases.get(caseId('C-1')));
    expect(tablet.cases.get(caseId('C-1'))).toHaveLength(3);
    expect([...tablet.wrong, ...office.wrong]).toEqual([]);
  });

  it('learns of it when it begins days early, within the hour', async () => {
    const office = await server.client(TECH_NORTH);
    await does(office, 'C-1', schedule(undefined, { scheduledStart: after(72), scheduledEnd: after(76) }));
    const tablet = await server.client(TECH_NORTH);
    now += HOUR / 4;
    await does(office, 'C-1', START);
    await tablet.reached(3);
    expect(tablet.cases.get(caseId('C-1'))).toHaveLength(3);
    await does(office, 'C-1', note('and what follows comes alone'));
    await tablet.reached(4);
    expect(tablet.batches.at(-1)?.events).toHaveLength(1);
    expect(tablet.wrong).toEqual([]);
  });

  it('learns of it when its day is changed', async () => {
    const office = await server.client(TECH_NORTH);
    await does(office, 'C-1', schedule(undefined, { scheduledStart: after(72) }));
    const tablet = await server.client(TECH_NORTH);
    await does(office, 'C-1', { type: 'changeDetails', changes: { scheduledStart: after(1) } });
    await tablet.reached(2);
    expect(tablet.cases.get(caseId('C-1'))).toHaveLength(2);
  });

  it('learns of an old case whose clock is resumed, also after a break', async () => {
    const office = await server.client(TECH_NORTH);
    await does(office, 'C-1', schedule());
    await does(office, 'C-1', START);
    await does(office, 'C-1', STOP);
    now = after(40);
    await does(office, 'C-1', note('the surgeon asked again'));
    const tablet = await server.client(TECH_NORTH);
    expect(tablet.snapshots[0]?.cases).toEqual([]);
    const { logId, held } = tablet;
    tablet.close();
    now += HOUR / 4;
    await does(office, 'C-1', { type: 'resumeMonitoring' });
    const back = await server.client(TECH_NORTH, { ...(logId && { logId }), ...(held && { held }) });
    expect(back.cases.get(caseId('C-1'))).toEqual(office.cases.get(caseId('C-1')));
    expect(back.wrong).toEqual([]);
  });
});

describe('a physician of another facility', () => {
  it.each([
    { type: 'requestReader', to: [DR_SOUTH.userId] } as const,
    { type: 'requestReader', to: [DR_SOUTH.userId, DR_NORTH.userId] } as const,
  ])('who is asked to read sees the case whole, from then on', async (asked) => {
    const office = await server.client(TECH_NORTH);
    const phone = await server.client(DR_SOUTH);
    await does(office, 'C-1', schedule());
    await does(office, 'C-1', START);
    expect(phone.cases.get(caseId('C-1'))).toBeUndefined();
    await does(office, 'C-1', asked);
    await expect.poll(() => phone.cases.get(caseId('C-1'))?.at(-1)?.type).toBe('reader.requested');
    await expect.poll(() => office.cases.get(caseId('C-1'))).toEqual(phone.cases.get(caseId('C-1')));
    expect(phone.wrong).toEqual([]);
  });

  it('who is offered a hand-over sees the case whole', async () => {
    const office = await server.client(TECH_NORTH);
    const reader = await server.client(DR_NORTH);
    const phone = await server.client(DR_SOUTH);
    await does(office, 'C-1', schedule());
    await does(reader, 'C-1', { type: 'joinCase', location: 'remote' });
    await does(reader, 'C-1', { type: 'offerHandOver', to: [DR_SOUTH.userId] });
    await expect.poll(() => phone.cases.get(caseId('C-1'))).toHaveLength(3);
  });
});
