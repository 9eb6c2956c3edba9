import {
  ATTESTATION_MEANINGS,
  addMilliseconds,
  type CaseDetails,
  type CaseEvent,
  CPT,
  computeRecords,
  eventId,
  milliseconds,
  type TimeRecord,
  userId,
} from '@ionm-clock/domain';
import { caseOf, ended, joined, MERCY, moment, started } from './recorded-case.ts';

const PHYSICIAN = { userId: userId('dr-a'), role: 'physician' } as const;
const BILLER = { userId: userId('bill'), role: 'biller' } as const;

/** What people are called in these tests. */
export const NAMES: Readonly<Record<string, string>> = {
  'dr-a': 'Dr. Zoë Łukasiewicz-Çelik',
  'dr-b': 'د. محمد علي',
  'tech-1': 'Ada Reyes',
  'dr-s': '王小明',
  bill: 'Bill Ngô Thị Hương',
};

const DETAILS: CaseDetails = {
  ...MERCY,
  modalities: ['SSEP', 'TcMEP', 'EMG'],
  procedure: 'Posterior lumbar interbody fusion L4 to S1',
  indication: 'Lumbar stenosis with the nerve roots at risk during decompression',
  patientLabel: '…4711',
  orderedBy: userId('dr-s'),
  surgeonId: userId('dr-s'),
};

const minutesAgo = (minutes: number, when: ReturnType<typeof moment>) => ({
  ...when,
  recordedAt: addMilliseconds(when.at, minutes * 60_000),
});

/** Events of a morning on which everything happens that a record can tell. */
export function fullEvents(): CaseEvent[] {
  const hand = moment('2026-11-03T16:40:00Z', 'hand');
  const tap = (time: string) => ({ ...moment(`2026-11-03T${time}Z`), atErrorMs: milliseconds(40) });
  const interrupted = tap('15:10:03.250');
  const stopped = {
    ...minutesAgo(12, moment('2026-11-03T17:31:04.125Z', 'late')),
    atErrorMs: milliseconds(380),
  };
  const change = tap('15:41:10');
  return [
    { ...tap('13:55:00'), type: 'technologist.joined', payload: { technologistId: userId('tech-1') } },
    { ...tap('13:58:00'), type: 'baseline.recorded', payload: { modality: 'SSEP', quality: 'present' } },
    { ...tap('13:59:00'), type: 'baseline.recorded', payload: { modality: 'TcMEP', quality: 'reduced' } },
    started(tap('14:03:12.345')),
    joined('dr-a', 'remote', tap('14:05:00')),
    { ...interrupted, type: 'monitoring.interrupted', payload: { reason: 'Amplifier restarted' } },
    { ...tap('15:16:40'), type: 'monitoring.resumed', payload: {} },
    {
      ...change,
      type: 'signal.changed',
      payload: {
        modality: 'TcMEP',
        side: 'left',
        description: 'loss in the left tibialis anterior',
        size: { measure: 'amplitude', percent: -60 },
        cause: 'traction',
      },
    },
    {
      ...tap('15:42:00'),
      type: 'surgeon.notified',
      payload: { message: 'Left TcMEP down by 60 %', answer: 'Retractor released', changeId: change.id },
    },
    {
      ...tap('15:43:30'),
      actor: PHYSICIAN,
      type: 'message.sent',
      payload: { text: 'I see it: keep stimulating' },
    },
    {
      ...tap('15:55:00'),
      type: 'signal.followedUp',
      payload: { changeId: change.id, recovery: 'full', action: 'retractor released' },
    },
    { ...tap('15:56:00'), actor: PHYSICIAN, type: 'entries.seen', payload: { upTo: change.id } },
    {
      ...hand,
      type: 'physician.moved',
      payload: {
        physicianId: userId('dr-a'),
        location: 'in-room',
        handReason: 'Walked in, no tablet at hand',
      },
    },
    joined('dr-b', 'in-facility', tap('16:50:00')),
    ended(stopped),
    {
      ...tap('17:40:00'),
      actor: BILLER,
      type: 'time.amended',
      payload: {
        eventId: stopped.id,
        correction: { kind: 'moved', to: addMilliseconds(stopped.at, -15 * 60_000) },
        reason: 'Closed at 11:16, pressed when the drapes were off',
      },
    },
    {
      ...tap('17:50:00'),
      actor: PHYSICIAN,
      type: 'interpretation.written',
      payload: {
        sections: {
          indication: 'Stenosis.',
          technique: 'SSEP, TcMEP and EMG.',
          baselines: 'Reproducible.',
          course: 'A transient loss of the left TcMEP, which recovered.',
          impression: 'No deficit is expected.',
        },
      },
    },
    {
      ...tap('17:55:00'),
      actor: PHYSICIAN,
      type: 'record.attested',
      payload: {
        meaning: ATTESTATION_MEANINGS.physician,
        method: 'password',
        signed: { version: 17, hash: 'ab'.repeat(32) },
      },
    },
  ];
}

/** The record of such a case, its first finding settled. */
export function fullRecord(id = 'C-100', events = fullEvents(), version = 1): TimeRecord {
  const compute = (all: readonly CaseEvent[]): TimeRecord => {
    const [record] = computeRecords([
      { state: caseOf(id, all, DETAILS), profile: CPT },
      { state: caseOf('C-101', OTHER_CASE), profile: CPT },
    ]);
    if (record === undefined) throw new Error('a case in, no record out');
    return { ...record, version };
  };
  const [finding] = compute(events).findings;
  if (finding === undefined) throw new Error('no finding');
  return compute([
    ...events,
    {
      ...moment('2026-11-03T19:00:00Z'),
      id: eventId('settled'),
      actor: BILLER,
      type: 'finding.settled',
      payload: { finding, reason: 'Confirmed with the anesthesia record' },
    },
  ]);
}

/** Read beside it for a while. */
const OTHER_CASE: readonly CaseEvent[] = [
  joined('dr-a', 'remote', moment('2026-11-03T14:30:00Z')),
  started(moment('2026-11-03T14:30:00Z')),
  ended(moment('2026-11-03T15:00:00Z')),
];
