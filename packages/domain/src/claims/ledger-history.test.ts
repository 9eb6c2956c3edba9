import { expect, it } from 'vitest';
import { caseId, commandId, destinationId, facilityId, userId } from '../ids.ts';
import { instant } from '../time/instant.ts';
import type { Delivery } from './destination.ts';
import { type Acknowledgement, EMPTY_LEDGER, evolveLedger, type Ledger, progressOf } from './ledger.ts';
import { heldAt, wentAgainIn } from './ledger-history.ts';

const HOST = destinationId('host');
const MLLP: Delivery = { kind: 'mllp', host: 'billing.example.org', port: 2575, tls: true };
const NOON = { at: instant(0), actorId: userId('bill') };

/** Each batch as the versions in it, and then who said what of them: `C-1 v2` in the second batch refused is `AE`. */
function ledger(
  ...batches: readonly Readonly<Record<string, [version: number, code?: Acknowledgement['code']]>>[]
) {
  return batches.reduce((before: Ledger, batch, index) => {
    const number = index + 1;
    const records = Object.entries(batch).map(([id, [version]]) => ({
      caseId: caseId(id),
      version,
      facility: facilityId('north'),
    }));
    const written = evolveLedger(before, {
      ...NOON,
      type: 'batch.written',
      payload: {
        number,
        name: `B-${number}`,
        requestId: commandId(String(number)),
        destination: { id: HOST, title: 'Host', format: 'hl7', delivery: MLLP },
        records,
        file: { name: 'x', mediaType: 'x', bytes: 1, sha256: 'x' },
      },
    });
    return Object.entries(batch).reduce((so, [id, [, code]]) => {
      if (code === undefined) return so;
      const payload = { batch: number, caseId: caseId(id), controlId: 'x', code };
      return evolveLedger(so, { ...NOON, type: 'message.acknowledged', payload });
    }, written);
  }, EMPTY_LEDGER);
}

it('a receiver holds the last version that it did not refuse', () => {
  const held = heldAt(ledger({ 'C-1': [1, 'AA'], 'C-2': [1, 'AE'] }, { 'C-1': [2, 'AR'], 'C-3': [1] }), HOST);
  expect(Object.fromEntries(held)).toEqual({
    'C-1': { batch: 'B-1', version: 1, isWaiting: false },
    'C-3': { batch: 'B-2', version: 1, isWaiting: true },
  });
  expect(heldAt(ledger({ 'C-1': [1, 'AA'] }), destinationId('other')).size).toBe(0);
});

it('a record that went again says where', () => {
  const [first, ...later] = ledger(
    { 'C-1': [1, 'AE'], 'C-2': [1, 'AA'] },
    { 'C-1': [1, 'AE'] },
    { 'C-1': [2] },
  );
  if (first === undefined) throw new Error('no batch');
  expect(Object.fromEntries(wentAgainIn([first, ...later], first))).toEqual({ 'C-1': 'B-3' });
});

it('what waits is tried again for a reason, and waits on', () => {
  const before = ledger({ 'C-1': [1], 'C-2': [1, 'AA'] });
  const payload = { batch: 1, caseIds: [caseId('C-1')], reason: 'The host is back' };
  const [batch] = evolveLedger(before, { ...NOON, type: 'batch.retried', payload });
  expect(batch?.retries).toEqual([{ caseIds: ['C-1'], reason: 'The host is back', ...NOON }]);
  expect(batch && progressOf(batch)).toMatchObject({ waiting: ['C-1'], taken: ['C-2'] });
});
