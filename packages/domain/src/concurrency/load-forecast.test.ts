import { describe, expect, test } from 'vitest';
import type { CaseState } from '../case/case-state.ts';
import { at, type CaseStory } from '../testing/case-story.ts';
import { LINDQVIST, OKAFOR } from '../testing/people.ts';
import { ended, interrupted, joined, left, NOW, planned, running } from '../testing/planned-stories.ts';
import { comingOverLimit, loadForecast, withinLimitAgain } from './load-forecast.ts';
import { physicianLoad } from './physician-load.ts';

const EVENING = at('18:00:00');
const three = (): number => 3;

const statesOf = (stories: readonly CaseStory[]) => stories.map(({ state }) => state);
const forecast = (
  stories: readonly CaseStory[],
  until = EVENING,
  limitOf: (state: CaseState) => number = three,
) => loadForecast(statesOf(stories), OKAFOR.userId, limitOf, NOW, until);

describe('the forecast', () => {
  const times = (stories: readonly CaseStory[], until = EVENING) =>
    forecast(stories, until).map(({ start, end, level }) => [start, end, level]);

  test('has a step for every start and end that is expected', () => {
    const stories = [
      running('A', { end: '12:00:00' }),
      joined('B', { start: '11:00:00', end: '13:00:00' }),
      joined('C', { start: '14:00:00', end: '15:00:00' }),
    ];
    expect(forecast(stories)).toEqual([
      { start: NOW, end: at('11:00:00'), level: 1, limit: 3, caseIds: ['A'] },
      { start: at('11:00:00'), end: at('12:00:00'), level: 2, limit: 3, caseIds: ['A', 'B'] },
      { start: at('12:00:00'), end: at('13:00:00'), level: 1, limit: 3, caseIds: ['B'] },
      { start: at('14:00:00'), end: at('15:00:00'), level: 1, limit: 3, caseIds: ['C'] },
    ]);
  });

  test('leaves out what nobody or another reads, what was left, and what is over', () => {
    const handedOver = running('H').does(
      OKAFOR,
      { type: 'handOver', to: LINDQVIST.userId, location: 'remote' },
      '09:00:00',
    );
    expect(times([planned('N', { start: '11:00:00' }), left('L'), handedOver, ended('E')])).toEqual([]);
  });

  test('ends where it is asked to end', () => {
    const stories = [running('A', { end: '12:30:00' }), joined('B', { start: '11:00:00', end: '11:30:00' })];
    expect(times(stories, at('11:00:00'))).toEqual([[NOW, at('11:00:00'), 1]]);
    expect(times(stories, NOW)).toEqual([]);
  });

  test('has the lowest limit of the cases of each step', () => {
    const limitOf = ({ id }: CaseState): number => (id === 'B' ? 1 : 3);
    const stories = [running('A', { end: '12:00:00' }), joined('B', { start: '11:00:00', end: '11:30:00' })];
    expect(forecast(stories, EVENING, limitOf).map(({ limit }) => limit)).toEqual([3, 1, 3]);
  });
});

describe('the way above the limit and back', () => {
  const atTheLimit = () => [
    running('A', { end: '12:40:00' }),
    running('B', { end: '13:00:00' }),
    running('C', { end: '15:00:00' }),
  ];
  const told = (stories: readonly CaseStory[], limitOf: (state: CaseState) => number = three) => {
    const steps = forecast(stories, EVENING, limitOf);
    const load = physicianLoad(statesOf(stories), OKAFOR.userId, limitOf, 3, NOW);
    const coming = comingOverLimit(load, steps);
    return { coming, within: coming && withinLimitAgain(steps, coming.at, EVENING) };
  };

  test('is told with the case that starts, and when one of them ends', () => {
    expect(told([...atTheLimit(), joined('D', { start: '11:20:00', end: '14:00:00' })])).toEqual({
      coming: { at: at('11:20:00'), level: 4, limit: 3, caseIds: ['D'] },
      within: at('12:40:00'),
    });
  });

  test('is not foreseen where one ends as the next starts', () => {
    expect(
      told([...atTheLimit(), joined('D', { start: '12:40:00', end: '14:00:00' })]).coming,
    ).toBeUndefined();
  });

  test('lasts while the number changes and stays above the limit', () => {
    const stories = [
      ...atTheLimit(),
      joined('D', { start: '11:00:00', end: '12:50:00' }),
      joined('E', { start: '12:40:00', end: '12:55:00' }),
    ];
    expect(told(stories)).toMatchObject({ coming: { level: 4, caseIds: ['D'] }, within: at('12:50:00') });
  });

  test('is told at once of clocks that may resume, and of those that are late', () => {
    const stories = [
      ...atTheLimit(),
      interrupted('D', { end: '11:00:00' }),
      joined('E', { start: '09:50:00' }),
    ];
    expect(told(stories).coming).toEqual({ at: NOW, level: 5, limit: 3, caseIds: ['D', 'E'] });
  });

  test('comes after a pause in which nothing is read', () => {
    const all = ['A', 'B'].map((id) => joined(id, { start: '12:00:00', end: '13:00:00' }));
    const stories = [running('M', { end: '11:00:00' }), ...all];
    expect(told(stories, () => 1)).toEqual({
      coming: { at: at('12:00:00'), level: 2, limit: 1, caseIds: ['A', 'B'] },
      within: at('13:00:00'),
    });
  });

  test('of a load that is above it already is told where it goes higher still', () => {
    const four = [...atTheLimit(), running('D', { end: '14:00:00' })];
    expect(told(four).coming).toBeUndefined();
    expect(withinLimitAgain(forecast(four), NOW, EVENING)).toBe(at('12:40:00'));
    const fifth = told([...four, joined('E', { start: '11:00:00', end: '11:30:00' })]);
    expect(fifth.coming).toMatchObject({ at: at('11:00:00'), level: 5, caseIds: ['E'] });
  });

  test('has no end where the forecast ends first, and none where it was not above', () => {
    const four = [...atTheLimit(), running('D', { end: '14:00:00' })];
    const noon = at('12:00:00');
    expect(withinLimitAgain(forecast(four, noon), NOW, noon)).toBeUndefined();
    expect(withinLimitAgain(forecast(four), at('12:40:00'), EVENING)).toBeUndefined();
    expect(withinLimitAgain(forecast(atTheLimit()), NOW, EVENING)).toBeUndefined();
    expect(withinLimitAgain([], NOW, EVENING)).toBeUndefined();
  });

  test('begins where a case with a lower limit starts', () => {
    const limitOf = ({ id }: CaseState): number => (id === 'D' ? 1 : 3);
    const stories = [running('A', { end: '12:40:00' }), joined('D', { start: '11:20:00', end: '14:00:00' })];
    expect(told(stories, limitOf)).toEqual({
      coming: { at: at('11:20:00'), level: 2, limit: 1, caseIds: ['D'] },
      within: at('12:40:00'),
    });
  });
});
