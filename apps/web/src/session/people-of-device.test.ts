import 'fake-indexeddb/auto';
import { facilityId, userId } from '@ionm-clock/domain';
import type { SignedIn } from '@ionm-clock/protocol';
import { afterEach, expect, test, vi } from 'vitest';
import { IndexedDbStore } from '../device-store/indexed-db-store.ts';
import { forgetPerson, peopleOfDevice, rememberPerson } from './people-of-device.ts';

const person = (name: string, token = `token of ${name}`): SignedIn => ({
  token,
  user: { userId: userId(name), role: 'technologist', name, facilities: [facilityId('Mercy')] },
});

afterEach(async () => {
  vi.restoreAllMocks();
  for (const { user } of await peopleOfDevice()) await forgetPerson(user);
});

test('people who signed in are remembered, by name, until they sign out', async () => {
  for (const name of ['osei', 'novak']) await rememberPerson(person(name));
  await rememberPerson(person('osei', 'newer token'));
  expect(await peopleOfDevice()).toEqual([person('novak'), person('osei', 'newer token')]);
  await forgetPerson(person('osei').user);
  expect(await peopleOfDevice()).toEqual([person('novak')]);
});

test('whoever signs out cannot go on from that moment, however long the device takes', async () => {
  await rememberPerson(person('osei'));
  const forgetting = forgetPerson(person('osei').user);
  expect(await peopleOfDevice()).toEqual([]);
  await forgetting;
});

test('what another version of the app left is passed over', async () => {
  await rememberPerson(person('osei'));
  const device = new IndexedDbStore();
  await device.keepPerson(userId('empty'), { token: '' });
  await device.keepPerson(userId('text'), 'novak');
  expect(await peopleOfDevice()).toEqual([person('osei')]);
});

test('a browser that keeps nothing remembers nobody, and nothing fails', async () => {
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
    throw new DOMException('not here', 'SecurityError');
  });
  await rememberPerson(person('osei'));
  await forgetPerson(person('osei').user);
  expect(await peopleOfDevice()).toEqual([]);
});
