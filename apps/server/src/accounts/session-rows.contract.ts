import { instant, type Role, sessionId, userId } from '@ionm-clock/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AccountStore } from './account-store.ts';
import type { KeptSession } from './session-rows.ts';

const NOW = instant(Date.UTC(2026, 10, 2, 12));

const session: KeptSession = {
  sessionId: sessionId('s-1'),
  secretHash: 'first',
  userId: userId('ada'),
  role: 'technologist',
  method: 'password',
  address: '192.0.2.1',
  agent: 'a browser',
  startedAt: NOW,
  lastActiveAt: NOW,
};
const changed = (secretHash: string, role: Role): KeptSession => ({ ...session, secretHash, role });
const over = (why: 'idle' | 'signed-out'): KeptSession => ({ ...session, ended: { at: NOW, why } });

/** What becomes of a session that two servers change at once. `opened`: two servers' accounts, which are the same. */
export function describeKeptSessions(
  where: string,
  opened: () => Promise<readonly [AccountStore, AccountStore]>,
): void {
  describe(where, () => {
    let one: AccountStore;
    let other: AccountStore;
    beforeEach(async () => {
      [one, other] = await opened();
    });
    afterEach(async () => {
      await one.close();
      if (other !== one) await other.close();
    });

    it('a session goes on under the secret of the first who changes it, and no change brings it back', async () => {
      expect(await one.sessions.store(session, undefined)).toBe(true);
      expect(await other.sessions.of(session.sessionId)).toEqual(session);
      const secrets = ['second', 'third'];
      const changes = await Promise.all(
        [one, other].map(({ sessions }, at) =>
          sessions.store(changed(secrets[at] ?? '', 'physician'), session),
        ),
      );
      expect(changes.toSorted()).toEqual([false, true]);
      const now = await one.sessions.of(session.sessionId);
      expect(now).toMatchObject({ secretHash: secrets[changes.indexOf(true)], role: 'physician' });
      const ends = [one, other, one, other].map(({ sessions }) =>
        sessions.store(over('signed-out'), session),
      );
      expect((await Promise.all(ends)).toSorted()).toEqual([false, false, false, true]);
      expect(await one.sessions.store(changed('fourth', 'biller'), now)).toBe(false);
      await other.sessions.touch([{ ...session, lastActiveAt: instant(NOW + 9) }]);
      expect(await one.sessions.running()).toEqual([]);
      expect(await other.sessions.latestEnded(5)).toMatchObject([
        { ended: { why: 'signed-out' }, lastActiveAt: NOW },
      ]);
    });

    it('a session does not end as idle where somebody was there at the other server', async () => {
      await one.sessions.store(session, undefined);
      await other.sessions.touch([{ ...session, lastActiveAt: instant(NOW + 1) }]);
      expect(await one.sessions.store(over('idle'), session)).toBe(false);
      await other.sessions.touch([session]);
      expect(await one.sessions.running()).toMatchObject([{ lastActiveAt: NOW + 1 }]);
      expect(await one.sessions.store(over('signed-out'), session)).toBe(true);
    });

    it('devices for notices are in the order in which they came, and go with their session', async () => {
      const device = (endpoint: string, of = session.sessionId) => ({
        endpoint,
        p256dh: 'p',
        auth: 'a',
        sessionId: of,
      });
      await one.sessions.store(session, undefined);
      for (const endpoint of ['c', 'a', 'b', 'c']) await one.pushSubscriptions.put(device(endpoint));
      await other.pushSubscriptions.put(device('x', sessionId('over')));
      await other.pushSubscriptions.forgetOver();
      expect(await one.pushSubscriptions.all()).toEqual([device('a'), device('b'), device('c')]);
    });
  });
}
