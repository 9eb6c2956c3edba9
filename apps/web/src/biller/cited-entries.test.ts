import type { CaseEvent, EventId } from '@ionm-clock/domain';
import { eventId } from '@ionm-clock/domain';
import { describe, expect, it } from 'vitest';
import { at, CaseStory, PHYSICIAN, TECHNOLOGIST } from '../testing/case-story.ts';
import { citedEntries } from './cited-entries.ts';
import { recordOf } from './testing/recorded.ts';

const nameOf = (id: string): string => (id === 'dr-a' ? 'dr Okafor' : id === 'tech-1' ? 'Maya Brandt' : id);

const story = new CaseStory()
  .does(PHYSICIAN, { type: 'joinCase', location: 'remote' }, '07:55')
  .does(TECHNOLOGIST, { type: 'startMonitoring' }, '08:00', { source: 'hand' })
  .does(TECHNOLOGIST, { type: 'logSignalChange', modality: 'SSEP', description: 'lost' }, '08:30', {
    source: 'late',
    stored: '08:31:30',
  })
  .does(TECHNOLOGIST, { type: 'endMonitoring' }, '09:30');

const ofType = (type: CaseEvent['type']): readonly EventId[] =>
  story.events.filter((event) => event.type === type).map(({ id }) => id);

const cite = (...ids: readonly EventId[]) =>
  citedEntries(ids, { record: recordOf(story), events: story.events, nameOf });

describe('the entries that something rests on', () => {
  it('are told in order of time, with what they say, who logged them, and how they came to be known', () => {
    const ids = [...ofType('monitoring.started'), ...ofType('physician.joined')];
    expect(cite(...ids)).toEqual([
      {
        eventId: ids[1],
        at: at('07:55'),
        words: 'dr Okafor joined, remote',
        by: undefined,
        marks: [],
        withdrawn: false,
      },
      {
        eventId: ids[0],
        at: at('08:00'),
        words: 'Clock started',
        by: 'Maya Brandt',
        marks: ['entered by hand'],
        withdrawn: false,
      },
    ]);
  });

  it('may be what was written down', () => {
    expect(cite(...ofType('signal.changed'))).toMatchObject([
      { at: at('08:30'), words: 'SSEP: lost', by: 'Maya Brandt', marks: ['late by 1 min 30 s, ± 0.1 s'] },
    ]);
  });

  it('are left out where they are not held here', () => {
    expect(cite(eventId('elsewhere'))).toEqual([]);
  });

  it('show what was taken back', () => {
    const taken = new CaseStory()
      .does(TECHNOLOGIST, { type: 'startMonitoring' }, '08:00')
      .does(TECHNOLOGIST, { type: 'endMonitoring' }, '09:30');
    const end = taken.events.at(-1);
    if (end === undefined) throw new Error('no end');
    taken.does(TECHNOLOGIST, { type: 'takeBackEnd', eventId: end.id }, '09:30:04');
    const amendment = taken.events.at(-1);
    if (amendment?.type !== 'time.amended') throw new Error('no amendment');
    const cited = citedEntries([end.id, amendment.id], {
      record: recordOf(taken),
      events: taken.events,
      nameOf,
    });
    expect(cited).toMatchObject([
      { words: 'Clock stopped', withdrawn: true },
      { words: amendment.payload.reason, withdrawn: false },
    ]);
  });

  it('show the time that was logged beside the one that counts', () => {
    const stopped = new CaseStory()
      .does(TECHNOLOGIST, { type: 'startMonitoring' }, '08:00')
      .does(TECHNOLOGIST, { type: 'endMonitoring' }, '09:30');
    const end = stopped.events.at(-1);
    if (end === undefined) throw new Error('no end');
    const correction = { kind: 'moved', to: at('09:20') } as const;
    stopped.does(
      TECHNOLOGIST,
      { type: 'amendTime', eventId: end.id, correction, reason: 'Pressed too late' },
      '10:00',
    );
    const amendment = stopped.events.at(-1)?.id ?? end.id;
    const told = { record: recordOf(stopped), events: stopped.events, nameOf };
    expect(citedEntries([end.id, amendment], told)).toMatchObject([
      { at: at('09:20'), loggedAt: at('09:30'), words: 'Clock stopped' },
      { at: at('10:00'), words: 'Corrected “Clock stopped” to 09:20:00: Pressed too late' },
    ]);
  });
});
