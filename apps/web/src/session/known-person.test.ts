import { facilityId, instant, sessionId, userId } from '@ionm-clock/domain';
import { expect, test } from 'vitest';
import { knownOf } from './known-person.ts';
import { readKnownPerson } from './signed-in.ts';

const user = {
  userId: userId('osei'),
  role: 'technologist' as const,
  name: 'Kofi Osei',
  facilities: [facilityId('Mercy')],
};
const session = {
  sessionId: sessionId('one'),
  roles: ['technologist' as const],
  idleMinutes: 15,
  endsAt: instant(0),
};

test('with accounts nothing that proves who somebody is stays on the device', () => {
  const kept = knownOf({ token: 'secret', user, session });
  expect(JSON.stringify(kept)).not.toContain('secret');
  expect(readKnownPerson(kept)).toEqual({ user, idleMinutes: 15 });
});

test('in the demo the token is kept, which only names whom the page is', () => {
  expect(readKnownPerson(knownOf({ token: 'demo:osei', user }))).toEqual({ user, token: 'demo:osei' });
});
