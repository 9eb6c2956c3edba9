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
  boundTo: (issuer, subject) => bound.get(`${issuer} ${subject}`),
  isBound: (id, issuer) => [...bound].some(([key, of]) => key.startsWith(`${issuer} `) && of === id),
  bind: (id, issuer, subject) => void bound.set(`${issuer} ${subject}`, id),
};

function enters(subject: string, signInName: string, issuer = ISSUER) {
  const identity: Identity = { issuer, subject, signInName, secondFactor: false };
  const entering = whoEnters(identity, people, bindings);
  if (entering.ok && entering.isFirst) bindings.bind(entering.person.userId, issuer, subject);
  return entering.ok ? entering.person.userId : entering.why;
}

it('somebody known by their name enters', () => expect(enters('s-1', 'ada')).toBe('ada'));
it('somebody unknown does not', () => expect(enters('s-1', 'eve')).toBe('unknown'));

it('from then on the sub counts, whatever the name', () => {
  enters('s-1', 'ada');
  expect(enters('s-1', 'ada.married')).toBe('ada');
  expect(enters('s-1', 'bob')).toBe('ada');
});

it('somebody else who was given the name does not enter', () => {
  enters('s-1', 'ada');
  expect(enters('s-2', 'ada')).toBe('other-subject');
});

it('the same sub of another issuer is somebody else', () => {
  enters('s-1', 'ada');
  expect(enters('s-1', 'bob', 'https://other.example.org')).toBe('bob');
});

it.each([
  ['not-active', { active: false }],
  ['without-role', { grants: [] }],
  ['without-role', { grants: [{ role: 'surgeon', facilities: 'everywhere' }] }],
] as const)('who is known and %s does not enter, neither first nor later', (why, other) => {
  const before = known;
  known = [person('ada', other)];
  expect(enters('s-1', 'ada')).toBe(why);
  known = before;
  enters('s-1', 'ada');
  known = [person('ada', other)];
  expect(enters('s-1', 'ada')).toBe(why);
});
