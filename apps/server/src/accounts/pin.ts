import type { AccessFrom, DeviceId, Person, UserId } from '@ionm-clock/domain';
import type { Choice } from '@ionm-clock/protocol';
import type { AccountParts } from './account-parts.ts';
import { rolesIn } from './at-work.ts';
import { type Refused, refused } from './refusal.ts';

const LENGTH = 6;
const MOST_WRONG = 5;
const DIGITS = '0123456789';

const weak = (message: string): Refused => refused(400, 'weak-pin', message, { field: 'pin' });

/** What is wrong with a PIN; undefined if it is none of the first that are guessed. */
export function whyWeakPin(pin: string): Refused | undefined {
  if (!new RegExp(`^\\d{${LENGTH}}$`).test(pin)) return weak(`A PIN has ${LENGTH} digits.`);
  if (isRow(pin) || isRepeated(pin))
    return weak('This PIN would be among the first that are guessed. Choose another one.');
  return undefined;
}

/** Up or down in steps of one, also over the 9. */
const isRow = (pin: string): boolean => {
  const round = DIGITS + DIGITS;
  return round.includes(pin) || [...round].reverse().join('').includes(pin);
};

/** `111111`, `121212`, `123123`, `112233`. */
const isRepeated = (pin: string): boolean =>
  new Set(pin).size < 3 || /^(.+?)\1+$/.test(pin) || /^(.)\1(.)\2(.)\3$/.test(pin);

/** The technologists of the device's facility who have a PIN, those who used it last first. */
export async function peopleAt(parts: AccountParts, device: DeviceId): Promise<readonly Choice[]> {
  const { organisation, store } = parts;
  const last = await store.devices.usersOf(device);
  const withPin = await store.credentials.usersOfPins(MOST_WRONG);
  const { people } = organisation();
  const place = (userId: UserId): number => (last.includes(userId) ? last.indexOf(userId) : last.length);
  return [...people.values()]
    .filter((person) => mayUse(parts, person, device) && withPin.has(person.userId))
    .toSorted((a, b) => place(a.userId) - place(b.userId) || a.name.localeCompare(b.name))
    .map(({ userId, name }) => ({ userId, name }));
}

/** Whether the person may sign in on the device with a PIN at all. */
function mayUse({ organisation }: AccountParts, person: Person, device: DeviceId): boolean {
  const facility = organisation().devices.get(device)?.facility;
  if (!person.active || facility === undefined || rolesIn(person, { method: 'pin' }).length === 0)
    return false;
  const grant = person.grants.find(({ role }) => role === 'technologist');
  return grant?.facilities === 'everywhere' || grant?.facilities.includes(facility) === true;
}

const WRONG = refused(
  401,
  'wrong-credentials',
  `This PIN is wrong. After ${MOST_WRONG} wrong ones it is off until you sign in with your password.`,
);

/** Whether the PIN is that of the person, on a device where it counts. Guesses turn it off. */
export async function provePin(
  parts: AccountParts,
  person: Person | undefined,
  pin: string,
  { device, from }: { readonly device: DeviceId; readonly from: AccessFrom },
): Promise<{ readonly ok: true; readonly person: Person } | Refused> {
  const { store, hashes, audit } = parts;
  const usable = person !== undefined && mayUse(parts, person, device);
  // Counted before it is looked at, so that many at once are no way around.
  const kept = usable ? await store.credentials.tryPin(person.userId, MOST_WRONG) : undefined;
  const isRight = await hashes.proves(kept, pin);
  if (isRight && person !== undefined) {
    await store.credentials.forgetWrongPins(person.userId);
    return { ok: true, person };
  }
  const whom = person && { userId: person.userId };
  audit.tell({ type: 'signIn.refused', payload: { method: 'pin', ...whom, from } });
  return WRONG;
}
