import { type Instant, isoInstant, parseInstant } from '@ionm-clock/domain';
import { describe, expect, it } from 'vitest';
import { typedInstant, typedTimeOf } from './typed-time.ts';

const CHICAGO = 'America/Chicago';
function instantOf(iso: string): Instant {
  const at = parseInstant(iso);
  if (at === undefined) throw new Error(iso);
  return at;
}

describe('a typed time', () => {
  it('is an instant by the clock of the facility, to the second', () => {
    const typed = typedInstant({ date: '2026-11-03', time: '08:03:12', later: false }, CHICAGO);
    expect(typed.ok && isoInstant(typed.at)).toBe('2026-11-03T14:03:12.000Z');
  });

  it.each(['2026-11-03T14:03:12.000Z', '2026-11-01T06:30:00.000Z', '2026-11-01T07:30:00.000Z'])(
    'of %s is that instant again, also in the hour that comes twice',
    (iso) => {
      const typed = typedInstant(typedTimeOf(instantOf(iso), CHICAGO), CHICAGO);
      expect(typed.ok && isoInstant(typed.at)).toBe(iso);
    },
  );

  it('says where it happened twice, and which is meant', () => {
    const autumn = { date: '2026-11-01', time: '01:30:00' };
    const at = (later: boolean) => typedInstant({ ...autumn, later }, CHICAGO);
    expect([at(false), at(true)]).toEqual([
      { ok: true, twice: true, at: instantOf('2026-11-01T06:30:00Z') },
      { ok: true, twice: true, at: instantOf('2026-11-01T07:30:00Z') },
    ]);
  });

  it.each([
    ['', '08:00:00', 'Type the date, and the time to the second, first.'],
    ['2026-11-03', '08:00', 'Type the date, and the time to the second, first.'],
    ['2026-11-03', '', 'Type the date, and the time to the second, first.'],
    ['2026-03-08', '02:30:00', 'The clock skipped this time in spring. Type another.'],
  ])('%s %s is none: %s', (date, time, missing) => {
    expect(typedInstant({ date, time, later: false }, CHICAGO)).toEqual({ ok: false, missing });
  });
});
