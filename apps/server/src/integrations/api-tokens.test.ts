import { instant } from '@ionm-clock/domain';
import { expect, it } from 'vitest';
import { ADMIN } from '../testing/organisation.ts';
import { ApiTokens } from './api-tokens.ts';
import { openIntegrations } from './integration-database.ts';

it('when a token was last used is known to the minute, and not written each time', () => {
  const tokens = new ApiTokens(openIntegrations(':memory:'));
  const asked = { name: 'Billing system', scopes: ['records:read'], facilities: 'everywhere' } as const;
  const { secret } = tokens.make(asked, ADMIN.userId, instant(0));
  const usedAt = () => tokens.list()[0]?.lastUsedAt;
  expect(usedAt()).toBeUndefined();
  tokens.tokenOf(secret, instant(1_000));
  tokens.tokenOf(secret, instant(60_999));
  expect(usedAt()).toBe(1_000);
  tokens.tokenOf(secret, instant(61_000));
  expect(usedAt()).toBe(61_000);
  tokens.tokenOf(`${secret}x`, instant(200_000));
  expect(usedAt()).toBe(61_000);
});
