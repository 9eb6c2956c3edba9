import { describe, expect, test } from 'vitest';
import { eventId, type userId } from '../ids.ts';
import { at, CaseStory } from '../testing/case-story.ts';
import { ADA, BEN, LINDQVIST, OKAFOR } from '../testing/people.ts';
import { unseenBy } from './seen-entries.ts';

const chat = (): CaseStory =>
  CaseStory.scheduled()
    .does(ADA, { type: 'sendMessage', text: 'Baselines are in' }, '08:00:00')
    .does(ADA, { type: 'logSignalChange', modality: 'TcMEP', description: 'Down by half' }, '08:10:00')
    .does(ADA, { type: 'sendMessage', text: 'Look at the left leg' }, '08:11:00');

const unseen = (story: CaseStory, who: { readonly userId: ReturnType<typeof userId> }) => {
  const { messages, changes } = unseenBy(story.state.documentation, who.userId);
  return { messages: messages.length, changes: changes.length };
};

describe('messages and signal changes', () => {
  test('are unseen by everybody but who logged them, until they say that they saw them', () => {
    const story = chat();
    expect(unseen(story, ADA)).toEqual({ messages: 0, changes: 0 });
    expect(unseen(story, OKAFOR)).toEqual({ messages: 2, changes: 1 });
    const [first] = story.state.documentation.messages;
    story.does(OKAFOR, { type: 'markSeen', upTo: first?.eventId ?? eventId('none') }, '08:12:00');
    expect(unseen(story, OKAFOR)).toEqual({ messages: 1, changes: 1 });
    const last = story.state.documentation.messages.at(-1);
    story.does(OKAFOR, { type: 'markSeen', upTo: last?.eventId ?? eventId('none') }, '08:13:00');
    expect(unseen(story, OKAFOR)).toEqual({ messages: 0, changes: 0 });
    expect(unseen(story, LINDQVIST)).toEqual({ messages: 2, changes: 1 });
    expect(last && story.state.documentation.messages.at(-1)?.seenBy).toEqual([
      { userId: OKAFOR.userId, at: at('08:13:00') },
    ]);
  });

  test('a message without text, and what was never logged, are refused', () => {
    expect(chat().tries(ADA, { type: 'sendMessage', text: ' ' }, '08:20:00')).toMatchObject({
      refusal: { code: 'empty-text', field: 'text' },
    });
    expect(chat().tries(OKAFOR, { type: 'markSeen', upTo: eventId('x') }, '08:20:00')).toMatchObject({
      refusal: { code: 'no-such-event' },
    });
  });
});

describe('what comes of a signal change', () => {
  test('stands with the change, each time with its own instant', () => {
    const story = chat();
    const changeId = story.state.documentation.changes[0]?.eventId ?? eventId('none');
    story
      .does(ADA, { type: 'followUpSignal', changeId, cause: 'Traction', action: 'Released' }, '08:14:00')
      .does(ADA, { type: 'followUpSignal', changeId, recovery: 'full' }, '08:20:00');
    expect(story.state.documentation.changes[0]?.followUps).toMatchObject([
      { cause: 'Traction', action: 'Released', at: at('08:14:00') },
      { recovery: 'full', at: at('08:20:00') },
    ]);
  });

  test('must say something, of a change of this case', () => {
    const story = chat();
    const changeId = story.state.documentation.changes[0]?.eventId ?? eventId('none');
    expect(story.tries(ADA, { type: 'followUpSignal', changeId, cause: ' ' }, '08:14:00')).toMatchObject({
      refusal: { code: 'empty-text' },
    });
    expect(
      story.tries(ADA, { type: 'followUpSignal', changeId: eventId('x'), recovery: 'full' }, '08:14:00'),
    ).toMatchObject({ refusal: { code: 'no-such-event', field: 'changeId' } });
  });
});

describe('a request for a reader', () => {
  test('is open until somebody joins or it is withdrawn', () => {
    const asked = () => CaseStory.scheduled().does(ADA, { type: 'requestReader' }, '07:40:00');
    const requestId = asked().state.readerRequest?.eventId ?? eventId('none');
    expect(asked().state.readerRequest).toMatchObject({ by: ADA.userId, at: at('07:40:00') });
    const joined = asked().does(OKAFOR, { type: 'joinCase', location: 'remote' }, '07:45:00');
    expect(joined.state.readerRequest).toBeUndefined();
    const withdrawn = asked().does(ADA, { type: 'withdrawRequest', requestId }, '07:45:00');
    expect(withdrawn.state.readerRequest).toBeUndefined();
    expect(withdrawn.tries(ADA, { type: 'withdrawRequest', requestId }, '07:46:00')).toMatchObject({
      refusal: { code: 'not-requested' },
    });
  });

  test('whoever was asked by name is remembered', () => {
    const story = CaseStory.scheduled()
      .does(ADA, { type: 'requestReader', to: [OKAFOR.userId] }, '07:40:00')
      .does(ADA, { type: 'requestReader', to: [OKAFOR.userId, LINDQVIST.userId] }, '07:41:00');
    expect(story.state.asked).toEqual([OKAFOR.userId, LINDQVIST.userId]);
  });
});

describe('relief by a colleague', () => {
  test('changes who runs the monitoring at one instant', () => {
    const story = CaseStory.scheduled()
      .does(ADA, { type: 'joinAsTechnologist' }, '07:30:00')
      .does(BEN, { type: 'relieveTechnologist', technologistId: ADA.userId }, '11:00:00');
    expect(story.state.technologists).toEqual([BEN.userId]);
    expect(story.events.slice(-2)).toMatchObject([
      { type: 'technologist.left', at: at('11:00:00'), payload: { relievedBy: BEN.userId } },
      { type: 'technologist.joined', at: at('11:00:00') },
    ]);
  });

  test('of oneself is refused', () => {
    expect(
      CaseStory.scheduled().tries(
        ADA,
        { type: 'relieveTechnologist', technologistId: ADA.userId },
        '11:00:00',
      ),
    ).toMatchObject({ refusal: { code: 'already-present' } });
  });
});
