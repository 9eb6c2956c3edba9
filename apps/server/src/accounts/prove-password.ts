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
  const begun = await lockOut.begin(keys);
  if (!begun.ok) return locked(begun.until, now());
  const { attempt } = begun;
  const isRight = await passwordIsRight(parts, shown).catch(async (error: unknown) => {
    await attempt.takenBack();
    throw error;
  });
  if (!isRight || shown.person === undefined) return wrong(parts, shown, WRONG);
  return proveCode(parts, shown, shown.person, attempt);
}

async function passwordIsRight({ store, hashes }: AccountParts, shown: ShownPassword): Promise<boolean> {
  const { person, password } = shown;
  const kept = person && (await store.credentials.passwordOf(person.userId));
  if (!(await hashes.proves(kept, password))) return false;
  if (person !== undefined && kept !== undefined && hashes.isWeak(kept)) {
    await store.credentials.renewPassword(person.userId, kept, await hashes.of(password));
  }
  return true;
}

async function proveCode(
  parts: AccountParts,
  shown: ShownPassword,
  person: Person,
  attempt: Try,
): Promise<ProvedPassword> {
  const { code, from, codeIsOptional } = shown;
  if ((await parts.store.credentials.authenticatorOf(person.userId)) === undefined) {
    await attempt.succeeded();
    return { ok: true, person };
  }
  if (code === undefined || code.trim() === '') {
    if (codeIsOptional === true) await attempt.succeeded();
    else await attempt.takenBack();
    return codeIsOptional === true ? { ok: true, person } : { ok: false, needs: 'code' };
  }
  const secondFactor = await useCode(parts, person.userId, code, from);
  if (secondFactor === undefined) return wrong(parts, shown, WRONG_CODE);
  await attempt.succeeded();
  return { ok: true, person, secondFactor };
}

/** Tells the audit trail; the failure was counted when the try began. */
async function wrong(
  { audit, lockOut }: AccountParts,
  { person, whose, by, from }: ShownPassword,
  why: Refused,
): Promise<Refused> {
  const whom = person && { userId: person.userId };
  audit.tell({ type: 'signIn.refused', payload: { method: 'password', ...whom, from } });
  const until = await lockOut.lockedUntil([accountKey(whose, by)]);
  if (whom !== undefined && until !== undefined) {
    audit.tell({ type: 'account.locked', payload: { ...whom, until, from } });
  }
  return why;
}
