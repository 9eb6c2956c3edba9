import { describe, expect, it } from 'vitest';
import { eventId, userId } from '../ids.ts';
import { at } from '../testing/case-story.ts';
import { ADA } from '../testing/people.ts';
import { milliseconds } from '../time/instant.ts';
import { caseEvent } from './case-event.ts';

const JOINED = {
  id: eventId('e1'),
  type: 'physician.joined',
  at: at('08:03:12'),
  payload: { physicianId: userId('dr-a'), location: 'remote' },
} as const;

describe('an event from elsewhere', () => {
  it('is an import of what happened, exact and stored at once, when nothing else is told', () => {
    expect(caseEvent(JOINED)).toEqual({
      ...JOINED,
      atErrorMs: 0,
      recordedAt: at('08:03:12'),
      source: 'import',
      actor: { userId: 'import', role: 'system' },
    });
  });

  it('is as it is told', () => {
    const told = {
      ...JOINED,
      atErrorMs: milliseconds(20),
      recordedAt: at('08:04:00'),
      source: 'late',
      actor: ADA,
    } as const;
    expect(caseEvent(told)).toEqual(told);
  });
});
