import { expect, it } from 'vitest';
import { inventedCase } from '../testing/invented-case.ts';
import { latestSignal, signalText } from './latest-signal.ts';

const change = (time: string, description: string) =>
  ({ time, type: 'signal.changed', payload: { modality: 'TcMEP', side: 'left', description } }) as const;

it('the latest change is the one that happened last, in whatever order it was logged', () => {
  const { events } = inventedCase('OR 1', [
    change('08:40', '−60 %'),
    change('08:10', '−20 %'),
    { time: '08:50', type: 'note.added', payload: { text: 'Blood pressure raised' } },
  ]);
  expect(latestSignal(events)?.payload.description).toBe('−60 %');
});

it('of two changes at one instant the one that was logged later counts', () => {
  const { events } = inventedCase('OR 1', [change('08:40', '−60 %'), change('08:40', 'absent')]);
  expect(latestSignal(events)?.payload.description).toBe('absent');
});

it('a case without a change has none', () => {
  expect(latestSignal(inventedCase('OR 1', []).events)).toBeUndefined();
});

it('a change reads as side, modality and what changed', () => {
  const texts = inventedCase('OR 1', [
    change('08:40', '−60 %'),
    {
      time: '08:41',
      type: 'signal.changed',
      payload: { modality: 'SSEP', side: 'both', description: 'lost' },
    },
    { time: '08:42', type: 'signal.changed', payload: { modality: 'BAEP', description: 'later by 1 ms' } },
  ]).events.flatMap((event) => (event.type === 'signal.changed' ? [signalText(event)] : []));
  expect(texts).toEqual(['left TcMEP −60 %', 'both sides SSEP lost', 'BAEP later by 1 ms']);
});
