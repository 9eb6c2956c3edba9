import { instant } from '@ionm-clock/domain';
import { logPath, SqliteStore, type StoredEvent } from '@ionm-clock/server/log';
import { NEW_ORGANISATION } from '@ionm-clock/server/organisation';
import { expect, it } from 'vitest';
import { Progress } from '../progress.ts';
import { BillingLog, caseOn } from '../testing/billing-log.ts';
import { finalizedRecords } from './finalized-records.ts';

/** Counts what is read of a log. */
class CountingStore extends SqliteStore {
  events = 0;

  override async read(after: number, limit: number): Promise<readonly StoredEvent[]> {
    const read = await super.read(after, limit);
    this.events += read.length;
    return read;
  }
}

it('is one record after the other: none is read before the one before it is done with', async () => {
  const office = new BillingLog();
  const ids = ['A', 'B', 'C', 'D'];
  await office.imports(...ids.map((id) => caseOn(id, '2026-11-03')));
  await office.finalizes(...ids);
  const store = new CountingStore(logPath(office.dataDir));
  const progress = new Progress({ write: () => true });
  const source = await finalizedRecords(store, NEW_ORGANISATION, 'csv', {}, progress);
  store.events = 0;
  const readBefore: number[] = [];
  for await (const { record } of source.records(new Set(source.caseIds))) {
    expect(record.endedAt).toBe(instant(Date.parse('2026-11-03T16:30:00.125Z')));
    readBefore.push(store.events);
  }
  // Only what is about the record is read.
  expect(readBefore).toEqual([1, 2, 3, 4]);
  await store.close();
});
