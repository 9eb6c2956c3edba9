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

/** Whether somebody's PIN may be used: it is set, and was not guessed at too often. */
const isOn = ({ store }: AccountParts, userId: UserId): boolean =>
  (store.credentials.pinOf(userId)?.wrong ?? MOST_WRONG) < MOST_WRONG;

/** The technologists of the device's facility who have a PIN, those who used it last first. */
export function peopleAt(parts: AccountParts, device: DeviceId): readonly Choice[] {
  const { organisation, store } = parts;
  const { people } = organisation();
  const last = store.devices.usersOf(device);
  const place = (userId: UserId): number => (last.includes(userId) ? last.indexOf(userId) : last.length);
  return [...people.values()]
    .filter((person) => mayUse(parts, person, device) && isOn(parts, person.userId))
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
  const usable = person !== undefined && mayUse(parts, person, device) && isOn(parts, person.userId);
  const kept = usable ? store.credentials.pinOf(person.userId) : undefined;
  // Counted before it is looked at, so that many at once are no way around.
  if (kept !== undefined && person !== undefined) store.credentials.countWrongPin(person.userId);
  const isRight = await hashes.proves(kept?.hash, pin);
  if (isRight && person !== undefined) {
    store.credentials.forgetWrongPins(person.userId);
    return { ok: true, person };
  }
  const whom = person && { userId: person.userId };
  audit.tell({ type: 'signIn.refused', payload: { method: 'pin', ...whom, from } });
  return WRONG;
}
