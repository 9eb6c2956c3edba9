import { expect, test } from 'vitest';
import { dateOfService } from '../case/date-of-service.ts';
import { caseId } from '../ids.ts';
import { CaseStory } from '../testing/case-story.ts';
import { ADA } from '../testing/people.ts';
import { localDate } from '../time/facility-time.ts';
import { instant } from '../time/instant.ts';
import { isPastRetention } from './retention.ts';

const TEN_YEARS = { retentionYears: 10 };
const started = () => CaseStory.scheduled().does(ADA, { type: 'startMonitoring' }, '08:00:00').state;

test('a case is past retention on the day after so many years, and not a day before', () => {
  const state = started();
  const [year, day] = [Number(dateOfService(state)?.slice(0, 4)), dateOfService(state)?.slice(4)];
  const dayAfter = `${year + 10}${localDate(instant(Date.parse(`${year}${day}T12:00Z`) + 86_400_000), 'UTC').slice(4)}`;
  expect(isPastRetention(state, TEN_YEARS, `${year + 10}${day}`)).toBe(false);
  expect(isPastRetention(state, TEN_YEARS, dayAfter)).toBe(true);
  expect(isPastRetention(state, { retentionYears: 11 }, dayAfter)).toBe(false);
});

test('a case of no date is always kept', () => {
  const state = CaseStory.scheduled().state;
  const { scheduledStart: _, ...details } = state.details;
  expect(isPastRetention({ ...state, id: caseId('C-1'), details }, TEN_YEARS, '9000-01-01')).toBe(false);
});
