import type { Proof } from '@ionm-clock/protocol';
import { fromSession } from './access-audit.ts';
import type { AccountParts } from './account-parts.ts';
import { personOf } from './at-work.ts';
import { provePin } from './pin.ts';
import { provePassword } from './prove-password.ts';
import { type Refused, refused } from './refusal.ts';
import type { KeptSession } from './session-rows.ts';

const NOT_PROVED = (message: string): Refused => refused(403, 'not-proved', message);

interface Asked {
  /** Whether who has an authenticator app must show a code of it too: to change what proves who they are. */
  readonly codeToo: boolean;
  readonly bySingleSignOn: () => Promise<boolean>;
}

/** Whether somebody who is signed in has shown once more who they are. */
export async function proveAgain(
  parts: AccountParts,
  session: KeptSession,
  proof: Proof,
  { codeToo, bySingleSignOn }: Asked,
): Promise<{ readonly ok: true } | Refused> {
  const person = personOf(parts.organisation(), session.userId);
  const from = fromSession(session);
  switch (proof.kind) {
    case 'password': {
      const { password, code } = proof;
      const whose = session.userId;
      const shown = { person, whose, password, code, by: 'proof', from, codeIsOptional: !codeToo } as const;
      const proved = await provePassword(parts, shown);
      if (proved.ok) return { ok: true };
      return 'needs' in proved ? NOT_PROVED('Type a code of your authenticator app too.') : proved;
    }
    case 'pin':
      if (session.deviceId === undefined || codeToo) {
        return NOT_PROVED('A PIN counts on a shared tablet only, and for signing cases. Use your password.');
      }
      return provePin(parts, person, proof.pin, { device: session.deviceId, from });
    case 'single-sign-on':
      return session.method === 'single-sign-on' && (await bySingleSignOn())
        ? { ok: true }
        : NOT_PROVED('Sign in once more with your organisation, then sign.');
  }
}

/** How somebody can prove once more who they are. */
export async function proofsOf(
  { store }: AccountParts,
  session: KeptSession,
): Promise<readonly Proof['kind'][]> {
  const { credentials } = store;
  const proofs: Proof['kind'][] = [];
  if (session.method === 'single-sign-on') proofs.push('single-sign-on');
  const { deviceId, userId } = session;
  if (deviceId !== undefined && (await credentials.pinOf(userId)) !== undefined) proofs.push('pin');
  if ((await credentials.passwordOf(userId)) !== undefined) proofs.push('password');
  return proofs;
}
