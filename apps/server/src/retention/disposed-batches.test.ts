import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  batchNameOf,
  type CaseId,
  caseId,
  commandId,
  destinationId,
  facilityId,
  instant,
  type LedgerBatch,
  userId,
} from '@ionm-clock/domain';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { removeFilesOfDisposed } from './disposed-batches.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ionm-batches-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A batch of these cases, whose file is there. */
function batch(number: number, sha256: string, ...ids: readonly string[]): LedgerBatch {
  writeFileSync(join(folder, sha256), 'a patient');
  const name = batchNameOf(number);
  return {
    number,
    name,
    requestId: commandId(`request-${number}`),
    destination: { id: destinationId('csv'), title: 'CSV', format: 'csv', delivery: { kind: 'download' } },
    records: ids.map((id) => ({ caseId: caseId(id), version: 1, facility: facilityId('Mercy') })),
    file: { name, mediaType: 'text/csv', bytes: 9, sha256 },
    at: instant(0),
    actorId: userId('biller'),
    acknowledgements: [],
    retries: [],
  };
}
const disposed = (...ids: readonly string[]): ReadonlyMap<CaseId, unknown> =>
  new Map(ids.map((id) => [caseId(id), instant(1)]));

it('a file goes when the last of its cases has gone, and not before; again changes nothing', () => {
  const ledger = [batch(1, 'of-a', 'A'), batch(2, 'of-a-and-b', 'A', 'B'), batch(3, 'of-b', 'B')];
  expect(removeFilesOfDisposed(ledger, disposed('A'), folder)).toEqual({ removed: 1, mixed: ['B-000002'] });
  expect(readdirSync(folder).sort()).toEqual(['of-a-and-b', 'of-b']);
  expect(removeFilesOfDisposed(ledger, disposed('A', 'B'), folder)).toEqual({ removed: 2, mixed: [] });
  expect(removeFilesOfDisposed(ledger, disposed('A', 'B'), folder)).toEqual({ removed: 0, mixed: [] });
});

it('a file that two batches share stays while one of them has a case', () => {
  const ledger = [batch(1, 'shared', 'A'), batch(2, 'shared', 'B')];
  expect(removeFilesOfDisposed(ledger, disposed('A'), folder).removed).toBe(0);
  expect(readdirSync(folder)).toEqual(['shared']);
});
