import { describe, expect, test } from 'vitest';
import type { PayerProfile } from '../billing/payer-profile.ts';
import { CPT, SHIPPED_PROFILES } from '../billing/shipped-profiles.ts';
import { CaseStory } from '../testing/case-story.ts';
import { readFrom } from '../testing/counted-time.ts';
import { ADA, BILL, OKAFOR } from '../testing/people.ts';
import { recordOf } from '../testing/records.ts';
import { profilePreview } from './profile-preview.ts';

const byAcme = (story: CaseStory): CaseStory =>
  story.does(ADA, { type: 'changeDetails', changes: { payerProfile: 'acme' } }, '11:00:00');

const ACME: PayerProfile = { ...CPT, id: 'acme', title: 'Acme', version: 1 };
/** Pays 95941 by the quarter of an hour from 3 November on, the day of the tests. */
const QUARTERS: PayerProfile = {
  ...ACME,
  version: 2,
  effectiveFrom: '2026-11-03',
  outside: { code: '95941', unitMinutes: 15, thresholdMinutes: 8, counts: 'attended' },
};
const book = SHIPPED_PROFILES.with(ACME);
const lineOf = (units: number) => ({
  physicianId: OKAFOR.userId,
  code: '95941',
  units,
  seconds: 3_600,
});

describe('the preview of a version', () => {
  const acme = byAcme(readFrom('A', '08:00:00', '09:00:00'));
  const cpt = readFrom('B', '09:30:00', '10:30:00');
  const states = [acme.state, cpt.state];

  test('tells the cases that would come out otherwise, and the units by code', () => {
    expect(profilePreview(states, book, QUARTERS)).toEqual({
      billedByIt: 1,
      changes: [
        {
          caseId: 'A',
          dateOfService: '2026-11-03',
          finalized: false,
          before: { lines: [lineOf(1)], findings: [] },
          after: { lines: [lineOf(4)], findings: [] },
        },
      ],
      units: [{ code: '95941', before: 2, after: 5 }],
    });
  });

  test('changes nothing before its first date of service', () => {
    const later = { ...QUARTERS, effectiveFrom: '2026-11-04' };
    expect(profilePreview(states, book, later)).toEqual({ billedByIt: 0, changes: [], units: [] });
  });

  test('changes nothing where it says the same in other words', () => {
    expect(profilePreview(states, book, { ...ACME, version: 2, title: 'Acme Health' })).toEqual({
      billedByIt: 1,
      changes: [],
      units: [],
    });
  });

  test('of a new contract is seen on the cases of another profile, whatever its dates', () => {
    const contract = { ...QUARTERS, id: 'new', version: 1, effectiveFrom: '2027-01-01' };
    const preview = profilePreview(states, book, contract, 'cpt');
    expect(preview.billedByIt).toBe(1);
    expect(preview.changes.map(({ caseId, after }) => [caseId, after.lines[0]?.units])).toEqual([['B', 4]]);
    expect(profilePreview(states, book, contract).changes).toEqual([]);
  });

  test('says nothing of a case whose clock still runs: its record is not made yet', () => {
    const running = byAcme(CaseStory.scheduled('A').does(ADA, { type: 'startMonitoring' }, '08:00:00'));
    const ended = byAcme(readFrom('B', '09:30:00', '10:30:00'));
    const demanding: PayerProfile = {
      ...QUARTERS,
      documentation: [{ part: 'attestation', severity: 'error' }],
    };
    const preview = profilePreview([running.state, ended.state], book, demanding);
    expect(preview.billedByIt).toBe(1);
    expect(preview.changes.map(({ caseId }) => caseId)).toEqual(['B']);
  });

  test('tells what a finalized record would come to, and that it stays', () => {
    const story = readFrom('A', '08:00:00', '09:00:00').does(BILL, { type: 'finalizeRecord' }, '11:00:00', {
      record: recordOf(readFrom('A', '08:00:00', '09:00:00'), '11:00:00'),
    });
    const [change] = profilePreview([story.state], SHIPPED_PROFILES, { ...QUARTERS, id: 'cpt' }).changes;
    expect(change).toMatchObject({ finalized: true, before: { lines: [{ units: 1 }] } });
    expect(change?.after.lines[0]?.units).toBe(4);
  });

  test('takes cases of a profile that nobody knows yet for new', () => {
    const preview = profilePreview([acme.state], SHIPPED_PROFILES, QUARTERS);
    expect(preview.changes[0]?.before).toEqual({ lines: [], findings: [] });
    expect(preview.units).toEqual([{ code: '95941', before: 0, after: 4 }]);
    expect(profilePreview([acme.state], SHIPPED_PROFILES, { ...QUARTERS, id: 'other' }).changes).toEqual([]);
  });
});
