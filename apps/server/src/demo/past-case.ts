import {
  addMilliseconds,
  type CaseCommand,
  caseId,
  type Facility,
  type Instant,
  localDate,
  userId,
} from '@ionm-clock/domain';
import { DemoCase } from './demo-case.ts';
import { LAKESIDE, MERCY, ST_ANN } from './organisation.ts';
import type { Surgery } from './surgeries.ts';
import * as surgeries from './surgeries.ts';
import * as taps from './taps.ts';

const DAY_MIN = 1440;
const DAY_MS = DAY_MIN * 60_000;

interface Place {
  readonly facility: Facility;
  readonly technologist: string;
  readonly surgeon: string;
}

const PLACES: readonly [Place, ...Place[]] = [
  { facility: MERCY, technologist: 'tech-brandt', surgeon: 'dr-weiss' },
  { facility: ST_ANN, technologist: 'tech-novak', surgeon: 'dr-fujita' },
  { facility: LAKESIDE, technologist: 'tech-hale', surgeon: 'dr-larsen' },
  { facility: MERCY, technologist: 'tech-osei', surgeon: 'dr-adeyemi' },
];
const SURGERIES: readonly [Surgery, ...Surgery[]] = [
  surgeries.LUMBAR_FUSION,
  surgeries.CERVICAL_FUSION,
  surgeries.CAROTID,
  surgeries.SCOLIOSIS,
  surgeries.THYROID,
  surgeries.DECOMPRESSION,
  surgeries.ACOUSTIC,
];
const READERS = ['dr-okafor', 'dr-marchetti', 'dr-lindqvist', 'dr-haddad'] as const;
const PAYERS = ['cpt', 'medicare', 'cpt', 'quarter-hour', 'cpt'] as const;

/** What has happened on an earlier day, and when its record became final. */
export interface PastCase {
  readonly made: DemoCase;
  readonly finalizedAt: Instant;
}

interface PastCasePlan {
  /** Early in the morning. */
  readonly day: Instant;
  /** Of that day, from 0. */
  readonly index: number;
  /** Whose turn it is, and what is operated. */
  readonly turn: number;
  /** All cases of the day are read by one physician. */
  readonly isLong: boolean;
  readonly chance: () => number;
}

/** A case of an earlier day, from its baselines to the end of monitoring. */
export function pastCase({ day, index, turn, isLong, chance }: PastCasePlan): PastCase {
  const { facility, technologist, surgeon } = inTurn(PLACES, index);
  const surgery = inTurn(SURGERIES, turn);
  const reader = inTurn(READERS, isLong ? Math.floor((turn - index) / 7) : turn);
  const after = (minutes: number): Instant => addMilliseconds(day, Math.round(minutes * 60) * 1000);
  const start = 90 + 35 * index + 20 * chance();
  const length = (isLong ? 150 : 80) + 110 * chance();
  const date = localDate(day, facility.timeZone).slice(2).replaceAll('-', '');
  const made = new DemoCase(
    caseId(`C-${date}-${String(index + 1).padStart(2, '0')}`),
    {
      facility: facility.id,
      room: `OR ${1 + (turn % facility.rooms.length)}`,
      timeZone: facility.timeZone,
      payerProfile: inTurn(PAYERS, turn),
      ...surgery,
      patientLabel: `···${String(Math.floor(1000 * chance())).padStart(3, '0')}`,
      surgeonId: userId(surgeon),
      // Now and then nobody has entered the order.
      ...(turn % 9 === 0 ? {} : { orderedBy: userId(surgeon) }),
      scheduledStart: after(start),
      scheduledEnd: after(start + length),
    },
    addMilliseconds(day, -DAY_MS / 2),
  );
  made.technologist(technologist, after(start - 12), ...taps.baselines(surgery.modalities));
  made.physician(reader, after(start - 3 * chance()), taps.join(index === 1 ? 'in-facility' : 'remote'));
  // One in eight was forgotten, and typed later.
  if (turn % 8 === 0) made.technologist(technologist, after(start + 9), typedStart(after(start)));
  else made.technologist(technologist, after(start), taps.START);
  if (isLong && index === 3 && turn % 2 === 0)
    made.physician(reader, after(start + 2), {
      type: 'explainOverLimit',
      reason: 'Nobody else could read: an emergency',
    });
  if (turn % 3 === 0) {
    made.technologist(technologist, after(start + 31 + chance()), taps.interrupt('Imaging'));
    made.technologist(technologist, after(start + 43 + chance()), taps.RESUME);
  }
  made.technologist(technologist, after(start + length), taps.STOP);
  const daysLater = 1 + Math.floor(4 * chance() ** 2);
  return { made, finalizedAt: after(DAY_MIN * daysLater + 220 * (1 + chance())) };
}

const typedStart = (at: Instant): CaseCommand => ({
  type: 'enterByHand',
  entry: taps.START,
  at,
  reason: 'The tablet was not at hand',
});

const inTurn = <T>(all: readonly [T, ...T[]], turn: number): T => all[turn % all.length] ?? all[0];

/** Numbers from 0 to 1 that look like chance and are the same for the same day (Park and Miller). */
export function chances(day: number): () => number {
  let state = 1 + (Math.floor(day / DAY_MS) % 2_147_483_646);
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
