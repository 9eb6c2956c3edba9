import { addMilliseconds, userId } from '@ionm-clock/domain';
import { expect, it } from 'vitest';
import { at, CaseStory, TECHNOLOGIST } from '../testing/case-story.ts';
import { caseGroups } from './case-groups.ts';

const NOW = at('12:00');
const DAY_MS = 86_400_000;

const planned = (id: string, time: string, room = 'OR 1'): CaseStory =>
  new CaseStory(id, { room, scheduledStart: at(time) });

const started = (id: string, time: string): CaseStory =>
  planned(id, time).does(TECHNOLOGIST, { type: 'startMonitoring' }, time);

const ended = (id: string, time: string): CaseStory =>
  started(id, '08:00').does(TECHNOLOGIST, { type: 'endMonitoring' }, time);

function idsOf(...stories: readonly CaseStory[]) {
  const {
    running,
    next,
    ended: over,
  } = caseGroups(
    stories.map(({ view }) => view),
    NOW,
  );
  const ids = (views: typeof running): readonly string[] => views.map(({ state }) => state.id);
  return { running: ids(running), next: ids(next), ended: ids(over) };
}

it('each case stands in one group, by what its clock does', () => {
  const interrupted = started('paused', '09:00').does(TECHNOLOGIST, { type: 'interruptMonitoring' }, '09:10');
  expect(
    idsOf(planned('later', '14:00'), ended('over', '10:00'), started('runs', '08:30'), interrupted),
  ).toEqual({
    running: ['runs', 'paused'],
    next: ['later'],
    ended: ['over'],
  });
});

it('what comes is in order of its plan, then of its room; what has no plan is last', () => {
  const unplanned = new CaseStory('unplanned');
  const stories = [
    unplanned,
    planned('b', '14:00', 'OR 10'),
    planned('a', '14:00', 'OR 9'),
    planned('c', '13:00'),
  ];
  expect(idsOf(...stories).next).toEqual(['c', 'a', 'b', 'unplanned']);
});

it('of what has ended the latest is first', () => {
  expect(idsOf(ended('early', '09:00'), ended('late', '11:00')).ended).toEqual(['late', 'early']);
});

it('a record that was sent back to the technologist stands apart, also on another day', () => {
  const biller = { userId: userId('biller'), role: 'biller' } as const;
  const back = ended('back', '09:00').does(
    biller,
    { type: 'sendBack', to: 'technologist', reason: 'Who ordered it?' },
    '10:00',
  );
  for (const now of [NOW, addMilliseconds(NOW, 3 * DAY_MS)]) {
    const groups = caseGroups([back.view], now);
    expect(groups.sentBack.map(({ state }) => state.id)).toEqual(['back']);
    expect(groups.ended).toEqual([]);
  }
});

it('a cancelled case has ended', () => {
  const cancelled = planned('off', '13:00').does(
    TECHNOLOGIST,
    { type: 'cancelCase', reason: 'Fever' },
    '07:00',
  );
  expect(idsOf(cancelled)).toEqual({ running: [], next: [], ended: ['off'] });
});

it('of another day only what still runs is shown', () => {
  const views = [started('runs', '08:00'), ended('over', '09:00'), planned('missed', '13:00')].map(
    ({ view }) => view,
  );
  const tomorrow = caseGroups(views, addMilliseconds(NOW, DAY_MS));
  expect(tomorrow.running.map(({ state }) => state.id)).toEqual(['runs']);
  expect([tomorrow.next, tomorrow.ended]).toEqual([[], []]);
});

it('a case that ran past midnight has ended today', () => {
  const story = started('night', '23:30').does(
    TECHNOLOGIST,
    { type: 'endMonitoring' },
    addMilliseconds(at('02:00'), DAY_MS),
  );
  const { ended: over } = caseGroups([story.view], addMilliseconds(NOW, DAY_MS));
  expect(over.map(({ state }) => state.id)).toEqual(['night']);
});

it('today is the day of each case’s own facility', () => {
  const honolulu = new CaseStory('h', { timeZone: 'Pacific/Honolulu', scheduledStart: at('06:30') });
  const chicago = new CaseStory('c', { scheduledStart: at('06:30') });
  const { next } = caseGroups([honolulu.view, chicago.view], addMilliseconds(at('02:00'), DAY_MS));
  expect(next.map(({ state }) => state.id)).toEqual(['h']);
});

it('at midnight what ended in the evening and what comes in the night are still there', () => {
  const soon = new CaseStory('soon', { scheduledStart: addMilliseconds(at('01:00'), DAY_MS) });
  const { next, ended: over } = caseGroups([ended('evening', '21:00').view, soon.view], at('23:55'));
  expect(over.map(({ state }) => state.id)).toEqual(['evening']);
  expect(next.map(({ state }) => state.id)).toEqual(['soon']);
  const later = caseGroups([ended('evening', '21:00').view], addMilliseconds(at('00:30'), DAY_MS));
  expect(later.ended.map(({ state }) => state.id)).toEqual(['evening']);
});
