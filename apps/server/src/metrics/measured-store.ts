import { ACCESS_STREAM, type EventStore } from '../log/index.ts';
import { inSpan } from '../tracing/in-span.ts';
import type { Metrics } from './metrics.ts';

/** The same store, which tells how long each commit took and what came into the audit trail. */
export const measuredStore = (
  store: EventStore,
  metrics: Pick<Metrics, 'stored' | 'notStored' | 'recorded'>,
  now: () => number,
): EventStore => ({
  logId: store.logId,
  head: () => store.head(),
  async commit(expectedHead, answers) {
    const from = now();
    const result = await inSpan('commit', async (span) => {
      const committed = await store.commit(expectedHead, answers);
      span.setAttributes({ 'ionm.commands': answers.length, 'ionm.ok': committed.ok });
      return committed;
    });
    if (!result.ok) {
      metrics.notStored(result.reason);
      return result;
    }
    metrics.stored((now() - from) / 1_000);
    for (const answer of result.answers) {
      if (!('events' in answer)) continue;
      for (const { stream, type } of answer.events) if (stream === ACCESS_STREAM) metrics.recorded(type);
    }
    return result;
  },
  read: (after, limit) => store.read(after, limit),
  answersOf: (ids) => store.answersOf(ids),
  ...(store.watch && { watch: (changed) => store.watch?.(changed) }),
  probe: () => store.probe(),
  verify: (kept) => store.verify(kept),
  checkTail: () => store.checkTail(),
  close: () => store.close(),
});
