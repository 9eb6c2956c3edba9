import {
  type CaseId,
  type CaseState,
  type Destination,
  finalizationOf,
  maySeeCase,
  type TimeRecord,
  type User,
  type UserId,
} from '@ionm-clock/domain';
import type { FileFormat, OutgoingRecord } from '@ionm-clock/exports';
import type { LeftOut } from '@ionm-clock/protocol';
import type { World } from '../world/world.ts';
import { personNames } from './person-names.ts';
import { type CorrectedVersion, type SentBefore, sentBefore } from './sent-before.ts';

/** What somebody wants to send, and where to. */
export interface Wanted {
  readonly destination: Destination;
  readonly caseIds: readonly CaseId[];
  /** Why what went there before is to go once more; without it that is left out. */
  readonly again?: string;
}

/** A finalized record that can go out. */
export interface ChosenRecord {
  readonly caseId: CaseId;
  readonly record: TimeRecord;
  readonly corrects?: CorrectedVersion;
  readonly again?: string;
}

/** What can go out, in the order in which it was asked for, and what cannot and why. */
export interface Choice {
  readonly good: readonly ChosenRecord[];
  readonly leftOut: readonly LeftOut[];
}

/** Looks at each record before anything is written: the good ones go, and each of the others has its reason. */
export function chooseRecords(world: World, user: User, format: FileFormat, wanted: Wanted): Choice {
  const good: ChosenRecord[] = [];
  const leftOut: LeftOut[] = [];
  const before = sentBefore(world, wanted.destination);
  const nameOf = personNames(world);
  for (const caseId of new Set(wanted.caseIds)) {
    const one = choose(world, user, format, wanted, caseId, { before, nameOf });
    if ('why' in one) leftOut.push(one);
    else good.push(one);
  }
  return { good, leftOut };
}

/** What is asked of each record. */
interface Known {
  readonly before: (state: CaseState) => SentBefore;
  readonly nameOf: (id: UserId) => string;
}

function choose(
  world: World,
  user: User,
  format: FileFormat,
  { destination, again }: Wanted,
  caseId: CaseId,
  { before, nameOf }: Known,
): ChosenRecord | LeftOut {
  const state = world.get(caseId)?.state;
  if (state?.record.status !== 'finalized' || !maySeeCase(user, state)) return NOT_FINALIZED(caseId);
  const { record } = state.record;
  const { lastVersion, waitsIn, held } = before(state);
  if (waitsIn !== undefined) return stillWaiting(caseId, waitsIn, destination);
  const isRepeat = lastVersion === record.version;
  const reason = again?.trim() ?? '';
  if (isRepeat && reason === '') return alreadyThere(caseId, record, destination);
  const chosen: ChosenRecord = {
    caseId,
    record,
    ...(held !== undefined && held.version !== record.version && { corrects: held }),
    ...(isRepeat && { again: reason }),
  };
  const names = { setup: world.organisation.setUp.billing, nameOf };
  const problems = format.problems(outgoingRecord(world, chosen), names);
  if (problems.length === 0) return chosen;
  return { caseId, why: 'set-up', problems: problems.map(({ field, message }) => ({ field, message })) };
}

/** The record as the formats take it. */
export function outgoingRecord(world: World, { caseId, record, corrects }: ChosenRecord): OutgoingRecord {
  const events = world.get(caseId)?.events ?? [];
  const finalized = finalizationOf(events, record.version);
  return {
    record,
    events,
    ...(finalized && { finalized }),
    ...(corrects && { corrects: { batch: corrects.batch ?? '', record: corrects.record } }),
  };
}

const NOT_FINALIZED = (caseId: CaseId): LeftOut => ({
  caseId,
  why: 'not-finalized',
  problems: [{ field: 'record', message: 'The record is not finalized. Finalize it first.' }],
});

const alreadyThere = (caseId: CaseId, { version }: TimeRecord, { title }: Destination): LeftOut => ({
  caseId,
  why: 'exported-already',
  problems: [
    {
      field: 'again',
      message: `Version ${version} has gone to ${title} before. Say why it is to go once more, or leave it out.`,
    },
  ],
});

/** Another message would have the receiver charge it twice, or correct what it may yet refuse. */
const stillWaiting = (caseId: CaseId, batch: string, { title }: Destination): LeftOut => ({
  caseId,
  why: 'waiting',
  problems: [
    {
      field: 'waiting',
      message: `Its message of batch ${batch} still waits for ${title}, and goes by itself. Look at that batch.`,
    },
  ],
});
