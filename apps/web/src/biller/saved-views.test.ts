import { userId } from '@ionm-clock/domain';
import { expect, it } from 'vitest';
import { keepViews, type SavedView, savedViews, withView } from './saved-views.ts';
import { LATEST_FIRST } from './worklist-filter.ts';

const NAIR = userId('nair');
const view = (name: string, severity?: 'error'): SavedView => ({
  name,
  filter: severity === undefined ? {} : { severity },
  sort: LATEST_FIRST,
});

function storage() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

it('views are kept for each person', () => {
  const device = storage();
  expect(keepViews(device, NAIR, [view('Errors', 'error')])).toBe(true);
  expect(savedViews(device, NAIR)).toEqual([view('Errors', 'error')]);
  expect(savedViews(device, userId('somebody-else'))).toEqual([]);
});

it('a view of the same name is replaced, and views are in order of their names', () => {
  const views = [view('b'), view('a')].reduce<readonly SavedView[]>(withView, []);
  expect(withView(views, view('a', 'error'))).toEqual([view('a', 'error'), view('b')]);
});

it.each(['no JSON', '{}', '[{"name":"x"}]'])('what another version left, %s, is no view', (text) => {
  expect(savedViews({ getItem: () => text, setItem: () => undefined }, NAIR)).toEqual([]);
});

it('a browser that keeps nothing is no error', () => {
  const full = {
    getItem: () => null,
    setItem: () => {
      throw new Error('full');
    },
  };
  expect(keepViews(full, NAIR, [])).toBe(false);
});
