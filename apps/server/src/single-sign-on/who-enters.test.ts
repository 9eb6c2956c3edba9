import { type Person, type UserId, userId } from '@ionm-clock/domain';
import { beforeEach, expect, it } from 'vitest';
import type { Identity } from './identity-provider.ts';
import { type KnownPeople, type ProviderBindings, whoEnters } from './who-enters.ts';

const ISSUER = 'https://id.example.org';

const person = (id: string, other: Partial<Person> = {}): Person => ({
  userId: userId(id),
  name: id,
  signInName: id,
  grants: [{ role: 'technologist', facilities: 'everywhere' }],
  rights: [],
  active: true,
  ...other,
});

let known: Person[];
let bound: Map<string, UserId>;
beforeEach(() => {
  known = [person('ada'), person('bob')];
  bound = new Map();
});

const people: KnownPeople = {
  person: (id) => known.find((one) => one.userId === id),
  personNamed: (name) => known.find((one) => one.signInName === name),
};
const bindings: ProviderBindings = {
  boundTo: async (issuer, subject) => bound.get(`${issuer} ${subject}`),
  isBound: async (id, issuer) => [...bound].some(([key, of]) => key.startsWith(`${issuer} `) && of === id),
  bind: async (id, issuer, subject) => bound.set(`${issuer} ${subject}`, id).size > 0,
};

async function enters(subject: string, signInName: string, issuer = ISSUER) {
  const identity: Identity = { issuer, subject, signInName, secondFactor: false };
  const entering = await whoEnters(identity, people, bindings);
  if (entering.ok && entering.isFirst) await bindings.bind(entering.person.userId, issuer, subject);
  return entering.ok ? entering.person.userId : entering.why;
}

it('somebody known by their name enters', async () => expect(await enters('s-1', 'ada')).toBe('ada'));
it('somebody unknown does not', async () => expect(await enters('s-1', 'eve')).toBe('unknown'));

it('from then on the sub counts, whatever the name', async () => {
  await enters('s-1', 'ada');
  expect(await enters('s-1', 'ada.married')).toBe('ada');
  expect(await enters('s-1', 'bob')).toBe('ada');
});

it('somebody else who was given the name does not enter', async () => {
  await enters('s-1', 'ada');
  expect(await enters('s-2', 'ada')).toBe('other-subject');
});

it('the same sub of another issuer is somebody else', async () => {
  await enters('s-1', 'ada');
  expect(await enters('s-1', 'bob', 'https://other.example.org')).toBe('bob');
});

it.each([
  ['not-active', { active: false }],
  ['without-role', { grants: [] }],
  ['without-role', { grants: [{ role: 'surgeon', facilities: 'everywhere' }] }],
] as const)('who is known and %s does not enter, neither first nor later', async (why, other) => {
  const before = known;
  known = [person('ada', other)];
  expect(await enters('s-1', 'ada')).toBe(why);
  known = before;
  await enters('s-1', 'ada');
  known = [person('ada', other)];
  expect(await enters('s-1', 'ada')).toBe(why);
});
