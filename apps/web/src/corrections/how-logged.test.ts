import { type Amendment, addMilliseconds, eventId, milliseconds, userId } from '@ionm-clock/domain';
import { describe, expect, it } from 'vitest';
import { at } from '../testing/case-story.ts';
import { amendmentMark, sourceMarks } from './how-logged.ts';

const loggedAt = at('08:00');

describe('how a time was logged', () => {
  it.each([
    ['tap', 400, []],
    ['tap', 2_350, ['± 2.4 s']],
    ['late', 400, ['late by 12 min 3 s']],
    ['late', 2_350, ['late by 12 min 3 s, ± 2.4 s']],
    ['hand', 0, ['entered by hand']],
    ['import', 0, ['imported']],
  ] as const)('%s, exact to %i ms: %j', (source, ms, marks) => {
    const recordedAt = at('08:12:03');
    expect(sourceMarks({ source, loggedAt, recordedAt, atErrorMs: milliseconds(ms) })).toEqual(marks);
  });

  it('tells a biller the bound of every late time, and nothing that an old record does not hold', () => {
    const late = {
      source: 'late',
      loggedAt,
      recordedAt: at('08:00:20'),
      atErrorMs: milliseconds(0),
    } as const;
    expect(sourceMarks(late, { everyBound: true })).toEqual(['late by 20 s, ± 0 s']);
    expect(sourceMarks({ source: 'late', loggedAt }, { everyBound: true })).toEqual(['late']);
  });

  it('tells why it was entered by hand', () => {
    expect(sourceMarks({ source: 'hand', loggedAt, handReason: 'No tablet' })).toEqual([
      'entered by hand: No tablet',
    ]);
  });
});

describe('a correction', () => {
  const amendment: Amendment = {
    eventId: eventId('a1'),
    from: at('09:30'),
    reason: 'Pressed too late',
    actorId: userId('tech-1'),
    at: at('10:00'),
  };
  const mark = (changes: Partial<Amendment>): string =>
    amendmentMark({ ...amendment, ...changes }, () => 'Maya Brandt', 'America/Chicago');

  it('shows both times, who corrected it and why', () => {
    expect(mark({ to: at('09:20') })).toBe(
      'corrected from 09:30:00 to 09:20:00 by Maya Brandt: Pressed too late',
    );
  });

  it('shows the dates where they differ', () => {
    expect(mark({ from: at('00:05'), to: addMilliseconds(at('00:05'), -600_000) })).toBe(
      'corrected from Nov 3, 2026 00:05:00 to Nov 2, 2026 23:55:00 by Maya Brandt: Pressed too late',
    );
  });

  it('says that it did not happen', () => {
    expect(mark({})).toBe('taken back by Maya Brandt: Pressed too late');
  });
});
