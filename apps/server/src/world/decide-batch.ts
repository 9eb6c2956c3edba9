import {
  type CaseEvent,
  type CaseId,
  type CaseState,
  type CommandId,
  type DecidedEvent,
  type Decision,
  type DecisionContext,
  decide,
  eventId,
  evolve,
  type Instant,
  mayReachFacility,
  maySeeCase,
  refuse,
  type TimeRecord,
  tapInstant,
  type User,
} from '@ionm-clock/domain';
import type { CommandMessage, Directory } from '@ionm-clock/protocol';
import { caseStream, type NewAnswer, type StoredAnswer } from '../log/index.ts';
import { recordsOf } from './records.ts';
import type { ServerTime } from './server-time.ts';
import type { Waiting } from './waiting.ts';
import type { World } from './world.ts';

/** A case with what this batch has decided and not stored yet. */
interface Draft {
  readonly state: CaseState | undefined;
  readonly version: number;
}

export interface DecidedBatch {
  /** In the order of the commands; what is decided counts when it is stored. */
  readonly answers: readonly NewAnswer[];
  /** Commands that could not be decided because the program is at fault: they must not keep the others from the disk. */
  readonly faults: ReadonlyMap<CommandId, unknown>;
}

/**
 * Decides commands in order, each on what the ones before it left; commands that have an answer already, or repeat
 * another of the batch, are passed over. Nothing is changed.
 */
export function decideBatch(
  world: World,
  batch: readonly Waiting[],
  known: ReadonlyMap<CommandId, StoredAnswer>,
  time: ServerTime,
  directory: Directory,
): DecidedBatch {
  const drafts = new Map<CaseId, Draft>();
  const decided = new Map<CommandId, NewAnswer>();
  const faults = new Map<CommandId, unknown>();
  for (const { user, message } of batch) {
    const { commandId, caseId } = message;
    if (known.has(commandId) || decided.has(commandId)) continue;
    const draft = drafts.get(caseId) ?? {
      state: world.get(caseId)?.state,
      version: world.versionOf(caseId),
    };
    const recordedAt = time.now();
    try {
      const decision = decideOne(world, drafts, draft.state, user, message, recordedAt, directory);
      if (!decision.ok) {
        decided.set(commandId, { commandId, actorId: user.userId, refusal: decision.refusal });
        continue;
      }
      let state = draft.state;
      const events = decision.events.map((event, index): CaseEvent => {
        const placed = { ...event, id: eventId(`${commandId}:${index}`), recordedAt };
        state = evolve(state, caseId, placed);
        return placed;
      });
      drafts.set(caseId, { state, version: draft.version + events.length });
      decided.set(commandId, {
        commandId,
        actorId: user.userId,
        stream: caseStream(caseId),
        afterVersion: draft.version,
        events,
      });
    } catch (fault) {
      faults.set(commandId, fault);
    }
  }
  return { answers: [...decided.values()], faults };
}

function decideOne(
  world: World,
  drafts: ReadonlyMap<CaseId, Draft>,
  state: CaseState | undefined,
  user: User,
  { command, ...message }: CommandMessage,
  now: Instant,
  directory: Directory,
): Decision<DecidedEvent> {
  if (state !== undefined && !maySeeCase(user, state)) {
    // Told as if it did not exist: that a case exists elsewhere is nobody's business here.
    return refuse('no-such-case', 'There is no such case. Reload the list of cases and choose again.');
  }
  const wrong = facilityOutOfReach(user, state, command) ?? unknownProfile(command, directory);
  if (wrong !== undefined) return wrong;
  if (command.type === 'handOver' && !isPhysician(directory, command)) {
    return refuse(
      'no-such-colleague',
      'There is no such reading physician. Choose a colleague from the list.',
      'to',
    );
  }
  const { userId, role } = user;
  const tap = tapInstant(message, now, latestTimed(state));
  const context: DecisionContext = { ...tap, actor: { userId, role } };
  if (command.type !== 'finalizeRecord') return decide(state, command, context);
  const record = recordNow(world, drafts, message.caseId, now);
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
  { profiles }: Directory,
): Decision<DecidedEvent> | undefined {
  const details =
    command.type === 'scheduleCase'
      ? command.details
      : command.type === 'changeDetails'
        ? command.changes
        : {};
  const { payerProfile } = details;
  if (payerProfile === undefined || profiles.some(({ id }) => id === payerProfile)) return undefined;
  return refuse(
    'no-such-profile',
    `There is no such payer profile. Choose one of ${profiles.map(({ id }) => id).join(', ')}.`,
    command.type === 'scheduleCase' ? 'details.payerProfile' : 'changes.payerProfile',
  );
}

const isPhysician = (directory: Directory, { to }: { readonly to: string }): boolean =>
  directory.people.some((person) => person.userId === to && person.role === 'physician');

function latestTimed(state: CaseState | undefined): Instant | undefined {
  let latest: Instant | undefined;
  for (const { at } of state?.entries ?? []) if (latest === undefined || at > latest) latest = at;
  return latest;
}

/** The record as of now, over the world with this batch's decisions in it. */
function recordNow(
  world: World,
  drafts: ReadonlyMap<CaseId, Draft>,
  id: CaseId,
  now: Instant,
): TimeRecord | undefined {
  const states = new Map([...world.cases()].map(({ state }) => [state.id, state]));
  for (const [caseId, { state }] of drafts) if (state !== undefined) states.set(caseId, state);
  return recordsOf([...states.values()], now).get(id);
}
