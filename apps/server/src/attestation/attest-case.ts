import {
  type AttestRecord,
  type CaseEvent,
  type CaseId,
  type CommandId,
  decideAttestation,
  eventId,
  evolve,
  type Instant,
  maySeeCase,
  milliseconds,
  refuse,
  type SignInMethod,
  type User,
} from '@ionm-clock/domain';
import type { WireError } from '@ionm-clock/protocol';
import { caseStream } from '../log/index.ts';
import type { BatchDraft } from '../world/batch-draft.ts';
import { settled } from '../world/command-answer.ts';
import type { CommandQueue } from '../world/command-queue.ts';
import type { Decided } from '../world/waiting.ts';

/** An attestation of somebody who has proved once more who they are. */
export interface ProvedAttestation {
  readonly commandId: CommandId;
  readonly caseId: CaseId;
  /** The version of the case that they saw. */
  readonly version: number;
  readonly meaning: string;
  readonly method: SignInMethod;
}

export type Attested = { readonly ok: true } | { readonly ok: false; readonly error: WireError };

/** Answers when the attestation is on disk, bound to the hash of the case's last event, or with the reason why there is none. */
export const attestCase = (
  queue: CommandQueue,
  user: User,
  attestation: ProvedAttestation,
): Promise<Attested> =>
  queue.ask((answer) => ({
    commandId: attestation.commandId,
    actorId: user.userId,
    decide: (draft, now) => decideOn(draft, user, attestation, now),
    settle: (outcome) => {
      const answered = settled(outcome, user.userId);
      answer(answered.ok ? { ok: true } : answered);
    },
  }));

function decideOn(draft: BatchDraft, user: User, attestation: ProvedAttestation, now: Instant): Decided {
  const { commandId, caseId, version, meaning, method } = attestation;
  const before = draft.caseOf(caseId);
  const hash = draft.storedHashOf(caseId);
  // Told as if it did not exist, as for any command.
  const state = before.state !== undefined && maySeeCase(user, before.state) ? before.state : undefined;
  if (state !== undefined && (before.version !== version || hash === undefined)) {
    return refuse(
      'changed-meanwhile',
      'The case was changed since you looked at it. Look at what it says now, then attest.',
    );
  }
  const { userId, role } = user;
  const command: AttestRecord = {
    type: 'attestRecord',
    meaning,
    method,
    signed: { version, hash: hash ?? '' },
  };
  const decision = decideAttestation(state, command, {
    at: now,
    atErrorMs: milliseconds(0),
    source: 'tap',
    actor: { userId, role },
  });
  if (!decision.ok) return decision;
  const events = decision.events.map(
    (event, index): CaseEvent => ({ ...event, id: eventId(`${commandId}:${index}`), recordedAt: now }),
  );
  const after = events.reduce((folded, event) => evolve(folded, caseId, event), before.state);
  draft.putCase(caseId, { state: after, version: version + events.length });
  return { ok: true, stream: caseStream(caseId), afterVersion: version, events };
}
