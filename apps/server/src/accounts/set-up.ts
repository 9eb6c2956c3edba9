import { randomUUID } from 'node:crypto';
import { commandId, type Person, type User, userId } from '@ionm-clock/domain';
import type { SetUp } from '@ionm-clock/protocol';
import { changeOrganisation } from '../world/organisation-change.ts';
import type { AccountParts } from './account-parts.ts';
import { isAdministered } from './at-work.ts';
import { addressKey } from './lock-out.ts';
import { whyWeak } from './password-rules.ts';
import { locked, type Refused, refused } from './refusal.ts';
import { codeDigest, isSame, newCode } from './secrets.ts';

const ALREADY = refused(
  409,
  'already-set-up',
  'Somebody administers this already. Sign in, or ask an administrator for an invitation.',
);

/** The first administrator, who sets everything up: whoever has the code that the server printed where it runs. */
export class FirstAdministrator {
  /** A new one at each start, kept in memory only. */
  readonly code = newCode();
  readonly #parts: AccountParts;
  #underWay = false;

  constructor(parts: AccountParts) {
    this.#parts = parts;
  }

  async setUp(
    { code, name, signInName, password }: SetUp,
    address: string,
  ): Promise<{ readonly ok: true; readonly person: Person } | Refused> {
    const { organisation, lockOut, now } = this.#parts;
    if (isAdministered(organisation())) return ALREADY;
    const begun = await lockOut.begin([addressKey(address)]);
    if (!begun.ok) return locked(begun.until, now());
    if (!isSame(codeDigest(code), codeDigest(this.code))) {
      return refused(
        403,
        'wrong-code',
        'This is not the code. The server prints it when it starts; look at its output.',
        { field: 'code' },
      );
    }
    await begun.attempt.takenBack();
    const weak = whyWeak(password, [name, signInName]);
    if (weak !== undefined) return weak;
    if (this.#underWay) return ALREADY;
    this.#underWay = true;
    try {
      return await this.#save({ name, signInName }, password);
    } finally {
      this.#underWay = false;
    }
  }

  async #save(
    named: Pick<Person, 'name'> & { readonly signInName: string },
    password: string,
  ): Promise<{ readonly ok: true; readonly person: Person } | Refused> {
    const { store, hashes, queue } = this.#parts;
    const person: Person = {
      ...named,
      userId: userId(randomUUID()),
      grants: [{ role: 'administrator', facilities: 'everywhere' }],
      rights: [],
      active: true,
    };
    // First the password: an administrator without one could never sign in.
    await store.credentials.putPassword(person.userId, await hashes.of(password));
    const saved = await changeOrganisation(queue, administrator(person), {
      commandId: commandId(randomUUID()),
      command: { type: 'savePerson', person },
    });
    if (saved.ok) return { ok: true, person };
    await store.credentials.removePassword(person.userId);
    return { ok: false, status: saved.error.code === 'not-saved' ? 503 : 409, error: saved.error };
  }
}

/** Nobody can give the first administrator their role but they themselves. */
const administrator = ({ userId: id, name }: Person): User => ({
  userId: id,
  name,
  role: 'administrator',
  facilities: [],
  everywhere: true,
});
