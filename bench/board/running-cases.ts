import { addMilliseconds, caseId, type Instant } from '@ionm-clock/domain';
import { DemoCase } from '../../apps/server/src/demo/demo-case.ts';
import { ANEURYSM, CERVICAL_FUSION, LUMBAR_FUSION, SCOLIOSIS } from '../../apps/server/src/demo/surgeries.ts';
import * as taps from '../../apps/server/src/demo/taps.ts';
import type { EventStore } from '../../apps/server/src/log/index.ts';
import { storeCases } from '../product/store-cases.ts';
import {
  CASE_NUMBERS,
  colleagueOf,
  FIRST_OF_COLLEAGUES,
  OWN_CASES,
  placeOf,
  READING_PHYSICIAN,
  TIME_ZONE,
  technologistOf,
} from './hospitals.ts';

const MINUTE_MS = 60_000;
const SURGERIES = [LUMBAR_FUSION, CERVICAL_FUSION, SCOLIOSIS, ANEURYSM];

export const caseIdOf = (caseNumber: number) => caseId(`C-${caseNumber}`);

/** Puts all cases into the log, with what a morning leaves in one: baselines, a reader, changes of signals, notes. */
export async function seedRunningCases(store: EventStore, now: Instant): Promise<void> {
  await storeCases(
    store,
    CASE_NUMBERS.map((caseNumber) => runningCase(caseNumber, now)),
  );
}

function runningCase(caseNumber: number, now: Instant): DemoCase {
  const surgery = SURGERIES[caseNumber % SURGERIES.length] ?? LUMBAR_FUSION;
  const technologist = technologistOf(caseNumber);
  const startedBefore = 20 + ((caseNumber * 7) % 200);
  const ago = (minutes: number): Instant => addMilliseconds(now, -minutes * MINUTE_MS);
  const made = new DemoCase(
    caseIdOf(caseNumber),
    {
      ...placeOf(caseNumber),
      ...surgery,
      timeZone: TIME_ZONE,
      payerProfile: caseNumber % 3 === 0 ? 'medicare' : 'cpt',
      patientLabel: `···${100 + caseNumber}`,
      scheduledStart: ago(startedBefore + 10),
      scheduledEnd: addMilliseconds(now, (30 + ((caseNumber * 11) % 180)) * MINUTE_MS),
    },
    ago(900),
  );
  made.technologist(technologist, ago(startedBefore + 8), { type: 'joinAsTechnologist' });
  made.technologist(technologist, ago(startedBefore + 6), ...taps.baselines(surgery.modalities));
  const reader = readerOf(caseNumber);
  if (reader !== undefined) made.physician(reader, ago(startedBefore + 2), taps.join('remote'));
  made.technologist(technologist, ago(startedBefore), taps.START);
  if (caseNumber % 2 === 0)
    made
      .technologist(technologist, ago(15), taps.signalChange('SSEP', 'left', 'amplitude −40 %'))
      .technologist(technologist, ago(14), taps.tellSurgeon('Left SSEP down', 'Retractor released'));
  if (caseNumber % 5 === 0)
    made
      .technologist(technologist, ago(12), taps.interrupt('Intraoperative imaging'))
      .technologist(technologist, ago(8), taps.RESUME);
  return made.technologist(technologist, ago(5), taps.note('MAP 64, told anesthesia'));
}

function readerOf(caseNumber: number): string | undefined {
  if (caseNumber < OWN_CASES) return READING_PHYSICIAN;
  return caseNumber < FIRST_OF_COLLEAGUES ? undefined : colleagueOf(caseNumber);
}
