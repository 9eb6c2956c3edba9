import { instant } from '@ionm-clock/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../sql/database.ts';
import { ADMIN } from '../testing/organisation.ts';
import { ApiTokens } from './api-tokens.ts';
import { IdempotentAnswers } from './idempotent-answers.ts';
import { Webhooks } from './webhooks.ts';

const NOW = instant(Date.UTC(2026, 10, 2, 12));
const ASKED = { name: 'Billing system', scopes: ['batches:read'], facilities: 'everywhere' } as const;
const HOOK = { url: 'https://billing.example.org/hook', topics: ['batch.written'] } as const;

/** What is kept of programs, as two servers see it. */
export function describeIntegrations(
  where: string,
  opened: () => Promise<readonly [Database, Database]>,
): void {
  describe(where, () => {
    let one: Database;
    let other: Database;
    beforeEach(async () => {
      [one, other] = await opened();
    });
    afterEach(async () => {
      await one.close();
      if (other !== one) await other.close();
    });

    it('a token is good at both until it is revoked at one', async () => {
      const [here, there] = [new ApiTokens(one), new ApiTokens(other)];
      const { secret, listed } = await here.make(ASKED, ADMIN.userId, NOW);
      const later = await here.make({ ...ASKED, facilities: [] }, ADMIN.userId, instant(NOW + 1));
      expect(await there.tokenOf(secret, NOW)).toEqual(listed);
      expect((await there.list()).map(({ tokenId }) => tokenId)).toEqual([
        later.listed.tokenId,
        listed.tokenId,
      ]);
      const revoked = await Promise.all([here, there].map((tokens) => tokens.revoke(listed.tokenId, NOW)));
      expect(revoked.toSorted()).toEqual([false, true]);
      expect(await there.tokenOf(secret, NOW)).toBeUndefined();
      expect((await here.list())[1]).toMatchObject({ lastUsedAt: NOW, revokedAt: NOW });
    });

    it('the first answer to a request is the one that is kept', async () => {
      const [here, there] = [new IdempotentAnswers(one), new IdempotentAnswers(other)];
      await here.keep('token', 'key', '{}', { status: 201, body: 'first' }, NOW);
      await there.keep('token', 'key', '{}', { status: 201, body: 'second' }, NOW);
      expect(await there.known('token', 'key', '{}')).toEqual({
        status: 'answered',
        answer: { status: 201, body: 'first' },
      });
      expect(await there.known('token', 'key', '{"other":1}')).toEqual({ status: 'other-request' });
      expect(await there.known('other', 'key', '{}')).toEqual({ status: 'new' });
    });

    it('a webhook is told by one at a time, until it fails, lets go, or is not heard of any more', async () => {
      const [here, there] = [new Webhooks(one), new Webhooks(other)];
      const { webhookId } = (await here.make(HOOK, ADMIN.userId, NOW, 7)).listed;
      const what = { webhookId, head: 9 };
      const by = (teller: string, now = NOW) => ({ teller, now, until: now + 10 });
      const taken = await Promise.all([here.take(what, by('a')), there.take(what, by('b'))]);
      expect(taken.filter((webhook) => webhook !== undefined)).toMatchObject([{ toldUpTo: 7 }]);
      const [mine, its] = taken[0] === undefined ? ['b', 'a'] : ['a', 'b'];
      expect(await there.take(what, by(mine))).toBeDefined();
      expect(await here.take(what, by(its, instant(NOW + 9)))).toBeUndefined();
      expect(await there.told(webhookId, 8, by(its))).toBe(false);
      await there.failed(webhookId, instant(NOW + 5), its);
      expect(await here.all()).toMatchObject([{ toldUpTo: 7, failures: 0 }]);

      expect(await here.told(webhookId, 8, by(mine))).toBe(true);
      await here.failed(webhookId, instant(NOW + 5), mine);
      expect(await there.all()).toMatchObject([{ toldUpTo: 8, failures: 1, nextAt: NOW + 5 }]);
      expect(await there.take(what, by(its))).toBeUndefined();
      expect(await there.take(what, by(its, instant(NOW + 5)))).toMatchObject({ toldUpTo: 8, failures: 1 });
      await there.release(its);
      expect(await here.take(what, by(mine, instant(NOW + 6)))).toBeDefined();
      expect(await there.take(what, by(its, instant(NOW + 16)))).toBeDefined();
      expect(await there.told(webhookId, 9, by(its))).toBe(true);
      expect(await there.take(what, by(its))).toBeUndefined();
      expect(await here.remove(webhookId)).toBe(true);
      expect(await there.remove(webhookId)).toBe(false);
    });
  });
}
