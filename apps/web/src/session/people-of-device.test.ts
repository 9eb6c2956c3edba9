import { facilityId, userId } from '@ionm-clock/domain';
import type { SignedIn } from '@ionm-clock/protocol';
import { beforeEach, expect, test, vi } from 'vitest';
import { forgetPerson, peopleOfDevice, rememberPerson } from './people-of-device.ts';

const person = (name: string, token = `token of ${name}`): SignedIn => ({
  token,
  user: { userId: userId(name), role: 'technologist', name, facilities: [facilityId('Mercy')] },
});

/** What a browser keeps, or refuses to. */
class Storage {
  readonly kept = new Map<string, string>();
  works = true;
  getItem = (key: string) => this.#try(() => this.kept.get(key) ?? null);
  setItem = (key: string, text: string) => this.#try(() => void this.kept.set(key, text));
  #try<T>(work: () => T): T {
    if (!this.works) throw new DOMException('not here', 'SecurityError');
    return work();
  }
}

let storage: Storage;
beforeEach(() => {
  storage = new Storage();
  vi.stubGlobal('localStorage', storage);
});

test('people who signed in are remembered, the latest first, until they sign out', () => {
  for (const name of ['osei', 'novak', 'osei']) rememberPerson(person(name));
  expect(peopleOfDevice()).toEqual([person('osei'), person('novak')]);
  forgetPerson(userId('osei'));
  expect(peopleOfDevice()).toEqual([person('novak')]);
});

test('what another version of the app left is passed over', () => {
  storage.kept.set('ionm-clock/people', JSON.stringify([{ token: '' }, person('osei'), 'novak']));
  expect(peopleOfDevice()).toEqual([person('osei')]);
  for (const text of ['', '{', '{}', 'null']) {
    storage.kept.set('ionm-clock/people', text);
    expect(peopleOfDevice()).toEqual([]);
  }
});

test('a browser that keeps nothing remembers nobody, and nothing fails', () => {
  storage.works = false;
  rememberPerson(person('osei'));
  forgetPerson(userId('osei'));
  expect(peopleOfDevice()).toEqual([]);
});
