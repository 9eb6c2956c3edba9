import { describe, expect, test } from 'vitest';
import type { PayerProfile } from '../billing/payer-profile.ts';
import { CPT } from '../billing/shipped-profiles.ts';
import { computeRecords } from '../record/compute-records.ts';
import { at, type CaseStory } from '../testing/case-story.ts';
import { readFrom } from '../testing/counted-time.ts';
import { BILL, OKAFOR } from '../testing/people.ts';

const recordOf = ({ state }: CaseStory, profile: PayerProfile = CPT) =>
  computeRecords([{ state, profile }], at('13:00:00'))[0];
const late = { arrives: '12:00:00' };
const REASON = 'The physician was called away from the OR once only';

describe('two codes of which the biller chose one', () => {
  /** 30 min from afar, 90 min in the room. */
  const moved = () =>
    readFrom('A', '08:00:00', '10:00:00').does(
      OKAFOR,
      { type: 'moveTo', location: 'in-room' },
      '08:30:00',
      late,
    );
  const choose = (timeClass: 'inRoom' | 'outside') =>
    moved().does(BILL, { type: 'chooseCode', timeClass, reason: REASON }, '12:30:00');

  test('bill that one, the shorter too, and tell the other with its seconds', () => {
    const story = moved().does(OKAFOR, { type: 'moveTo', location: 'remote' }, '09:59:00', late);
    const chosen = story.does(BILL, { type: 'chooseCode', timeClass: 'outside', reason: REASON }, '12:30:00');
    expect(recordOf(chosen)?.lines.map(({ code, units, seconds }) => [code, units, seconds])).toEqual([
      ['95941', 1, 1_860],
    ]);
    const finding = recordOf(chosen)?.findings.find(({ code }) => code === 'two-codes');
    expect(finding).toMatchObject({ severity: 'error', seconds: 5_340 });
    expect(finding?.message).toContain('beside the code that the biller chose.');
    expect(finding?.eventIds).toContain(chosen.events.at(-1)?.id);
    expect(recordOf(chosen)?.codeChoice).toMatchObject({ timeClass: 'outside', reason: REASON });
  });

  test('are the longer one without a choice', () => {
    expect(recordOf(moved())?.lines.map(({ code }) => code)).toEqual(['95940']);
    expect(recordOf(moved())).not.toHaveProperty('codeChoice');
    expect(recordOf(choose('inRoom'))?.lines.map(({ code }) => code)).toEqual(['95940']);
  });

  test('a choice changes nothing where there is one class only, or the payer takes any', () => {
    const remote = readFrom('A', '08:00:00', '10:00:00').does(
      BILL,
      { type: 'chooseCode', timeClass: 'inRoom', reason: REASON },
      '12:30:00',
    );
    expect(recordOf(remote)?.lines.map(({ code }) => code)).toEqual(['95941']);
    const any = recordOf(choose('outside'), { ...CPT, codesPerCase: 'any' });
    expect(any?.lines.map(({ code }) => code)).toEqual(['95940']);
    expect(any?.findings.map(({ code }) => code)).toEqual(['below-threshold', 'late']);
  });
});

describe('units-over-maximum', () => {
  const withMaximum = (maxUnits: number): PayerProfile => ({ ...CPT, outside: { ...CPT.outside, maxUnits } });
  const fourHours = readFrom('A', '08:00:00', '12:00:00');

  test('is raised above the maximum, and the units stay', () => {
    const record = recordOf(fourHours, withMaximum(3));
    expect(record?.lines.map(({ units }) => units)).toEqual([4]);
    expect(record?.findings).toMatchObject([
      { code: 'units-over-maximum', severity: 'warning', physicianId: OKAFOR.userId },
    ]);
    expect(record?.findings[0]?.message).toContain('4 units of 95941 are more than the 3');
    expect(record?.findings[0]?.eventIds).toEqual(record?.lines[0]?.trace.eventIds);
  });

  test('is not raised at the maximum, nor where none is known', () => {
    expect(recordOf(fourHours, withMaximum(4))?.findings).toEqual([]);
    expect(recordOf(fourHours)?.findings).toEqual([]);
  });
});
