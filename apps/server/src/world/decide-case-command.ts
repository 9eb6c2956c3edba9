import {
  type CaseEvent,
  type CaseState,
  type DecidedEvent,
  type Decision,
  type DecisionContext,
  decide,
  eventId,
  evolve,
  type Instant,
  latestInstant,
  mayReachFacility,
  maySeeCase,
  type ProfileBook,
  recordsWithin,
  refuse,
  tapInstant,
  type User,
} from '@ionm-clock/domain';
import type { CommandMessage, Directory } from '@ionm-clock/protocol';
import { caseStream } from '../log/index.ts';
import type { BatchDraft } from './batch-draft.ts';
import { profileOf } from './records.ts';
import type { Decided } from './waiting.ts';

/** Decides a command on a case as the commands before it left it, and leaves the case in the draft as it is then. */
export function decideCaseCommand(
  draft: BatchDraft,
  user: User,
  message: CommandMessage,
  now: Instant,
  people: () => Directory['people'],
): Decided {
  const { commandId, caseId } = message;
  const disposedAt = draft.organisation.setUp.disposed.get(caseId);
  if (disposedAt !== undefined) return disposedOf(disposedAt);
  const before = draft.caseOf(caseId);
  const decision = decideOne(draft, before.state, user, message, now, people);
  if (!decision.ok) return decision;
  let { state } = before;
  const events = decision.events.map((event, index): CaseEvent => {
    const placed = { ...event, id: eventId(`${commandId}:${index}`), recordedAt: now };
    state = evolve(state, caseId, placed);
    return placed;
  });
  draft.putCase(caseId, { state, version: before.version + events.length });
  return { ok: true, stream: caseStream(caseId), afterVersion: before.version, events };
}

/** A tap that comes late finds no case to be of; whoever made it still has it. */
const disposedOf = (at: Instant): Decided =>
  refuse(
    'case-disposed',
    `The case was disposed of under the retention policy on ${new Date(at).toISOString().slice(0, 10)}. Nothing can be added to it. Show this to an administrator.`,
  );

function decideOne(
  draft: BatchDraft,
  state: CaseState | undefined,
  user: User,
  { command, ...message }: CommandMessage,
  now: Instant,
  people: () => Directory['people'],
): Decision<DecidedEvent> {
  if (state !== undefined && !maySeeCase(user, state)) {
    // Told as if it did not exist: that a case exists elsewhere is nobody's business here.
    return refuse('no-such-case', 'There is no such case. Reload the list of cases and choose again.');
  }
  const wrong =
    facilityOutOfReach(user, state, command) ?? unknownProfile(command, draft.organisation.profiles);
  if (wrong !== undefined) return wrong;
  if (asksSomebodyElse(command, people)) {
    return refuse(
      'no-such-colleague',
      'There is no such reading physician. Choose a colleague from the list.',
      'to',
    );
  }
  const { userId, role } = user;
  const tap = tapInstant(message, now, latestInstant(state?.entries ?? []));
  const context: DecisionContext = { ...tap, actor: { userId, role } };
  if (command.type !== 'finalizeRecord' && command.type !== 'settleFinding') {
    return decide(state, command, context);
  }
  const [record] = recordsWithin(
    state === undefined ? [] : [state],
    (span) => draft.statesWithin(span, now),
    (one) => profileOf(draft.organisation.profiles, one),
    now,
  );
  return decide(state, command, record === undefined ? context : { ...context, record });
}

/** Those of another facility would see a case come, and those here would see it go, without anybody there to ask for it. */
function facilityOutOfReach(
  user: User,
  state: CaseState | undefined,
  command: CommandMessage['command'],
): Decision<DecidedEvent> | undefined {
  if (command.type === 'scheduleCase' && !mayReachFacility(user, command.details.facility)) {
    return refuse(
      'other-facility',
      'You do not work at this facility. Choose one of yours.',
      'details.facility',
    );
  }
  const facility = command.type === 'changeDetails' ? command.changes.facility : undefined;
  if (facility === undefined || state === undefined || facility === state.details.facility) return undefined;
  return refuse(
    'other-facility',
    'A case stays at its facility. Cancel it, and schedule it at the other one.',
    'changes.facility',
  );
}

/** Units would be computed by other rules than those meant. */
function unknownProfile(
  command: CommandMessage['command'],
  profiles: ProfileBook,
): Decision<DecidedEvent> | undefined {
  const details =
    command.type === 'scheduleCase'
      ? command.details
      : command.type === 'changeDetails'
        ? command.changes
        : {};
  const { payerProfile } = details;
  if (payerProfile === undefined || profiles.latest(payerProfile) !== undefined) return undefined;
  return refuse(
    'no-such-profile',
    `There is no such payer profile. Choose one of ${profiles.ids.join(', ')}.`,
    command.type === 'scheduleCase' ? 'details.payerProfile' : 'changes.payerProfile',
  );
}

/** Somebody is asked to read who does not, or not any more. */
function asksSomebodyElse(command: CommandMessage['command'], people: () => Directory['people']): boolean {
  if (!('to' in command) || command.to === undefined || command.type === 'sendBack') return false;
  const asked = [command.to].flat();
  return !asked.every((id) => people().some((person) => person.userId === id && isActivePhysician(person)));
}

const isActivePhysician = ({ role, inactive }: Directory['people'][number]): boolean =>
  role === 'physician' && inactive !== true;
