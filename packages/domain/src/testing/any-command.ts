import fc from 'fast-check';
import type { CaseCommand, HandEntry } from '../case/commands.ts';
import { type CaseDetails, LOCATIONS } from '../case/details.ts';
import { eventId } from '../ids.ts';
import { instant } from '../time/instant.ts';
import { MERCY } from './case-story.ts';
import { ANY_ENTRY, LATEST_STOP } from './day.ts';
import { PHYSICIANS } from './people.ts';

/** Where the cases are: another zone each, another payer each. */
export const PLACES: readonly Partial<CaseDetails>[] = [
  {},
  { room: 'OR 5', payerProfile: 'medicare' },
  { room: 'OR 6', timeZone: 'Asia/Kathmandu' },
  { room: 'OR 7', timeZone: 'Australia/Lord_Howe', payerProfile: 'quarter-hour' },
];

const text = fc.constantFrom('Patient turned', 'Cautery', 'An emergency next door', ' ');
const modality = fc.constantFrom('SSEP', 'TcMEP', 'EMG');
const location = fc.constantFrom(...LOCATIONS);
const colleague = fc.constantFrom(...PHYSICIANS.map(({ userId }) => userId));
const stop = fc.constantFrom(LATEST_STOP, 'none').map(eventId);

/** How long before the instant of its step a typed time lies; a little after it, too. */
const before = fc.integer({ min: -1, max: 120 }).map((s) => instant(s * 1_000));
const entry = fc.oneof(
  fc.constantFrom<HandEntry>(
    { type: 'startMonitoring' },
    { type: 'interruptMonitoring' },
    { type: 'resumeMonitoring' },
    { type: 'endMonitoring' },
    { type: 'joinAsTechnologist' },
    { type: 'leaveCase' },
  ),
  location.map((where): HandEntry => ({ type: 'joinCase', location: where })),
);
const correction = fc.oneof(
  fc.constantFrom({ kind: 'withdrawn' as const }, { kind: 'moved' as const, to: instant(0) }),
  before.map((to) => ({ kind: 'moved' as const, to })),
);
const someEvent = fc.nat({ max: 12 }).map((which) => eventId(`${ANY_ENTRY}${which}`));

const often = (weight: number, arbitrary: fc.Arbitrary<CaseCommand>): fc.WeightedArbitrary<CaseCommand> => ({
  weight,
  arbitrary,
});

/** The commands that move a case on come more often than the others. */
export const anyCommand = fc.oneof(
  often(
    1,
    location.map(() => ({ type: 'scheduleCase', details: MERCY })),
  ),
  often(
    2,
    fc.constantFrom(...PLACES).map((changes) => ({ type: 'changeDetails', changes })),
  ),
  often(
    1,
    text.map((reason) => ({ type: 'cancelCase', reason })),
  ),
  often(3, fc.constantFrom({ type: 'joinAsTechnologist' }, { type: 'leaveAsTechnologist' })),
  often(
    2,
    modality.map((which) => ({ type: 'recordBaseline', modality: which, quality: 'present' })),
  ),
  often(9, fc.constant({ type: 'startMonitoring' })),
  often(6, fc.constantFrom({ type: 'interruptMonitoring' }, { type: 'endMonitoring' })),
  often(9, fc.constant({ type: 'resumeMonitoring' })),
  often(
    3,
    stop.map((which) => ({ type: 'takeBackEnd', eventId: which })),
  ),
  often(
    12,
    location.map((where) => ({ type: 'joinCase', location: where })),
  ),
  often(
    6,
    location.map((where) => ({ type: 'moveTo', location: where })),
  ),
  often(2, fc.constant({ type: 'leaveCase' })),
  often(
    4,
    fc.tuple(colleague, location).map(([to, where]) => ({ type: 'handOver', to, location: where })),
  ),
  often(6, fc.constant({ type: 'giveAttention' })),
  often(
    1,
    colleague.map((to) => ({ type: 'offerHandOver', to: [to] })),
  ),
  often(
    1,
    fc
      .tuple(someEvent, location)
      .map(([offerId, where]) => ({ type: 'acceptHandOver', offerId, location: where })),
  ),
  often(
    1,
    someEvent.map((offerId) => ({ type: 'declineHandOver', offerId })),
  ),
  often(
    1,
    colleague.map((technologistId) => ({ type: 'relieveTechnologist', technologistId })),
  ),
  often(1, fc.constant({ type: 'requestReader' })),
  often(
    1,
    text.map((words) => ({ type: 'sendMessage', text: words })),
  ),
  often(
    1,
    someEvent.map((upTo) => ({ type: 'markSeen', upTo })),
  ),
  often(
    1,
    fc.tuple(someEvent, text).map(([changeId, cause]) => ({ type: 'followUpSignal', changeId, cause })),
  ),
  often(
    1,
    text.map((reason) => ({ type: 'sendBack', to: 'technologist', reason })),
  ),
  often(1, fc.constant({ type: 'returnToBiller' })),
  often(
    1,
    text.map((reason) => ({ type: 'explainOverLimit', reason })),
  ),
  often(
    1,
    fc
      .tuple(modality, text)
      .map(([which, description]) => ({ type: 'logSignalChange', modality: which, description })),
  ),
  often(
    1,
    text.map((message) => ({ type: 'notifySurgeon', message })),
  ),
  often(
    1,
    text.map((words) => ({ type: 'addNote', text: words })),
  ),
  often(
    5,
    fc
      .tuple(entry, before, text)
      .map(([what, at, reason]) => ({ type: 'enterByHand', entry: what, at, reason })),
  ),
  often(
    6,
    fc.tuple(someEvent, correction, text).map(([which, how, reason]) => ({
      type: 'amendTime',
      eventId: which,
      correction: how,
      reason,
    })),
  ),
  often(
    2,
    fc
      .tuple(fc.constantFrom('inRoom' as const, 'outside' as const), text)
      .map(([timeClass, reason]) => ({ type: 'chooseCode', timeClass, reason })),
  ),
  often(5, fc.constant({ type: 'finalizeRecord' })),
  often(
    2,
    someEvent.map((settlementId) => ({ type: 'reopenFinding', settlementId })),
  ),
  often(
    2,
    text.map((reason) => ({ type: 'reopenRecord', reason })),
  ),
  often(2, fc.constant({ type: 'markExported', format: 'csv' })),
);
