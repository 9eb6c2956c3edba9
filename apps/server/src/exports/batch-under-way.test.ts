import { expect, it } from 'vitest';
import { MemoryStore } from '../log/index.ts';
import { BillingOffice, exportRequest } from '../testing/billing-office.ts';
import { ObservedStore } from '../testing/observed-store.ts';
import { BILLER } from '../testing/organisation.ts';
import { TestServer } from '../testing/test-server.ts';

it('a batch says how far it is until the log has it, to who asked for it alone', async () => {
  const store = new ObservedStore(new MemoryStore());
  const server = await TestServer.started(store);
  try {
    const office = new BillingOffice(server);
    await office.finalized('C-1', 'C-2');
    const asked = exportRequest(['C-1', 'C-2'], { destination: 'xlsx' });
    const other = exportRequest(['C-1']);
    const progress = async ({ commandId } = asked): Promise<unknown> =>
      (await office.as(BILLER).get(`/exports/batches/under-way/${commandId}`)).json();
    expect(await progress()).toEqual({});
    const disk = Promise.withResolvers<void>();
    store.disk = disk.promise;
    const written = office.asksFor(asked);
    await expect.poll(() => progress()).toEqual({ share: 1 });
    expect(await progress(other)).toEqual({});
    disk.resolve();
    expect((await written).status).toBe(200);
    expect(await progress()).toEqual({});
  } finally {
    await server.stopAndForget();
  }
});
