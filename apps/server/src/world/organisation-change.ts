import {
  type CommandId,
  decideOrganisation,
  eventId,
  evolveOrganisation,
  type Instant,
  type OrganisationCommand,
  refuse,
  type User,
} from '@ionm-clock/domain';
import type { WireError } from '@ionm-clock/protocol';
import type { NewEvent } from '../log/index.ts';
import { ORGANISATION_STREAM } from '../organisation/index.ts';
import type { BatchDraft } from './batch-draft.ts';
import { settled } from './command-answer.ts';
import type { CommandQueue } from './command-queue.ts';
import { recordedNow } from './recorded-now.ts';
import type { Decided, Waiting } from './waiting.ts';

/** What an administrator asks of the organisation. */
export interface OrganisationMessage {
  readonly commandId: CommandId;
  readonly command: OrganisationCommand;
}

export type OrganisationAnswer = { readonly ok: true } | { readonly ok: false; readonly error: WireError };

/** Answers when the change is on disk, or with the reason why there is none. */
export const changeOrganisation = (
  queue: CommandQueue,
  user: User,
  message: OrganisationMessage,
): Promise<OrganisationAnswer> => queue.ask((answer) => organisationChange(user, message, answer));

/** A command on the organisation, as it waits. */
const organisationChange = (
  user: User,
  message: OrganisationMessage,
  answer: (answer: OrganisationAnswer) => void,
): Waiting => ({
  commandId: message.commandId,
  actorId: user.userId,
  decide: (draft, now) => decideChange(draft, user, message, now),
  settle: (outcome) => {
    const answered = settled(outcome, user.userId);
    answer(answered.ok ? { ok: true } : answered);
  },
});

function decideChange(
  draft: BatchDraft,
  user: User,
  { commandId, command }: OrganisationMessage,
  now: Instant,
): Decided {
  const { organisation } = draft;
  const decision = decideOrganisation(organisation.setUp, command, user);
  if (!decision.ok) return decision;
  const unknown = unknownCase(draft, command);
  if (unknown !== undefined) return unknown;
  const events = decision.events.map(
    (event, index): NewEvent => ({
      ...event,
      ...recordedNow(user, now),
      id: eventId(`${commandId}:${index}`),
    }),
  );
  draft.putOrganisation({
    ...organisation,
    version: organisation.version + events.length,
    setUp: decision.events.reduce(
      (state, event) => evolveOrganisation(state, { ...event, at: now, by: user.userId }),
      organisation.setUp,
    ),
  });
  return { ok: true, stream: ORGANISATION_STREAM, afterVersion: organisation.version, events };
}

/** A hold on a case that was mistyped would hold nothing, and nobody would know. */
function unknownCase(draft: BatchDraft, command: OrganisationCommand): Decided | undefined {
  if (command.type !== 'placeHold' || command.hold.scope.kind !== 'cases') return undefined;
  const { caseIds } = command.hold.scope;
  const first = caseIds.findIndex((id) => draft.caseOf(id).state === undefined);
  return first < 0
    ? undefined
    : refuse(
        'no-such-case',
        `There is no case of this id: it is number ${first + 1} of ${caseIds.length}.`,
        'hold.scope.caseIds',
      );
}
