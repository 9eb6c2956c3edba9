import { instant } from '@ionm-clock/domain';
import { expect, it } from 'vitest';
import { ADMIN } from '../testing/organisation.ts';
import { ApiTokens } from './api-tokens.ts';
import { integrationsInMemory } from './integration-database.ts';

it('when a token was last used is known to the minute, and not written each time', async () => {
  const tokens = new ApiTokens(integrationsInMemory());
  const asked = { name: 'Billing system', scopes: ['records:read'], facilities: 'everywhere' } as const;
  const { secret } = await tokens.make(asked, ADMIN.userId, instant(0));
  const usedAt = async () => (await tokens.list())[0]?.lastUsedAt;
  expect(await usedAt()).toBeUndefined();
  await tokens.tokenOf(secret, instant(1_000));
  await tokens.tokenOf(secret, instant(60_999));
  expect(await usedAt()).toBe(1_000);
  await tokens.tokenOf(secret, instant(61_000));
  expect(await usedAt()).toBe(61_000);
  await tokens.tokenOf(`${secret}x`, instant(200_000));
  expect(await usedAt()).toBe(61_000);
});
