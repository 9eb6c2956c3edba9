import { parseInstant } from '@ionm-clock/domain';
import { expect, it } from 'vitest';
import { batchName } from './batch-name.ts';

it('names a batch by its minute, and tells two of one minute apart', () => {
  const at = parseInstant('2026-11-28T14:30:59.999Z');
  if (at === undefined) throw new Error('not an instant');
  expect(batchName(at)).toMatch(/^B-2026-11-28-1430-[0-9a-f]{4}$/);
  expect(new Set(Array.from({ length: 20 }, () => batchName(at))).size).toBeGreaterThan(1);
});
