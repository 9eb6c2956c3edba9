import { facilityId } from '@ionm-clock/domain';
import type { Directory } from '@ionm-clock/protocol';
import { expect, it } from 'vitest';
import { at } from '../testing/case-story.ts';
import { type UnplannedCase, unplannedCaseId, unplannedDetails } from './unplanned-case.ts';

const NOW = at('08:00');
const MERCY = facilityId('Mercy');
const ST_ANN = facilityId('St Ann');
const DIRECTORY: Directory = {
  facilities: [
    { id: MERCY, timeZone: 'America/Chicago', rooms: ['OR 1', 'OR 2'] },
    { id: ST_ANN, timeZone: 'America/Denver', rooms: ['OR 9'] },
  ],
  people: [],
  profiles: [],
  defaultLimit: 3,
};
const SAID: UnplannedCase = {
  facility: ST_ANN,
  room: 'OR 9',
  modalities: ['EMG'],
  procedure: ' L4–S1 fusion ',
  patientLabel: '',
  payerProfile: 'acme-health',
};

it('is planned for now, in the time of its facility; what was not said is left out', () => {
  expect(unplannedDetails(SAID, DIRECTORY, NOW)).toEqual({
    ok: true,
    details: {
      facility: 'St Ann',
      room: 'OR 9',
      timeZone: 'America/Denver',
      payerProfile: 'acme-health',
      modalities: ['EMG'],
      scheduledStart: NOW,
      procedure: 'L4–S1 fusion',
    },
  });
});

it.each([
  ['a facility', { facility: undefined }, 'Choose the facility first.'],
  ['a known facility', { facility: facilityId('Elsewhere') }, 'Choose the facility first.'],
  ['an OR', { room: undefined }, 'Choose the OR first.'],
  ['an OR of that facility', { facility: MERCY }, 'Choose the OR first.'],
  ['a modality', { modalities: [] }, 'Choose what is monitored first.'],
])('needs %s', (_, lacking, missing) => {
  expect(unplannedDetails({ ...SAID, ...lacking }, DIRECTORY, NOW)).toEqual({ ok: false, missing });
});

it('is named by the date at its facility and by chance', () => {
  const unplanned = unplannedDetails(SAID, DIRECTORY, NOW);
  if (!unplanned.ok) throw new Error(unplanned.missing);
  const uuid = '3afa3487-d4fd-45f9-abcb-37c28ee571fe';
  expect(unplannedCaseId(unplanned.details, at('00:30'), uuid)).toBe('C-261102-3AFA34');
  expect(unplannedCaseId(unplanned.details, at('01:30'), uuid)).toBe('C-261103-3AFA34');
});
