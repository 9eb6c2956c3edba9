import { facilityId } from '@ionm-clock/domain';
import { expect, test } from 'vitest';
import { NEW_TOKEN, tokenOf, tokenProblems, withScope } from './token-form.ts';

test('a new token may nothing, nowhere, until somebody chooses', () => {
  expect([...tokenProblems(NEW_TOKEN).keys()]).toEqual(['name', 'scopes', 'facilities']);
  const filled = { name: ' Billing ', scopes: 'batches:read', facilities: '@Mercy\n@St Ann' };
  expect(tokenProblems(filled).size).toBe(0);
  expect(tokenOf(filled)).toEqual({
    name: 'Billing',
    scopes: ['batches:read'],
    facilities: [facilityId('Mercy'), facilityId('St Ann')],
  });
  expect(tokenOf({ ...filled, facilities: 'everywhere' }).facilities).toBe('everywhere');
});

test('scopes are chosen one by one, and kept in their order', () => {
  const two = withScope(withScope('', 'batches:write', true), 'records:read', true);
  expect(two).toBe('records:read batches:write');
  expect(withScope(two, 'batches:write', false)).toBe('records:read');
  expect(withScope(two, 'records:read', true)).toBe(two);
});
