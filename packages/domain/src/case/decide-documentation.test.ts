import { describe, expect, test } from 'vitest';
import { eventId } from '../ids.ts';
import { at, CaseStory } from '../testing/case-story.ts';
import { ADA, BEN, BILL, OKAFOR } from '../testing/people.ts';
import { endedStory } from '../testing/records.ts';
import { missingBaselines } from './case-state.ts';
import type { CaseCommand } from './commands.ts';
import { refuse } from './refusal.ts';

describe('technologists', () => {
  const withAda = (): CaseStory =>
    CaseStory.scheduled().does(ADA, { type: 'joinAsTechnologist' }, '07:30:00');

  test('join and leave; two may be there at once', () => {
    const story = withAda().does(BEN, { type: 'joinAsTechnologist' }, '08:00:00');
    expect(story.state.technologists).toEqual([ADA.userId, BEN.userId]);
    story.does(ADA, { type: 'leaveAsTechnologist' }, '08:05:00');
    expect(story.state.technologists).toEqual([BEN.userId]);
  });

  test('joining twice is refused', () => {
    expect(withAda().tries(ADA, { type: 'joinAsTechnologist' }, '07:31:00')).toEqual(
      refuse('already-present', 'You run this case already. There is nothing to do.'),
    );
  });

  test('leaving without being there is refused', () => {
    expect(withAda().tries(BEN, { type: 'leaveAsTechnologist' }, '07:31:00')).toEqual(
      refuse('not-present', 'You do not run this case. There is nothing to leave.'),
    );
  });

  test('what arrives late is judged by who was there then', () => {
    const late = { arrives: '08:00:00' };
    expect(withAda().tries(ADA, { type: 'leaveAsTechnologist' }, '07:20:00', late)).toMatchObject({
      refusal: { code: 'not-present' },
    });
    const story = withAda().does(ADA, { type: 'joinAsTechnologist' }, '07:20:00', late);
    expect(story.state.technologists).toEqual([ADA.userId]);
  });
});

describe('baselines', () => {
  test('the latest of a modality counts', () => {
    const story = CaseStory.scheduled()
      .does(ADA, { type: 'recordBaseline', modality: 'SSEP', quality: 'absent' }, '07:50:00')
      .does(ADA, { type: 'recordBaseline', modality: 'SSEP', quality: 'present' }, '07:55:00');
    expect(story.state.documentation.baselines).toMatchObject([
      { modality: 'SSEP', quality: 'present', at: at('07:55:00') },
    ]);
    expect(missingBaselines(story.state)).toEqual(['TcMEP']);
  });

  test('one that was not planned is recorded too', () => {
    const story = CaseStory.scheduled().does(
      OKAFOR,
      { type: 'recordBaseline', modality: 'BAEP', quality: 'reduced' },
      '07:50:00',
    );
    expect(story.state.documentation.baselines).toHaveLength(1);
    expect(missingBaselines(story.state)).toEqual(['SSEP', 'TcMEP']);
  });
});

const WRITTEN: readonly [CaseCommand, string, object][] = [
  [
    { type: 'logSignalChange', modality: 'TcMEP', side: 'left', description: 'Down by 60 %' },
    'signal.changed',
    { modality: 'TcMEP', side: 'left', description: 'Down by 60 %' },
  ],
  [
    { type: 'logSignalChange', modality: 'EMG', description: 'Bursts' },
    'signal.changed',
    { modality: 'EMG', description: 'Bursts' },
  ],
  [
    { type: 'notifySurgeon', message: 'Left TcMEP down', answer: 'Traction released' },
    'surgeon.notified',
    { message: 'Left TcMEP down', answer: 'Traction released' },
  ],
  [{ type: 'notifySurgeon', message: 'Recovered' }, 'surgeon.notified', { message: 'Recovered' }],
  [{ type: 'addNote', text: 'Patient turned' }, 'note.added', { text: 'Patient turned' }],
  [
    { type: 'explainOverLimit', reason: 'Emergency next door' },
    'note.added',
    { text: 'Emergency next door', topic: 'over-limit' },
  ],
];

test.each(WRITTEN)('%o is logged as %s, word for word', (command, type, payload) => {
  for (const story of [CaseStory.scheduled(), endedStory()]) {
    story.does(OKAFOR, command, '10:00:00');
    const event = story.events.at(-1);
    expect(event?.type).toBe(type);
    expect(event?.payload).toStrictEqual(payload);
  }
});

test('a note about what is no interruption is refused', () => {
  const story = endedStory();
  const [start] = story.state.entries.filter(({ type }) => type === 'monitoring.started');
  if (start === undefined) throw new Error('no start');
  for (const about of [start.eventId, eventId('none')]) {
    expect(story.tries(OKAFOR, { type: 'addNote', text: 'Fire alarm', about }, '10:00:00')).toMatchObject({
      refusal: { code: 'no-such-event', field: 'about' },
    });
  }
});

test('a biller may add a note', () => {
  expect(endedStory().tries(BILL, { type: 'addNote', text: 'Asked about the end' }, '10:00:00').ok).toBe(
    true,
  );
});

const EMPTY: readonly [CaseCommand, string][] = [
  [{ type: 'recordBaseline', modality: ' ', quality: 'present' }, 'modality'],
  [{ type: 'logSignalChange', modality: 'EMG', description: '' }, 'description'],
  [{ type: 'notifySurgeon', message: ' \t' }, 'message'],
  [{ type: 'addNote', text: '\n' }, 'text'],
  [{ type: 'explainOverLimit', reason: '' }, 'reason'],
];

test.each(EMPTY)('%o has no text and is refused', (command, field) => {
  expect(CaseStory.scheduled().tries(OKAFOR, command, '08:00:00')).toEqual(
    refuse('empty-text', 'There is no text. Write what happened.', field),
  );
});
