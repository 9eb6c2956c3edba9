import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:net';
import { NO_BILLING_SETUP } from '@ionm-clock/domain';
import type { SeenBatch } from '@ionm-clock/protocol';
import { type Hl7MessageEvent, Hl7Server } from '@medplum/hl7';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MemoryStore } from '../../log/index.ts';
import { BillingOffice } from '../../testing/billing-office.ts';
import { ADMIN, DR_NORTH } from '../../testing/organisation.ts';
import { TestServer } from '../../testing/test-server.ts';

const ANSWERED_WITHIN = { timeout: 15_000, interval: 50 };

let store: MemoryStore;
let server: TestServer;
let office: BillingOffice;
const closing: (() => unknown)[] = [];
beforeEach(async () => {
  store = new MemoryStore();
  server = await TestServer.started(store);
  office = new BillingOffice(server);
});
afterEach(async () => {
  await server.stopAndForget();
  for (const close of closing.splice(0)) await close();
});

/** Another program that receives: it answers each message with these codes in turn, the last of them for ever. */
async function receiver(...codes: readonly ('AA' | 'AE')[]): Promise<{ port: number; heard: string[] }> {
  const heard: string[] = [];
  const hl7 = new Hl7Server((connection) => {
    connection.addEventListener('message', ({ message }: Hl7MessageEvent) => {
      heard.push(message.getSegment('MSH')?.getField(10)?.toString() ?? '');
      const ackCode = codes[Math.min(heard.length, codes.length) - 1] ?? 'AA';
      connection.send(message.buildAck({ ackCode }));
    });
  });
  await hl7.start(0);
  closing.push(() => hl7.stop());
  const address = hl7.server?.address();
  return { port: typeof address === 'object' ? (address?.port ?? 0) : 0, heard };
}

const setUp = (port: number) =>
  office.as(ADMIN).post('/administration/commands', {
    commandId: randomUUID(),
    command: {
      type: 'saveBillingSetup',
      setup: {
        ...NO_BILLING_SETUP,
        providers: [{ userId: DR_NORTH.userId, npi: '1234567893', lastName: 'North', firstName: 'Ada' }],
        payers: [{ profile: 'cpt', name: 'Some payer', payerId: 'SP1', filingIndicator: 'CI' }],
        hl7: {
          sendingApplication: 'CLOCK',
          sendingFacility: 'NORTH',
          receivingApplication: 'BILLING',
          receivingFacility: 'OFFICE',
        },
        destinations: [
          {
            id: 'billing-host',
            title: 'The billing host',
            format: 'hl7',
            delivery: { kind: 'mllp', host: '127.0.0.1', port, tls: false },
          },
        ],
      },
    },
  });

const codes = async (number = 1): Promise<readonly string[]> => {
  const batch: SeenBatch | undefined = (await office.batches()).find((one) => one.number === number);
  return batch?.acknowledgements.map(({ caseId, code }) => `${caseId} ${code}`) ?? [];
};

describe('messages of a batch', () => {
  it('go to the host that is set up, one after the other, and the ledger says who took what', async () => {
    const { port, heard } = await receiver('AA', 'AE', 'AA');
    expect((await setUp(port)).status).toBe(200);
    await office.finalized('C-1', 'C-2', 'C-3');
    await office.write(['C-1', 'C-2', 'C-3'], { destination: 'billing-host' });
    await vi.waitFor(
      async () => expect(await codes()).toEqual(['C-1 AA', 'C-2 AE', 'C-3 AA']),
      ANSWERED_WITHIN,
    );
    expect(heard).toEqual(['1-1', '1-2', '1-3']);
    const again = await office.write(['C-2'], { destination: 'billing-host', again: 'It was refused' });
    expect(again.batch?.records).toMatchObject([{ caseId: 'C-2', again: 'It was refused' }]);
    await vi.waitFor(async () => expect(await codes(2)).toEqual(['C-2 AA']), ANSWERED_WITHIN);
  });

  it('wait for a host that is away, also over a restart, and go on where they were', async () => {
    const silent: Server = createServer((socket) => socket.on('data', () => socket.destroy()));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const address = silent.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    await setUp(port);
    await office.finalized('C-1');
    await office.write(['C-1'], { destination: 'billing-host' });
    await server.lines.until('delivery failed');
    const metrics = await (await fetch(`${server.address}/metrics`)).text();
    expect(metrics).toMatch(/^ionm_delivery_failures_total [1-9]/m);
    expect(metrics).toContain('ionm_messages_waiting 1\n');
    expect(await codes()).toEqual([]);
    silent.close();
    await server.stop();
    await server.start(store);
    const { port: another, heard } = await receiver('AA');
    await setUp(another);
    await vi.waitFor(async () => expect(await codes()).toEqual(['C-1 AA']), ANSWERED_WITHIN);
    expect(heard).toEqual(['1-1']);
  });
});
