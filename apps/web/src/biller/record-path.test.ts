import { caseId } from '@ionm-clock/domain';
import { expect, it } from 'vitest';
import { isRecordPath, recordPath } from './record-path.ts';

it.each(['C-100', 'Mercy OR 4', 'a/b', '100 %', 'a%20b', 'née'])('the path of %s leads back to it', (id) => {
  const told = decodeURI(recordPath(caseId(id)));
  expect(isRecordPath(told, caseId(id))).toBe(true);
  expect(isRecordPath(told, caseId(`${id}x`))).toBe(false);
});
