import { caseId } from '@ionm-clock/domain';
import { expect, it } from 'vitest';
import { BATCHES_PATH, batchIn, batchPath, isRecordPath, recordPath } from './record-path.ts';

it.each(['C-100', 'Mercy OR 4', 'a/b', '100 %', 'a%20b', 'née'])('the path of %s leads back to it', (id) => {
  const told = decodeURI(recordPath(caseId(id)));
  expect(isRecordPath(told, caseId(id))).toBe(true);
  expect(isRecordPath(told, caseId(`${id}x`))).toBe(false);
});

it('a batch has a place that no record has', () => {
  expect(batchIn(batchPath('B-2026-11-28-1430-ab12'))).toBe('B-2026-11-28-1430-ab12');
  expect(batchIn(BATCHES_PATH)).toBe('');
  expect(batchIn(recordPath(caseId('batches')))).toBeUndefined();
  expect(batchIn(decodeURI(recordPath(caseId('batches/B-1'))))).toBeUndefined();
});
