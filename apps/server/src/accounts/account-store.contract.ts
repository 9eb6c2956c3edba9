import { type DeviceId, deviceId, instant, userId } from '@ionm-clock/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AccountStore } from './account-store.ts';
import { accountKey, LockOut } from './lock-out.ts';

const NOW = instant(Date.UTC(2026, 10, 2, 12));
const ADA = userId('ada');
const BOB = userId('bob');
const TABLET: DeviceId = deviceId('tablet');
const KEY = accountKey('ada', 'password');

/** What counts once counts once, also where two servers are asked at the same time. `opened`: two servers' accounts, which are the same. */
export function describeAccounts(
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

    /** What each of many gets who ask at once, half of them at either server. */
    const atOnce = <Result>(ask: (store: AccountStore) => Promise<Result>, times = 10): Promise<Result[]> =>
      Promise.all(Array.from({ length: times }, (_, at) => ask(at % 2 === 0 ? one : other)));
    const yes = (answers: readonly unknown[]): number => answers.filter((answer) => answer === true).length;

    it('a one-time code is good for one', async () => {
      const code = await one.oneTimeCodes.issue('invitation', ADA, instant(NOW + 1));
      expect(await other.oneTimeCodes.subjectOf('invitation', code, NOW)).toBe(ADA);
      const used = await atOnce(({ oneTimeCodes }) => oneTimeCodes.use('invitation', ADA, code, NOW));
      expect(yes(used)).toBe(1);
      expect(await other.oneTimeCodes.subjectOf('invitation', code, NOW)).toBeUndefined();
    });

    it('a new one-time code voids the one before it, and each ends with its time', async () => {
      const before = await one.oneTimeCodes.issue('enrolment', TABLET, instant(NOW + 1));
      const code = await other.oneTimeCodes.issue('enrolment', TABLET, instant(NOW + 1));
      expect(await one.oneTimeCodes.use('enrolment', TABLET, before, NOW)).toBe(false);
      expect(await one.oneTimeCodes.use('enrolment', TABLET, code, instant(NOW + 1))).toBe(false);
      expect(await one.oneTimeCodes.use('enrolment', TABLET, code, NOW)).toBe(true);
    });

    it('a person has one authenticator app, whose codes count once each', async () => {
      const added = await atOnce(({ credentials }) =>
        credentials.addAuthenticator(ADA, { secret: 'S', lastStep: 5 }),
      );
      expect(yes(added)).toBe(1);
      expect(yes(await atOnce(({ credentials }) => credentials.useStep(ADA, 6)))).toBe(1);
      expect(await one.credentials.useStep(ADA, 5)).toBe(false);
      expect(await other.credentials.authenticatorOf(ADA)).toEqual({ secret: 'S', lastStep: 6 });
    });

    it('a recovery code counts once, and those that are made at once replace each other', async () => {
      await one.credentials.addAuthenticator(ADA, { secret: 'S', lastStep: 5 });
      await one.credentials.putRecoveryCodes(ADA, ['a', 'b']);
      expect(yes(await atOnce(({ credentials }) => credentials.useRecoveryCode(ADA, 'a')))).toBe(1);
      expect(await one.credentials.recoveryCodesLeft(ADA)).toBe(1);
      let round = 0;
      await atOnce(({ credentials }) => {
        round += 1;
        return credentials.putRecoveryCodes(ADA, [`c ${round}`, `d ${round}`]);
      });
      expect(await other.credentials.recoveryCodesLeft(ADA)).toBe(2);
      await one.credentials.removeAuthenticator(ADA);
      expect(await other.credentials.recoveryCodesLeft(ADA)).toBe(0);
    });

    it('a PIN is tried five times, however many try at once', async () => {
      await one.credentials.putPin(ADA, 'hash');
      const tried = await atOnce(({ credentials }) => credentials.tryPin(ADA, 5), 20);
      expect(tried.filter((hash) => hash === 'hash')).toHaveLength(5);
      expect(await other.credentials.usersOfPins(5)).toEqual(new Set());
      await other.credentials.forgetWrongPins(ADA);
      expect(await one.credentials.tryPin(ADA, 5)).toBe('hash');
      expect(await one.credentials.tryPin(BOB, 5)).toBeUndefined();
    });

    it('an account is tried five times, however many try at once', async () => {
      const begun = await atOnce(({ failures }) => new LockOut(failures, () => NOW).begin([KEY]), 20);
      expect(begun.filter(({ ok }) => ok)).toHaveLength(5);
      expect(begun.filter(({ ok }) => !ok)).toContainEqual({ ok: false, until: NOW + 60_000 });
      expect(await other.failures.of(KEY)).toMatchObject({ count: 5 });
      const lockOut = new LockOut(other.failures, () => NOW);
      expect(await lockOut.lockedAccounts()).toEqual(new Map([['ada', NOW + 60_000]]));
      await lockOut.unlock('ada');
      expect(await one.failures.of(KEY)).toBeUndefined();
    });

    it('tries that are taken back at once leave none', async () => {
      const lockOut = ({ failures }: AccountStore) => new LockOut(failures, () => NOW);
      await atOnce(async (store) => {
        const begun = await lockOut(store).begin([KEY]);
        if (begun.ok) await begun.attempt.takenBack();
      });
      expect(await one.failures.of(KEY)).toMatchObject({ count: 0, lockedUntil: 0 });
    });

    it('a locked account is not counted against, and neither is the address beside it', async () => {
      const lockOut = new LockOut(one.failures, () => NOW);
      const address = 'address:192.0.2.1' as const;
      for (let times = 0; times < 8; times += 1) await lockOut.begin([KEY, address]);
      expect(await other.failures.of(KEY)).toMatchObject({ count: 5, lockedUntil: NOW + 60_000 });
      expect(await other.failures.of(address)).toMatchObject({ count: 5 });
    });

    it('a password is replaced by a stronger hash of itself only', async () => {
      await one.credentials.putPassword(ADA, 'old');
      await other.credentials.putPassword(ADA, 'new');
      await one.credentials.renewPassword(ADA, 'old', 'old but stronger');
      expect(await one.credentials.passwordOf(ADA)).toBe('new');
      await one.credentials.renewPassword(ADA, 'new', 'stronger');
      expect(await other.credentials.passwordOf(ADA)).toBe('stronger');
      expect(await one.credentials.usersOf('passwords')).toEqual(new Set([ADA]));
    });

    it('a person is bound to one subject, and a subject to one person', async () => {
      const bound = await atOnce(({ providerSubjects }) => providerSubjects.bind(ADA, 'https://id', 's-1'));
      expect(yes(bound)).toBe(1);
      expect(await other.providerSubjects.bind(ADA, 'https://id', 's-2')).toBe(false);
      expect(await other.providerSubjects.bind(BOB, 'https://id', 's-1')).toBe(false);
      expect(await other.providerSubjects.boundTo('https://id', 's-1')).toBe(ADA);
    });

    it('what is under way is taken by one, in time', async () => {
      await one.underWay.put('login', 'key', 'value', NOW, NOW + 1);
      expect(await other.underWay.of('login', 'key', NOW)).toBe('value');
      expect(await other.underWay.take('login', 'key', instant(NOW + 1))).toBeUndefined();
      const taken = await atOnce(({ underWay }) => underWay.take('login', 'key', NOW));
      expect(taken.filter((value) => value === 'value')).toHaveLength(1);
    });

    it('a tablet is one browser', async () => {
      const secrets = await atOnce(({ devices }) => devices.enrol(TABLET), 4);
      const known = await Promise.all(secrets.map((secret) => other.devices.deviceOf(secret)));
      expect(known.filter((device) => device === TABLET)).toHaveLength(1);
      await one.devices.usedBy(TABLET, ADA, NOW);
      await other.devices.usedBy(TABLET, BOB, instant(NOW + 1));
      await one.devices.usedBy(TABLET, ADA, instant(NOW + 2));
      expect(await other.devices.usersOf(TABLET)).toEqual([ADA, BOB]);
      await one.devices.forgetAllBut(new Map());
      expect(await Promise.all(secrets.map((secret) => other.devices.deviceOf(secret)))).not.toContain(
        TABLET,
      );
    });
  });
}
