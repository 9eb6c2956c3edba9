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
      const failed = { failure: { why: 'late' }, at: NOW, nextAt: instant(NOW + 5) } as const;
      const by = (teller: string, now = NOW) => ({ teller, now, until: now + 10 });
      const taken = await Promise.all([here.take(what, by('a')), there.take(what, by('b'))]);
      expect(taken.filter((webhook) => webhook !== undefined)).toMatchObject([{ toldUpTo: 7 }]);
      const [mine, its] = taken[0] === undefined ? ['b', 'a'] : ['a', 'b'];
      expect(await there.take(what, by(mine))).toBeDefined();
      expect(await here.take(what, by(its, instant(NOW + 9)))).toBeUndefined();
      expect(await there.told(webhookId, 8, by(its))).toBe(false);
      expect(await there.failed(webhookId, failed, its)).toBeUndefined();
      expect(await here.all()).toMatchObject([{ toldUpTo: 7, failures: 0 }]);

      expect(await here.told(webhookId, 8, by(mine))).toBe(true);
      expect(await here.failed(webhookId, failed, mine)).toMatchObject({ toldUpTo: 8, failures: 1 });
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

    it('how a webhook fares is known at both', async () => {
      const [here, there] = [new Webhooks(one), new Webhooks(other)];
      const { listed } = await here.make(HOOK, ADMIN.userId, NOW, 7);
      const { webhookId } = listed;
      const claim = { teller: 'a', until: NOW + 10 };
      const take = (dueBy: number) => here.take({ webhookId, head: 20 }, { ...claim, now: NOW, dueBy });
      expect(await there.all()).toMatchObject([{ toldUpTo: 7, failures: 0, nextAt: 0, listed }]);
      await take(NOW);
      const [at, nextAt] = [instant(4_000), instant(NOW + 9_000)];
      await here.failed(webhookId, { failure: { why: 'late' }, at, nextAt: NOW }, 'a');
      const last = { why: 'status', detail: '500' } as const;
      await here.failed(webhookId, { failure: last, at: instant(5_000), nextAt }, 'a');
      const failing = { since: 4_000, times: 2, last, nextAt };
      expect(await there.find(webhookId)).toMatchObject({ toldUpTo: 7, failures: 2, listed: { failing } });
      expect(await take(NOW)).toBeUndefined();
      expect(await take(Number.MAX_SAFE_INTEGER)).toBeDefined();
      await here.taken(webhookId, { seq: 12, id: 'evt_12', at: instant(9_100) }, claim);
      expect(await here.told(webhookId, 15, claim)).toBe(true);
      const taken = { ...listed, lastTaken: { id: 'evt_12', at: 9_100 } };
      expect(await there.find(webhookId)).toMatchObject({ toldUpTo: 15, failures: 0, nextAt: 0 });
      expect((await there.find(webhookId))?.listed).toEqual(taken);

      const off = await Promise.all(
        [here, there].map((webhooks) => webhooks.switchOff(webhookId, 'administrator', NOW)),
      );
      expect(off.toSorted()).toEqual([false, true]);
      expect(await take(NOW)).toBeUndefined();
      expect(await here.told(webhookId, 16, claim)).toBe(false);
      expect((await here.find(webhookId))?.listed).toEqual({
        ...taken,
        off: { at: NOW, why: 'administrator' },
      });
      expect(await there.switchOn(webhookId)).toBe(true);
      expect(await here.switchOn(webhookId)).toBe(false);
      expect(await take(NOW)).toMatchObject({ toldUpTo: 16 });
    });
  });
}
