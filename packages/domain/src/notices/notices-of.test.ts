import { describe, expect, test } from 'vitest';
import { fold } from '../case/evolve.ts';
import { CaseStory, MERCY } from '../testing/case-story.ts';
import { ADA, BEN, EVERYONE, LINDQVIST, OKAFOR, PHYSICIANS } from '../testing/people.ts';
import type { Notice } from './notice.ts';
import { noticesOf, type Reachable } from './notices-of.ts';

const AT_MERCY: readonly Reachable[] = EVERYONE.map(({ userId, role }) => ({
  userId,
  role,
  facilities: [MERCY.facility],
}));

/** What everyone is told of the last thing that happened in a case. */
function told(
  { id, events, state }: CaseStory,
  people: readonly Reachable[] = AT_MERCY,
): readonly Pick<Notice, 'to' | 'kind'>[] {
  const event = events.at(-1) ?? expect.fail('nothing happened');
  const before = fold(id, events.slice(0, -1));
  return noticesOf(event, { before, after: state, people, loads: [] }).map(({ to, kind }) => ({ to, kind }));
}

const read = (): CaseStory =>
  CaseStory.scheduled()
    .does(OKAFOR, { type: 'joinCase', location: 'remote' }, '07:50:00')
    .does(ADA, { type: 'startMonitoring' }, '08:03:12');
const CHANGE = { type: 'logSignalChange', modality: 'TcMEP', description: 'left −60 %' } as const;

describe('a signal change', () => {
  test('is told to whoever reads the case', () => {
    expect(told(read().does(ADA, CHANGE, '08:41:07'))).toEqual([
      { to: OKAFOR.userId, kind: 'signal-changed' },
    ]);
  });

  test('is not told to the reader who logged it', () => {
    expect(told(read().does(OKAFOR, CHANGE, '08:41:07'))).toEqual([]);
  });

  test('that comes a quarter of an hour late is no news', () => {
    const told15 = told(read().does(ADA, CHANGE, '08:41:07', { arrives: '08:56:07' }));
    expect(told15).toHaveLength(1);
    expect(told(read().does(ADA, CHANGE, '08:41:07', { arrives: '08:56:08' }))).toEqual([]);
  });

  test('says where, and nothing of what was written', () => {
    const story = read().does(ADA, CHANGE, '08:41:07');
    const [notice] = noticesOf(story.events.at(-1) ?? expect.fail(), {
      before: undefined,
      after: story.state,
      people: AT_MERCY,
      loads: [],
    });
    expect(notice).toEqual({
      kind: 'signal-changed',
      to: OKAFOR.userId,
      by: ADA.userId,
      caseId: story.id,
      at: story.events.at(-1)?.at,
      room: 'OR 4',
      facility: MERCY.facility,
    });
  });
});

describe('whoever runs the monitoring', () => {
  test('is told when the last reader leaves, all of them', () => {
    const story = read().does(BEN, { type: 'joinAsTechnologist' }, '08:10:00');
    story.does(OKAFOR, { type: 'leaveCase' }, '10:31:05');
    expect(told(story)).toEqual([
      { to: ADA.userId, kind: 'nobody-reads' },
      { to: BEN.userId, kind: 'nobody-reads' },
    ]);
  });

  test('is told nothing while somebody still reads', () => {
    const story = read().does(LINDQVIST, { type: 'joinCase', location: 'remote' }, '09:00:00');
    expect(told(story.does(OKAFOR, { type: 'leaveCase' }, '10:31:05'))).toEqual([]);
  });

  test('is told who reads the case after a hand-over, and so is who was put there', () => {
    const story = read().does(
      OKAFOR,
      { type: 'handOver', to: LINDQVIST.userId, location: 'remote' },
      '09:00:00',
    );
    const [left, joined] = story.events.slice(-2);
    const before = fold(story.id, story.events.slice(0, -2));
    const between = fold(story.id, story.events.slice(0, -1)) ?? expect.fail();
    const context = { people: AT_MERCY, loads: [] };
    expect(noticesOf(left ?? expect.fail(), { ...context, before, after: between })).toMatchObject([
      { to: ADA.userId, kind: 'handed-over', from: OKAFOR.userId, reader: LINDQVIST.userId },
    ]);
    expect(
      noticesOf(joined ?? expect.fail(), { ...context, before: between, after: story.state }),
    ).toMatchObject([{ to: LINDQVIST.userId, kind: 'handed-over', from: OKAFOR.userId }]);
  });
});

describe('what is asked and said', () => {
  test('a message is told to all others who run and read the case', () => {
    const story = read().does(BEN, { type: 'joinAsTechnologist' }, '08:10:00');
    story.does(BEN, { type: 'sendMessage', text: 'Look at the left leg' }, '08:11:00');
    expect(told(story)).toEqual([
      { to: OKAFOR.userId, kind: 'message-sent' },
      { to: ADA.userId, kind: 'message-sent' },
    ]);
  });

  test('a reader who is asked for is any physician who may see the case and does not read it', () => {
    const story = read().does(ADA, { type: 'requestReader' }, '08:11:00');
    const others = PHYSICIANS.filter(({ userId }) => userId !== OKAFOR.userId);
    expect(told(story)).toEqual(others.map(({ userId }) => ({ to: userId, kind: 'reader-requested' })));
    const elsewhere = AT_MERCY.map((person) => ({ ...person, facilities: [] }));
    expect(told(story, elsewhere)).toEqual([]);
  });

  test('a reader who is asked for by name is that one, wherever they work', () => {
    const story = read().does(ADA, { type: 'requestReader', to: [LINDQVIST.userId] }, '08:11:00');
    const elsewhere = AT_MERCY.map((person) => ({ ...person, facilities: [] }));
    expect(told(story, elsewhere)).toEqual([{ to: LINDQVIST.userId, kind: 'reader-requested' }]);
  });

  test('an offered hand-over is told to those to whom it is offered', () => {
    const story = read().does(OKAFOR, { type: 'offerHandOver', to: [LINDQVIST.userId] }, '08:11:00');
    expect(told(story)).toEqual([{ to: LINDQVIST.userId, kind: 'hand-over-offered' }]);
  });
});

test('nobody is told who no longer works here', () => {
  const gone = AT_MERCY.map((person) => ({ ...person, inactive: true as const }));
  expect(told(read().does(ADA, CHANGE, '08:41:07'), gone)).toEqual([]);
});
