import { caseId, userId } from '@ionm-clock/domain';
import { expect, it } from 'vitest';
import { keepReport, keptReport } from './report-draft.ts';

const me = userId('dr-a');
const id = caseId('C-1');

function memory() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    kept,
  };
}

it('what was begun is there again for its writer, of its case, and for nobody else', () => {
  const storage = memory();
  keepReport(storage, me, id, { impression: 'Stable' });
  expect(keptReport(storage, me, id)).toEqual({ impression: 'Stable' });
  expect(keptReport(storage, userId('dr-b'), id)).toEqual({});
  expect(keptReport(storage, me, caseId('C-2'))).toEqual({});
});

it('an empty draft leaves nothing behind', () => {
  const storage = memory();
  keepReport(storage, me, id, { impression: 'Stable' });
  keepReport(storage, me, id, {});
  expect(storage.kept.size).toBe(0);
});

it('what another version of the app left is no draft', () => {
  const storage = memory();
  for (const left of ['not JSON', 'null', '7', '{"impression":7,"other":"text"}']) {
    storage.setItem('ionm-clock/report/dr-a/C-1', left);
    expect(keptReport(storage, me, id)).toEqual({});
  }
});

it('a browser that keeps nothing is told apart', () => {
  const full = {
    ...memory(),
    setItem: () => {
      throw new Error('full');
    },
  };
  expect(keepReport(full, me, id, { impression: 'Stable' })).toBe(false);
});
