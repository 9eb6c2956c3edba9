import { instant } from '@ionm-clock/domain';
import { describe, expect, test } from 'vitest';
import { allEvents, MemoryStore } from '../log/index.ts';
import { demoHistory } from './demo-history.ts';
import { seedDemoDay } from './seed-demo-day.ts';

const NOON = instant(Date.parse('2026-11-03T18:00:00Z'));
const TOMORROW = instant(Date.parse('2026-11-04T18:00:00Z'));

describe('the weeks before the demo day', () => {
  const history = demoHistory(NOON, 3);

  test('are three cases on each working day, and four on a long one', () => {
    expect(history).toHaveLength(15 * 3 + 3);
    expect(new Set(history.map(({ caseId }) => caseId)).size).toBe(history.length);
  });

  test('are the same whenever they are invented', () => {
    expect(demoHistory(NOON, 3)).toEqual(history);
  });

  test('lie in the past, and are ended', () => {
    for (const { events } of history) {
      expect(events.some(({ type }) => type === 'monitoring.ended')).toBe(true);
      for (const { at, recordedAt } of events) {
        expect(at).toBeLessThanOrEqual(recordedAt);
        expect(recordedAt).toBeLessThan(NOON);
      }
    }
  });

  test('have reading over the limit in them, with and without a reason', () => {
    const over = history.filter(({ events }) =>
      events.some(
        (event) =>
          event.type === 'record.finalized' &&
          event.payload.record.findings.some(({ code }) => code === 'over-limit'),
      ),
    );
    expect(over).toHaveLength(12);
  });

  test('are exported, but for the latest', () => {
    const isExported = history.map(({ events }) => events.at(-1)?.type === 'record.exported');
    expect(isExported.slice(0, 36)).not.toContain(false);
    expect(isExported.at(-1)).toBe(false);
  });
});

test('a new log gets them once', async () => {
  const store = new MemoryStore();
  await seedDemoDay(store, NOON, 3);
  const streams = new Set<string>();
  for await (const { stream } of allEvents(store)) streams.add(stream);
  expect(streams.size).toBe(48 + 16);
  await seedDemoDay(store, TOMORROW, 3);
  for await (const { stream } of allEvents(store)) streams.add(stream);
  expect(streams.size).toBe(48 + 16 + 16);
  expect((await store.verify()).ok).toBe(true);
});
