import { type CaseDetails, facilityId, userId } from '@ionm-clock/domain';
import { expect, it } from 'vitest';
import { detailsChanges, enteredDetails } from './details-changes.ts';

const KNOWN: CaseDetails = {
  facility: facilityId('Mercy'),
  room: 'OR 4',
  timeZone: 'America/Chicago',
  payerProfile: 'cpt',
  modalities: ['SSEP', 'EMG'],
  indication: 'Stenosis',
};
const weiss = userId('dr-weiss');
const changed = (part: Partial<ReturnType<typeof enteredDetails>>) =>
  detailsChanges(KNOWN, { ...enteredDetails(KNOWN), ...part });

it('what was opened and not touched changes nothing', () => {
  expect(changed({})).toEqual({});
});

it('only what was entered is sent, without spaces around it', () => {
  expect(changed({ orderedBy: weiss })).toEqual({ orderedBy: weiss });
  expect(changed({ primaryProcedure: ' 22633 ' })).toEqual({ primaryProcedure: '22633' });
  expect(changed({ indication: ' Stenosis ' })).toEqual({});
});

it('what was entered wrongly can be emptied', () => {
  expect(changed({ indication: '' })).toEqual({ indication: '' });
  expect(changed({ modalities: [] })).toEqual({ modalities: [] });
});

it('modalities that were pressed off and on again are no change, one more or another is', () => {
  expect(changed({ modalities: ['EMG', 'SSEP'] })).toEqual({});
  expect(changed({ modalities: ['SSEP', 'EMG', 'TOF'] })).toEqual({ modalities: ['SSEP', 'EMG', 'TOF'] });
  expect(changed({ modalities: ['SSEP', 'TOF'] })).toEqual({ modalities: ['SSEP', 'TOF'] });
});
