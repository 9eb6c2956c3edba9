import { demoUsers } from '../../apps/server/src/demo/organisation.ts';
import type { RandomSource } from '../../apps/server/src/testing/random-source.ts';
import type { Actor } from './actor.ts';
import { type Side, textsOf } from './markers.ts';
import type { Vocabulary } from './spoken.ts';

const CASES_A_SIDE = 8;
const HOUR_MS = 3_600_000;

/** The cases that the fuzz works on: few, so that it gets into all their states. */
export const casesOf = (side: Side): readonly string[] =>
  Array.from({ length: CASES_A_SIDE }, (_, index) => `fuzz-${side}-${index + 1}`);

const FACILITIES = ['Mercy', 'St Ann', 'Lakeside', 'Nowhere'];
const COLLEAGUES = [...demoUsers.map(({ userId }) => userId), 'dr-weiss', 'nobody'];
/** Whom administrators of the fuzz may change: nobody who takes part in it. */
const BYSTANDERS = ['bystander-1', 'bystander-2', 'bystander-3'];

/** The words of one input of somebody: mostly of what is theirs, sometimes of what is not. */
export function wordsOf(random: RandomSource, actor: Actor, commandId: string, earlier: string): Vocabulary {
  const { side, facility } = actor;
  const own = side === 'both' ? [...casesOf('here'), ...casesOf('there')] : casesOf(side);
  const other = casesOf(random.oneOf(['here', 'there', 'elsewhere']));
  const caseId = random.number(8) === 0 ? other : own;
  const now = Date.now();
  const instants = [0, -1, -10, -90, 5].map((minutes) => now + minutes * 60_000 + random.number(60_000));
  const far = [now - 30 * 24 * HOUR_MS, now + 30 * 24 * HOUR_MS, Date.UTC(2000), Date.UTC(2100)];
  const at = random.number(6) === 0 ? far : instants;
  return {
    text: textsOf(side),
    byField: {
      commandId: random.number(12) === 0 ? [earlier] : [commandId],
      caseId,
      caseIds: caseId,
      eventId: [`${earlier}:0`, `${commandId}:0`],
      facility: random.number(10) === 0 ? FACILITIES : [facility],
      facilities: [facility],
      timeZone: ['America/Chicago', 'America/Denver', 'Asia/Kathmandu', 'UTC', 'Nowhere/Nowhere'],
      payerProfile: ['cpt', 'medicare', 'quarter-hour', 'acme', 'unknown'],
      room: ['OR 1', 'OR 2', ...textsOf(side)],
      rooms: ['OR 1', 'OR 2', 'OR 3', 'OR 4'],
      modality: ['SSEP', 'TcMEP', 'EMG'],
      modalities: ['SSEP', 'TcMEP', 'EMG'],
      to: random.number(2) === 0 ? COLLEAGUES : at,
      surgeonId: ['dr-weiss', 'nobody'],
      anesthesiologistId: ['dr-weiss', 'nobody'],
      orderedBy: ['dr-weiss', 'nobody'],
      userId: BYSTANDERS,
      signInName: BYSTANDERS,
      name: ['Bystander One', 'Bystander Two'],
      credential: ['CNIM', 'MD', 'code', 'pin', 'password', 'lock'],
      deviceId: ['tablet-1', 'tablet-2'],
      at,
      from: at,
      scheduledStart: instants,
      scheduledEnd: instants,
      atErrorMs: [0, 5, 40, 900, 86_400_000],
      after: [0, 1, 2, random.number(200)],
      onCasesOf: ['cpt', 'medicare'],
    },
  };
}
