import { expect, it } from 'vitest';
import { fileNameOf } from './file-name.ts';

it.each([
  ['attachment; filename="ionm-2026-11-03.csv"', 'ionm-2026-11-03.csv'],
  ['attachment; filename=records.csv', 'records.csv'],
  ['attachment; filename="x.csv"; filename*=UTF-8\'\'Aufzeichnung%C3%A9.csv', 'Aufzeichnungé.csv'],
  ['attachment; filename*=UTF-8\'\'%E0%A4%A; filename="plain.csv"', 'plain.csv'],
  ['attachment; filename="../../etc/records.csv"', 'records.csv'],
  ['attachment', 'fallback.csv'],
  [null, 'fallback.csv'],
])('the file name in %s is %s', (header, name) => {
  expect(fileNameOf(header, 'fallback.csv')).toBe(name);
});
