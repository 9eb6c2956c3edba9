import { describe, expect, test } from 'vitest';
import type { PayerProfile } from '../billing/payer-profile.ts';
import { CPT } from '../billing/shipped-profiles.ts';
import type { Source } from '../case/source.ts';
import { computeRecords } from '../record/compute-records.ts';
import { at, type CaseStory } from '../testing/case-story.ts';
import { readFrom, withBaselines } from '../testing/counted-time.ts';
import { ADA, OKAFOR } from '../testing/people.ts';
import type { FindingCode } from './finding.ts';

const find = (code: FindingCode, { state }: CaseStory, profile: PayerProfile = CPT) =>
  computeRecords([{ state, profile }], at('13:00:00'))[0]?.findings.find((finding) => finding.code === code);

describe('rounded', () => {
  const typed = (from: string, to: string, source: Source = 'hand') =>
    withBaselines('A')
      .does(OKAFOR, { type: 'joinCase', location: 'remote' }, '07:00:00')
      .does(ADA, { type: 'startMonitoring' }, from, { source })
      .does(ADA, { type: 'endMonitoring' }, to, { source });

  test('is raised where both ends were typed or imported, on a whole 5 minutes', () => {
    const story = typed('08:05:00', '09:30:00');
    const [started, ended] = story.events.filter(({ type }) => type.startsWith('monitoring.'));
    expect(find('rounded', story)).toMatchObject({
      severity: 'warning',
      eventIds: [started?.id, ended?.id],
    });
    expect(find('rounded', typed('08:05:00', '09:30:00', 'import'))).toBeDefined();
  });

  test('is not raised where one end is not on a whole 5 minutes, by a second or a minute', () => {
    expect(find('rounded', typed('08:05:01', '09:30:00'))).toBeUndefined();
    expect(find('rounded', typed('08:05:00', '09:31:00'))).toBeUndefined();
    expect(find('rounded', typed('08:05:00', '09:30:00.001'))).toBeUndefined();
  });

  test('is not raised of taps, also late ones, nor where one end was tapped', () => {
    expect(find('rounded', typed('08:05:00', '09:30:00', 'tap'))).toBeUndefined();
    expect(find('rounded', typed('08:05:00', '09:30:00', 'late'))).toBeUndefined();
    const half = withBaselines('A')
      .does(ADA, { type: 'startMonitoring' }, '08:05:00')
      .does(ADA, { type: 'endMonitoring' }, '09:30:00', { source: 'hand' });
    expect(find('rounded', half)).toBeUndefined();
  });

  test('is not raised while the clock runs', () => {
    const running = withBaselines('A').does(ADA, { type: 'startMonitoring' }, '08:05:00', { source: 'hand' });
    expect(find('rounded', running)).toBeUndefined();
  });
});

describe('profile-not-valid', () => {
  const story = () => readFrom('A', '08:00:00', '09:00:00');

  test('is raised where the date of service lies outside the dates of the profile', () => {
    const finding = find('profile-not-valid', story(), { ...CPT, version: 4, effectiveFrom: '2026-11-04' });
    expect(finding).toMatchObject({ severity: 'error', eventIds: [story().events[5]?.id] });
    expect(finding?.message).toBe(
      'No version of the payer profile CPT holds for 2026-11-03; version 4 (from 2026-11-04) was used. Choose the profile that held then, or add a version of it.',
    );
    const ended = { ...CPT, effectiveTo: '2026-11-02' };
    expect(find('profile-not-valid', story(), ended)?.message).toContain('(from 2013-01-01 to 2026-11-02)');
  });

  test('is not raised on its first and its last day', () => {
    const oneDay = { ...CPT, effectiveFrom: '2026-11-03', effectiveTo: '2026-11-03' };
    expect(find('profile-not-valid', story(), oneDay)).toBeUndefined();
  });
});
