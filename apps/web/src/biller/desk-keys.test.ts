import { expect, it } from 'vitest';
import { deskAction } from './desk-keys.ts';

const press = { key: 'f', ctrlKey: false, metaKey: false, altKey: false, repeat: false, typing: false };

it.each([
  ['j', 'next'],
  ['k', 'previous'],
  ['x', 'mark'],
  ['f', 'finalize'],
  ['/', 'search'],
  ['X', 'mark-range'],
  ['e', 'export'],
  ['E', 'export-to'],
  ['?', 'keys'],
  ['q', undefined],
  ['toString', undefined],
])('the key %s: %s', (key, action) => {
  expect(deskAction({ ...press, key })).toBe(action);
});

it('keys are text while somebody types', () => {
  expect(deskAction({ ...press, typing: true })).toBeUndefined();
});

it('finding in the page stays with the browser', () => {
  expect(deskAction({ ...press, ctrlKey: true })).toBeUndefined();
  expect(deskAction({ ...press, metaKey: true })).toBeUndefined();
});

it('a key that is held down moves on and finalizes nothing', () => {
  expect(deskAction({ ...press, key: 'j', repeat: true })).toBe('next');
  expect(deskAction({ ...press, repeat: true })).toBeUndefined();
});
