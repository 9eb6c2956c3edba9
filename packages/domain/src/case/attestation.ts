import type { SignInMethod } from '../access/access-event.ts';
import type { UserId } from '../ids.ts';
import { mayIssue } from '../people/may.ts';
import type { Actor, Role } from '../people/role.ts';
import type { CaseState } from './case-state.ts';
import { accept, type DecisionContext, happened } from './decision-context.ts';
import type { Attestation, Signed } from './documentation.ts';
import type { DecidedEvent } from './events.ts';
import { type Decision, refuse } from './refusal.ts';
import { technologistStays } from './technologists.ts';

/** Who vouches for a case: those who ran it and those who read it. */
export type AttestingRole = Extract<Role, 'technologist' | 'physician'>;

/** What one's word means, by the role in which it is given. The program knows no other meaning. */
export const ATTESTATION_MEANINGS: Readonly<Record<AttestingRole, string>> = {
  technologist: 'I ran the monitoring of this case at the times shown.',
  physician: 'I read this case in real time at the times shown.',
};

/** Somebody vouches for a case as it was at a version, having proved once more who they are. */
export interface AttestRecord {
  readonly type: 'attestRecord';
  readonly meaning: string;
  readonly method: SignInMethod;
  readonly signed: Signed;
}

/** Whether an attestation still is of what the case says. */
export const stillStands = ({ outdated }: Attestation): boolean => outdated === undefined;

/** Why this person cannot attest the case now, whatever they prove; undefined if they can. */
export function whyNotAttest(
  state: CaseState,
  actor: Actor,
): Extract<Decision<never>, { ok: false }> | undefined {
  const { role, userId } = actor;
  if (!mayIssue(role, 'attestRecord')) {
    return refuse('not-allowed', 'A record is attested by those who ran or read the case.');
  }
  if (state.record.status === 'finalized') {
    return refuse(
      'record-finalized',
      'The record of this case is finalized. Ask a biller to reopen it, with a reason.',
    );
  }
  if (state.clock.status !== 'ended') {
    return refuse('not-ended', 'Monitoring has not ended. Attest after the clock was stopped.');
  }
  if (!tookPart(state, actor)) {
    return refuse(
      'not-allowed',
      role === 'physician'
        ? 'You did not attend this case. It is attested by who read it.'
        : 'You were not present at this case. It is attested by who ran it.',
    );
  }
  const mine = state.documentation.attestations.find(
    (one) => one.actorId === userId && one.role === role && stillStands(one),
  );
  return mine === undefined
    ? undefined
    : refuse('already-attested', 'You have attested this case, and nothing has changed since.');
}

/** Who can vouch for a case: whoever ran it and whoever read it, in the order in which they came. */
export const attestersOf = ({ attendance, entries }: CaseState): readonly UserId[] => [
  ...new Set([
    ...technologistStays(entries).map(({ technologistId }) => technologistId),
    ...attendance.map(({ physicianId }) => physicianId),
  ]),
];

/** Attests a case: what the signature is bound to is the caller's to know. Pure and total, as `decide`. */
export function decideAttestation(
  state: CaseState | undefined,
  { meaning, method, signed }: AttestRecord,
  context: DecisionContext,
): Decision<DecidedEvent> {
  const { role } = context.actor;
  if (state === undefined) {
    return refuse('no-such-case', 'There is no such case. Reload the list of cases and choose again.');
  }
  const refused = whyNotAttest(state, context.actor);
  if (refused !== undefined) return refused;
  const known = role === 'technologist' || role === 'physician' ? ATTESTATION_MEANINGS[role] : undefined;
  return meaning === known
    ? accept(happened(context, 'record.attested', { meaning, signed, method }))
    : refuse('no-such-meaning', 'This is not what your word means in your role. Reload the page.', 'meaning');
}

function tookPart({ attendance, entries }: CaseState, { userId, role }: Actor): boolean {
  return role === 'physician'
    ? attendance.some(({ physicianId }) => physicianId === userId)
    : technologistStays(entries).some(({ technologistId }) => technologistId === userId);
}
