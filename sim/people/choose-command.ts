import type { CaseView } from '@ionm-clock/client';
import {
  type CaseCommand,
  earlier,
  type HandEntry,
  type Instant,
  instant,
  LOCATIONS,
  mayIssue,
  type User,
} from '@ionm-clock/domain';
import { PHYSICIANS } from '../scenario/organisation.ts';
import type { Random } from '../seed/random.ts';
import { conversation, offerHandOver } from './conversation.ts';

/** Nobody types a time that the server's clock may not have reached yet. */
const WELL_PAST_MS = 5_000;

/** A time that is typed: of something that nobody tapped, or of something that was tapped at a wrong one. */
function afterwards(random: Random, user: User, { state }: CaseView, now: Instant): CaseCommand {
  const entry = state.entries.length > 0 ? random.oneOf(state.entries) : undefined;
  if (entry === undefined || random.chance(0.5)) {
    const may = BY_HAND.filter(({ type }) => mayIssue(user.role, type));
    const at = instant(now - Math.round(random.between(WELL_PAST_MS, 600_000)));
    return { type: 'enterByHand', entry: random.oneOf(may), at, reason: 'Was busy' };
  }
  const to = earlier(
    instant(entry.at + Math.round(random.between(-60_000, 60_000))),
    instant(now - WELL_PAST_MS),
  );
  return {
    type: 'amendTime',
    eventId: entry.eventId,
    correction: random.chance(0.3) ? { kind: 'withdrawn' } : { kind: 'moved', to },
    reason: 'Pressed late',
  };
}

/** What this person may think of doing; most of the time something that makes sense on their screen. */
export function chooseCommand(
  random: Random,
  user: User,
  view: CaseView | undefined,
  now: Instant,
): CaseCommand {
  if (view !== undefined && random.chance(0.12)) return afterwards(random, user, view, now);
  const sensible = view === undefined || random.chance(0.1) ? [] : sensibleFor(user, view, random);
  const choice = sensible.length > 0 ? sensible : anything(random);
  return random.oneOf(choice.filter(({ type }) => mayIssue(user.role, type)));
}

function sensibleFor({ userId, role }: User, { state, events }: CaseView, random: Random): CaseCommand[] {
  const { status } = state.clock;
  const attends = state.attendance.some((span) => span.physicianId === userId && span.end === undefined);
  const clock: CaseCommand[] =
    status === 'not-started'
      ? [START, START]
      : status === 'running'
        ? [INTERRUPT, STOP]
        : status === 'interrupted'
          ? [RESUME, RESUME, STOP]
          : [RESUME];
  const last = events.findLast(({ type }) => type === 'monitoring.ended');
  if (status === 'ended' && last !== undefined) clock.push({ type: 'takeBackEnd', eventId: last.id });
  const talk = conversation(random, userId, state);
  if (role === 'technologist') return [...clock, ...clock, note(random), ...talk];
  if (status === 'ended') return [note(random), ...talk];
  return attends
    ? [
        { type: 'moveTo', location: random.oneOf(LOCATIONS) },
        LEAVE,
        handOver(random),
        ATTEND,
        note(random),
        ...talk,
      ]
    : [join(random), join(random), join(random), note(random), ...talk];
}

const anything = (random: Random): CaseCommand[] => [
  START,
  INTERRUPT,
  RESUME,
  STOP,
  { type: 'joinAsTechnologist' },
  { type: 'leaveAsTechnologist' },
  { type: 'recordBaseline', modality: 'SSEP', quality: 'present' },
  join(random),
  { type: 'moveTo', location: random.oneOf(LOCATIONS) },
  LEAVE,
  handOver(random),
  ATTEND,
  note(random),
  offerHandOver(random),
];

const START: CaseCommand = { type: 'startMonitoring' };
const INTERRUPT: CaseCommand = { type: 'interruptMonitoring' };
const RESUME: CaseCommand = { type: 'resumeMonitoring' };
const STOP: CaseCommand = { type: 'endMonitoring' };
const LEAVE: CaseCommand = { type: 'leaveCase' };
const ATTEND: CaseCommand = { type: 'giveAttention' };
const join = (random: Random): CaseCommand => ({ type: 'joinCase', location: random.oneOf(LOCATIONS) });
const BY_HAND: readonly HandEntry[] = [
  START,
  INTERRUPT,
  RESUME,
  STOP,
  LEAVE,
  { type: 'joinCase', location: 'remote' },
];
const note = (random: Random): CaseCommand => ({ type: 'addNote', text: `note ${random.whole(100)}` });
const handOver = (random: Random): CaseCommand => ({
  type: 'handOver',
  to: random.oneOf(PHYSICIANS).userId,
  location: random.oneOf(LOCATIONS),
});
