import type { AccessFrom, Person, SecondFactor } from '@ionm-clock/domain';
import type { AccountParts } from './account-parts.ts';
import { accountKey, addressKey, type LockKey, type TriedBy, type Try } from './lock-out.ts';
import { useCode } from './prove-code.ts';
import { locked, type Refused, refused } from './refusal.ts';

/** What somebody shows. */
export interface ShownPassword {
  /** Whose it would be, if there is such a person. */
  readonly person: Person | undefined;
  /** What stands for the person where there is none, so that a name that nobody has is locked like one that somebody has. */
  readonly whose: string;
  readonly password: string;
  readonly code?: string | undefined;
  readonly by: TriedBy;
  readonly from: AccessFrom;
  /** Whether a password alone is enough where a code is set up: of somebody who has shown one in this session. */
  readonly codeIsOptional?: boolean;
}

export type ProvedPassword =
  | { readonly ok: true; readonly person: Person; readonly secondFactor?: SecondFactor }
  | { readonly ok: false; readonly needs: 'code' }
  | Refused;

const WRONG = refused(401, 'wrong-credentials', 'The name or the password is wrong. Try again.');
const WRONG_CODE = refused(
  401,
  'wrong-code',
  'This code is wrong or was used before. Wait for the next one, or use a recovery code.',
);

/** Whether the password, and the code where one is set up, are those of the person. Guesses are counted. */
export async function provePassword(parts: AccountParts, shown: ShownPassword): Promise<ProvedPassword> {
  const { lockOut, now } = parts;
  const keys: LockKey[] = [accountKey(shown.whose, shown.by)];
  // Where the person is known, what others at the same address do is nothing to them.
  if (shown.by === 'password') keys.push(addressKey(shown.from.address));
  const until = lockOut.lockedUntil(keys);
  if (until !== undefined) return locked(until, now());
  const attempt = lockOut.begin(keys);
  const isRight = await passwordIsRight(parts, shown).catch((error: unknown) => {
    attempt.takenBack();
    throw error;
  });
  if (!isRight || shown.person === undefined) return wrong(parts, shown, WRONG);
  return proveCode(parts, shown, shown.person, attempt);
}

async function passwordIsRight({ store, hashes }: AccountParts, shown: ShownPassword): Promise<boolean> {
  const { person, password } = shown;
  const kept = person && store.credentials.passwordOf(person.userId);
  if (!(await hashes.proves(kept, password))) return false;
  if (person !== undefined && kept !== undefined && hashes.isWeak(kept)) {
    const stronger = await hashes.of(password);
    // Unless it was changed meanwhile.
    if (store.credentials.passwordOf(person.userId) === kept)
      store.credentials.putPassword(person.userId, stronger);
  }
  return true;
}

function proveCode(parts: AccountParts, shown: ShownPassword, person: Person, attempt: Try): ProvedPassword {
  const { code, from, codeIsOptional } = shown;
  if (parts.store.credentials.authenticatorOf(person.userId) === undefined) {
    attempt.succeeded();
    return { ok: true, person };
  }
  if (code === undefined || code.trim() === '') {
    if (codeIsOptional === true) attempt.succeeded();
    else attempt.takenBack();
    return codeIsOptional === true ? { ok: true, person } : { ok: false, needs: 'code' };
  }
  const secondFactor = useCode(parts, person.userId, code, from);
  if (secondFactor === undefined) return wrong(parts, shown, WRONG_CODE);
  attempt.succeeded();
  return { ok: true, person, secondFactor };
}

/** Tells the audit trail; the failure was counted when the try began. */
function wrong(
  { audit, lockOut }: AccountParts,
  { person, whose, by, from }: ShownPassword,
  why: Refused,
): Refused {
  const whom = person && { userId: person.userId };
  audit.tell({ type: 'signIn.refused', payload: { method: 'password', ...whom, from } });
  const until = lockOut.lockedUntil([accountKey(whose, by)]);
  if (whom !== undefined && until !== undefined) {
    audit.tell({ type: 'account.locked', payload: { ...whom, until, from } });
  }
  return why;
}
