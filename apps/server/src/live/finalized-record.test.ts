import { caseId, ofPresentFormat, type TimeRecord } from '@ionm-clock/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MemoryStore } from '../log/index.ts';
import { FINALIZE, JOIN, START, STOP, schedule } from '../testing/commands.ts';
import type { LiveClient } from '../testing/live-client.ts';
import { BILLER, DR_NORTH, TECH_NORTH } from '../testing/organisation.ts';
import { TestServer } from '../testing/test-server.ts';

let server: TestServer;
let biller: LiveClient;
let others: readonly LiveClient[];

beforeEach(async () => {
  server = await TestServer.started(new MemoryStore());
  const tech = await server.client(TECH_NORTH);
  const doctor = await server.client(DR_NORTH);
  biller = await server.client(BILLER);
  others = [tech, doctor];
  await tech.does('C-1', schedule());
  await doctor.does('C-1', JOIN);
  await tech.does('C-1', START);
  // Within one millisecond nobody would have attended anything.
  const started = Date.now();
  await expect.poll(() => Date.now()).toBeGreaterThan(started + 1);
  await tech.does('C-1', STOP);
});
afterEach(() => server.stopAndForget());

async function recordAt(client: LiveClient): Promise<TimeRecord | undefined> {
  const finalized = () => client.cases.get(caseId('C-1'))?.find((event) => event.type === 'record.finalized');
  await client.until(() => finalized() !== undefined);
  const event = finalized();
  return event?.type === 'record.finalized' ? ofPresentFormat(event.payload.record) : undefined;
}

describe('a finalized record', () => {
  it('goes whole to billing, as it happens and later', async () => {
    await biller.does('C-1', FINALIZE);
    const live = await recordAt(biller);
    expect(live?.physicians).toHaveLength(1);
    expect(live?.findings.map(({ code }) => code)).toContain('below-threshold');
    expect(await recordAt(await server.client(BILLER))).toEqual(live);
  });

  it('is no more than known to those who do not bill, as it happens, in the tail and in a snapshot', async () => {
    const [tech, doctor] = others;
    const { logId, held } = tech ?? {};
    await biller.does('C-1', FINALIZE);
    const viewers = [
      ...others,
      await server.client(TECH_NORTH),
      await server.client(TECH_NORTH, { ...(logId && { logId }), ...(held !== undefined && { held }) }),
    ];
    expect(doctor?.user).toBe(DR_NORTH);
    for (const viewer of viewers) {
      expect(await recordAt(viewer)).toMatchObject({
        version: 1,
        physicians: [],
        lines: [],
        findings: [],
        times: [],
      });
    }
  });
});
