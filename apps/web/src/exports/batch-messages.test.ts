import { caseId, commandId, destinationId, facilityId, instant, userId } from '@ionm-clock/domain';
import type { BatchOnItsWay } from '@ionm-clock/protocol';
import { describe, expect, it } from 'vitest';
import { messageCounts, messageStates } from './batch-messages.ts';
import { progressText } from './progress-text.ts';

const MLLP = { kind: 'mllp', host: 'billing.example.org', port: 2575, tls: true } as const;
const said = (id: string, code: 'AA' | 'AE', text?: string) => ({
  batch: 1,
  caseId: caseId(id),
  controlId: 'x',
  code,
  at: instant(1_000),
  ...(text !== undefined && { text }),
});

function batch(more: Partial<BatchOnItsWay> = {}): BatchOnItsWay {
  return {
    number: 1,
    name: 'B-000001',
    requestId: commandId('r'),
    destination: { id: destinationId('host'), title: 'Host', format: 'hl7', delivery: MLLP },
    records: ['C-1', 'C-2', 'C-3', 'C-4'].map((id) => ({
      caseId: caseId(id),
      version: 1,
      facility: facilityId('north'),
    })),
    file: { name: 'x', mediaType: 'x', bytes: 1, sha256: 'x' },
    at: instant(0),
    actorId: userId('nair'),
    acknowledgements: [said('C-1', 'AA'), said('C-2', 'AE', 'No such account'), said('C-3', 'AE')],
    retries: [],
    elsewhere: 0,
    wentAgain: [{ caseId: caseId('C-3'), batch: 'B-000002' }],
    ...more,
  };
}

describe('the messages of a batch', () => {
  it('wait, are acknowledged, or are refused until they went again', () => {
    const states = messageStates(batch());
    expect(Object.fromEntries(states)).toEqual({
      'C-1': { kind: 'acknowledged', at: 1_000 },
      'C-2': { kind: 'refused', at: 1_000, code: 'AE', text: 'No such account', wentAgainIn: undefined },
      'C-3': { kind: 'refused', at: 1_000, code: 'AE', text: undefined, wentAgainIn: 'B-000002' },
      'C-4': { kind: 'waiting' },
    });
    expect(messageCounts(states)).toEqual({
      all: 4,
      acknowledged: 1,
      waiting: 1,
      refused: ['C-2'],
      sentAgain: 1,
    });
    expect(progressText(batch())).toBe('1 of 4 messages acknowledged, 1 waiting, 1 refused, 1 sent again');
  });

  it('say only what there is to say', () => {
    const done = {
      acknowledgements: ['C-1', 'C-2', 'C-3', 'C-4'].map((id) => said(id, 'AA')),
      wentAgain: [],
    };
    expect(progressText(batch(done))).toBe('4 of 4 messages acknowledged');
    const one = { records: batch().records.slice(0, 1), acknowledgements: [said('C-1', 'AA')] };
    expect(progressText(batch(one))).toBe('1 of 1 message acknowledged');
  });

  it('of a file there are none', () => {
    const { destination } = batch();
    const file = batch({ destination: { ...destination, delivery: { kind: 'download' } } });
    expect(messageStates(file).size).toBe(0);
    expect(progressText(file)).toBe('');
  });
});
