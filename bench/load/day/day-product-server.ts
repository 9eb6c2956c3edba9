import {
  addMilliseconds,
  CPT,
  caseId,
  facilityId,
  type Instant,
  instant,
  type User,
  userId,
} from '@ionm-clock/domain';
import type { Person } from '@ionm-clock/protocol';
import { DemoCase } from '../../../apps/server/src/demo/demo-case.ts';
import { LUMBAR_FUSION } from '../../../apps/server/src/demo/surgeries.ts';
import * as taps from '../../../apps/server/src/demo/taps.ts';
import { serveProduct } from '../../product/serve-product.ts';
import { storeCases } from '../../product/store-cases.ts';
import { SEED, SOCKETS } from './day-size.ts';
import { type DayCase, hospitalDay } from './hospital-day.ts';

const MINUTE_MS = 60_000;
const TIME_ZONE = 'America/Chicago';

const day = hospitalDay(SEED, SOCKETS);

const users = day.people.map(
  ({ id, role, facilities }): User => ({
    userId: userId(id),
    name: id,
    role,
    facilities: facilities.map(facilityId),
  }),
);

/** What an hour of monitoring leaves in a case: baselines, a reader, a change of a signal, notes. */
function begunCase({ caseNumber, facility, room, technologist, physician }: DayCase, now: Instant): DemoCase {
  const ago = (minutes: number): Instant => addMilliseconds(now, -minutes * MINUTE_MS);
  const details = {
    facility: facilityId(facility),
    room,
    ...LUMBAR_FUSION,
    timeZone: TIME_ZONE,
    payerProfile: 'cpt',
    patientLabel: `···${100 + caseNumber}`,
    scheduledStart: ago(60),
    scheduledEnd: addMilliseconds(now, 180 * MINUTE_MS),
  };
  return new DemoCase(caseId(`C-${caseNumber}`), details, ago(900))
    .technologist(technologist, ago(58), { type: 'joinAsTechnologist' })
    .technologist(technologist, ago(56), ...taps.baselines(LUMBAR_FUSION.modalities))
    .physician(physician, ago(55), taps.join('remote'))
    .technologist(technologist, ago(50), taps.START)
    .technologist(technologist, ago(15), taps.signalChange('SSEP', 'left', 'amplitude −40 %'))
    .technologist(technologist, ago(14), taps.tellSurgeon('Left SSEP down', 'Retractor released'))
    .technologist(technologist, ago(5), taps.note('MAP 64, told anesthesia'));
}

await serveProduct({
  directory: {
    facilities: day.facilities.map(({ name, rooms }) => ({
      id: facilityId(name),
      timeZone: TIME_ZONE,
      rooms: Array.from({ length: rooms }, (_, index) => `OR ${index + 1}`),
    })),
    people: users.map((person): Person => person),
    defaultLimit: CPT.concurrency.limit,
  },
  users,
  seed: (store) => {
    const now = instant(Date.now());
    return storeCases(
      store,
      day.cases.map((one) => begunCase(one, now)),
    );
  },
});
