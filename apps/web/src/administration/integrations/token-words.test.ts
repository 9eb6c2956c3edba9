import { facilityId, instant, userId } from '@ionm-clock/domain';
import type { ListedToken } from '@ionm-clock/protocol';
import { expect, test } from 'vitest';
import { mayWords, nameInTrail, tokenOrder, whereWords } from './token-words.ts';

const token = (tokenId: string, madeAt: number, revokedAt?: number): ListedToken => ({
  tokenId,
  name: 'Billing',
  scopes: ['records:read', 'batches:write'],
  facilities: [facilityId('Mercy'), facilityId('St Ann')],
  madeBy: userId('ada'),
  madeAt: instant(madeAt),
  ...(revokedAt === undefined ? {} : { revokedAt: instant(revokedAt) }),
});

test('a token says what it may, where, and how the audit trail names it', () => {
  const one = token('a1', 1);
  expect(mayWords(one)).toBe('read finalized records, write batches');
  expect(whereWords(one)).toBe('Mercy, St Ann');
  expect(whereWords({ facilities: 'everywhere' })).toBe('everywhere');
  expect(nameInTrail(one)).toBe('api-a1');
});

test('tokens that are good come first, then the revoked ones, the latest of each first', () => {
  const all = [token('old', 1), token('gone', 9, 10), token('new', 5)];
  expect(all.toSorted(tokenOrder).map(({ tokenId }) => tokenId)).toEqual(['new', 'old', 'gone']);
});
