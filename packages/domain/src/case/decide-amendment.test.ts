import { describe, expect, test } from 'vitest';
import type { Actor } from '../people/role.ts';
import { at, CaseStory } from '../testing/case-story.ts';
import { ADA, ADAM, BEN, BILL, LINDQVIST, OKAFOR } from '../testing/people.ts';
import { finalizedStory } from '../testing/records.ts';
import type { CaseCommand } from './commands.ts';
import type { CaseEventType } from './events.ts';
import { refuse } from './refusal.ts';

const worked = (): CaseStory =>
  CaseStory.scheduled()
    .does(OKAFOR, { type: 'joinCase', location: 'remote' }, '07:50:00')
    .does(ADA, { type: 'startMonitoring' }, '08:00:00')
    .does(OKAFOR, { type: 'giveAttention' }, '08:05:00')
    .does(ADA, { type: 'interruptMonitoring' }, '08:30:00')
    .does(ADA, { type: 'resumeMonitoring' }, '08:40:00')
    .does(ADA, { type: 'endMonitoring' }, '09:30:00');

const idOf = ({ events }: CaseStory, type: CaseEventType) => {
  const found = events.find((event) => event.type === type);
  if (found === undefined) throw new Error(`no ${type}`);
  return found.id;
};
const amend = (
  story: CaseStory,
  type: CaseEventType,
  to: string | 'withdrawn',
  reason = 'Pressed too late',
): CaseCommand => ({
  type: 'amendTime',
  eventId: idOf(story, type),
  correction: to === 'withdrawn' ? { kind: 'withdrawn' } : { kind: 'moved', to: at(to) },
  reason,
});
const refusal = (story: CaseStory, type: CaseEventType, to: string, actor: Actor = ADA) =>
  story.tries(actor, amend(story, type, to), '10:00:00');

describe('a correction', () => {
  test('moves the time that counts, and every version stays with its reason and author', () => {
    const story = worked();
    story.does(ADA, amend(story, 'monitoring.ended', '09:20:00'), '10:00:00');
    story.does(OKAFOR, amend(story, 'monitoring.ended', '09:25:00', 'By the recording'), '10:05:00');
    expect(story.state.clock).toMatchObject({ endedAt: at('09:25:00') });
    expect(story.state.entries.find(({ type }) => type === 'monitoring.ended')).toMatchObject({
      loggedAt: at('09:30:00'),
      source: 'tap',
      amendments: [
        {
          from: at('09:30:00'),
          to: at('09:20:00'),
          reason: 'Pressed too late',
          actorId: ADA.userId,
          at: at('10:00:00'),
        },
        { from: at('09:20:00'), to: at('09:25:00'), reason: 'By the recording', actorId: OKAFOR.userId },
      ],
    });
  });

  test('says that something did not happen; it stays visible and counts nowhere', () => {
    const story = worked();
    story.does(ADA, amend(story, 'monitoring.ended', 'withdrawn'), '10:00:00');
    expect(story.state.clock).toMatchObject({ status: 'running' });
    expect(story.state.entries.find(({ type }) => type === 'monitoring.ended')).toMatchObject({
      withdrawn: true,
      amendments: [{ from: at('09:30:00'), reason: 'Pressed too late' }],
    });
  });

  test('of a start that moves back takes along that its technologist ran the case from then', () => {
    const story = worked();
    story.does(ADA, amend(story, 'monitoring.started', '07:55:00'), '10:00:00');
    expect(
      story.state.entries.filter(({ at: when }) => when === at('07:55:00')).map(({ type }) => type),
    ).toEqual(['technologist.joined', 'monitoring.started']);
    const later = worked();
    later.does(ADA, amend(later, 'monitoring.started', '08:04:00'), '10:00:00');
    expect(later.state.entries.find(({ type }) => type === 'technologist.joined')?.at).toBe(at('08:00:00'));
  });

  test('of a time that somebody typed is possible as well', () => {
    const story = worked().does(
      BEN,
      {
        type: 'enterByHand',
        entry: { type: 'joinAsTechnologist' },
        at: at('08:10:00'),
        reason: 'Was relieved',
      },
      '10:00:00',
    );
    const joined = story.state.entries.at(-1);
    if (joined === undefined) throw new Error('nobody joined');
    const command = { type: 'amendTime', eventId: joined.eventId, reason: 'Later than that' } as const;
    story.does(BEN, { ...command, correction: { kind: 'moved', to: at('08:12:00') } }, '10:01:00');
    expect(story.state.entries.at(-1)).toMatchObject({ at: at('08:12:00'), source: 'hand' });
  });
});

