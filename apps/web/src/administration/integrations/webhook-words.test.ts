import { instant } from '@ionm-clock/domain';
import { expect, test } from 'vitest';
import { failureWords, webhookState } from './webhook-words.ts';

const at = (time: string) => instant(Date.parse(`2026-11-03T${time}Z`));
const lastTaken = { id: 'evt_12', at: at('14:00:00') };
const failing = {
  since: at('15:00:00'),
  times: 3,
  last: { why: 'status', detail: '503' },
  nextAt: at('15:05:00'),
} as const;
const state = (webhook: Parameters<typeof webhookState>[0]) => webhookState(webhook, 'UTC');

test('a webhook that has nothing to tell, or has told all', () => {
  expect(state({})).toEqual({ kind: 'waiting', word: 'nothing to tell yet', more: [] });
  expect(state({ lastTaken })).toEqual({
    kind: 'running',
    word: 'all taken',
    more: ['Last taken: evt_12, Nov 3, 2026 14:00:00.'],
  });
});

test('one that is not taken says why, since when, and when it is tried again', () => {
  const { kind, word, more } = state({ failing, lastTaken });
  expect([kind, word]).toEqual(['over-limit', 'not taken, 3 times in a row']);
  expect(more.join(' ')).toBe(
    'The receiver answered with status 503. Since Nov 3, 2026 15:00:00. Next try: Nov 3, 2026 15:05:00. Last taken: evt_12, Nov 3, 2026 14:00:00.',
  );
  expect(state({ failing: { ...failing, times: 1 } }).word).toBe('not taken, once');
});

test('one that is off says who switched it off, and that what happens waits', () => {
  const byHand = state({ off: { at: at('16:00:00'), why: 'administrator' } });
  expect([byHand.kind, byHand.word]).toEqual(['ended', 'switched off']);
  expect(byHand.more.at(-1)).toContain('goes on where it was');
  const byItself = state({ failing, off: { at: at('16:00:00'), why: 'failing' } });
  expect([byItself.kind, byItself.word]).toEqual(['over-limit', 'switched off by itself']);
  expect(byItself.more.join(' ')).toContain(
    'nothing was taken for 7 days. The receiver answered with status 503.',
  );
  expect(byItself.more.join(' ')).not.toContain('Next try');
});

test('why a message was not taken, with the code if there is one', () => {
  expect(failureWords({ why: 'connection', detail: 'ECONNREFUSED' })).toBe(
    'There is no connection to the receiver (ECONNREFUSED).',
  );
  expect(failureWords({ why: 'connection' })).toBe('There is no connection to the receiver.');
});
