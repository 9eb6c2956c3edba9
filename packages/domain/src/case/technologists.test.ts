import { describe, expect, test } from 'vitest';
import { at, CaseStory } from '../testing/case-story.ts';
import { ADA, BEN } from '../testing/people.ts';
import { technologistStays, technologistsOf } from './technologists.ts';

const JOIN = { type: 'joinAsTechnologist' } as const;
const LEAVE = { type: 'leaveAsTechnologist' } as const;

describe('the stays of technologists', () => {
  test('go from joining to leaving; one who has not left stays', () => {
    const { state } = CaseStory.scheduled()
      .does(ADA, JOIN, '07:00:00')
      .does(BEN, JOIN, '08:00:00')
      .does(ADA, LEAVE, '08:30:00');
    expect(technologistStays(state.entries)).toEqual([
      { technologistId: ADA.userId, start: at('07:00:00'), end: at('08:30:00') },
      { technologistId: BEN.userId, start: at('08:00:00') },
    ]);
    expect(technologistsOf(state.entries)).toEqual([BEN.userId]);
  });

  test('may be two of one person, in order of their starts', () => {
    const { state } = CaseStory.scheduled()
      .does(ADA, JOIN, '07:00:00')
      .does(ADA, LEAVE, '08:00:00')
      .does(BEN, JOIN, '07:30:00', { arrives: '08:10:00' })
      .does(ADA, JOIN, '09:00:00');
    expect(
      technologistStays(state.entries).map(({ technologistId, start }) => [technologistId, start]),
    ).toEqual([
      [ADA.userId, at('07:00:00')],
      [BEN.userId, at('07:30:00')],
      [ADA.userId, at('09:00:00')],
    ]);
  });

  test('that would last no time are none', () => {
    const { state } = CaseStory.scheduled().does(ADA, JOIN, '07:00:00').does(ADA, LEAVE, '07:00:00');
    expect(technologistStays(state.entries)).toEqual([]);
  });
});