describe('may be made', () => {
  const corrections: readonly (readonly [CaseEventType, string, readonly string[]])[] = [
    ['monitoring.started', '08:01:00', ['ADA', 'BEN', 'OKAFOR', 'LINDQVIST', 'ADAM']],
    ['technologist.joined', '08:01:00', ['ADA', 'BEN', 'ADAM']],
    ['physician.joined', '07:55:00', ['OKAFOR', 'ADAM']],
    ['attention.given', '08:06:00', ['OKAFOR', 'ADAM']],
  ];
  test.each(corrections)('of %s to %s by %o alone', (type, to, names) => {
    const story = worked();
    const allowed = Object.entries({ ADA, BEN, OKAFOR, LINDQVIST, ADAM, BILL })
      .filter(([, actor]) => refusal(story, type, to, actor).ok)
      .map(([name]) => name);
    expect(allowed).toEqual(names);
  });
});

describe('is refused', () => {
  test('of an event that is not known, or that has no time that counts', () => {
    const story = worked();
    const unknown = {
      ...amend(story, 'monitoring.ended', '09:20:00'),
      eventId: idOf(story, 'case.scheduled'),
    };
    expect(story.tries(ADA, unknown as CaseCommand, '10:00:00')).toEqual(
      refuse('no-such-event', 'There is no such time to correct. Choose one of those shown.', 'eventId'),
    );
  });

  test('of an entry that was taken back', () => {
    const story = worked();
    story.does(ADA, amend(story, 'monitoring.ended', 'withdrawn'), '10:00:00');
    expect(refusal(story, 'monitoring.ended', '09:20:00')).toMatchObject({
      refusal: { code: 'already-withdrawn' },
    });
  });

  test('without a reason', () => {
    const story = worked();
    expect(story.tries(ADA, amend(story, 'monitoring.ended', '09:20:00', ' '), '10:00:00')).toEqual(
      refuse('empty-text', 'Say why the time is corrected.', 'reason'),
    );
  });

  test('to a time that is still to come, or that counts already', () => {
    expect(refusal(worked(), 'monitoring.ended', '10:00:00.001')).toMatchObject({
      refusal: { code: 'in-the-future', field: 'correction.to' },
    });
    expect(refusal(worked(), 'monitoring.ended', '09:30:00')).toMatchObject({
      refusal: { code: 'same-time' },
    });
  });

  test.each<[CaseEventType, string, string]>([
    ['monitoring.ended', '07:59:00', 'after 08:40:00'],
    ['monitoring.ended', '08:35:00', 'after 08:40:00'],
    ['monitoring.resumed', '08:29:00', 'after 08:30:00 and before 09:30:00'],
    ['monitoring.interrupted', '08:41:00', 'after 08:00:00 and before 08:40:00'],
    ['monitoring.started', '08:30:01', 'before 08:30:00'],
  ])('where %s at %s would change places with the entries beside it', (type, to, bounds) => {
    expect(refusal(worked(), type, to)).toEqual(
      refuse(
        'impossible-time',
        `The entries beside it say that this was ${bounds}. Choose such a time, or correct those first.`,
        'correction.to',
      ),
    );
  });

  test('of attention to a time at which the physician did not attend', () => {
    expect(refusal(worked(), 'attention.given', '07:49:00', OKAFOR)).toMatchObject({
      refusal: { code: 'not-attending' },
    });
  });

  test('where others would be left without the start, or the joining, that they rest on', () => {
    const story = worked();
    expect(refusal(story, 'monitoring.started', 'withdrawn')).toEqual(
      refuse(
        'impossible-time',
        'What was logged at 08:30:00 rests on this entry. Correct that first, or move this one to the right time.',
      ),
    );
    expect(story.tries(OKAFOR, amend(story, 'physician.joined', 'withdrawn'), '10:00:00')).toMatchObject({
      refusal: { code: 'impossible-time' },
    });
    for (const type of ['monitoring.ended', 'monitoring.resumed', 'monitoring.interrupted'] as const) {
      story.does(ADA, amend(story, type, 'withdrawn'), '10:00:00');
    }
    story.does(ADA, amend(story, 'monitoring.started', 'withdrawn'), '10:01:00');
    expect(story.state.clock.status).toBe('not-started');
  });

  test('once the record is finalized', () => {
    expect(refusal(finalizedStory(), 'monitoring.ended', '09:20:00', LINDQVIST)).toMatchObject({
      refusal: { code: 'record-finalized' },
    });
  });
});
