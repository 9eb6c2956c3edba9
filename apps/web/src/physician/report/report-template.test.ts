import { userId } from '@ionm-clock/domain';
import { describe, expect, it } from 'vitest';
import { at, CaseStory, PHYSICIAN, TECHNOLOGIST } from '../../testing/case-story.ts';
import { reportFromLog, wentOnAfter } from './report-template.ts';

const nameOf = (id: string): string => ({ 'tech-1': 'Kofi Osei', 'dr-a': 'dr Okafor' })[id] ?? id;

const monitored = (): CaseStory =>
  new CaseStory('C-1', {
    procedure: 'L4–S1 fusion',
    indication: 'Radiculopathy',
    surgeonId: userId('dr-s'),
    orderedBy: userId('dr-s'),
  })
    .does(TECHNOLOGIST, { type: 'joinAsTechnologist' }, '07:40')
    .does(TECHNOLOGIST, { type: 'recordBaseline', modality: 'SSEP', quality: 'present' }, '07:50')
    .does(PHYSICIAN, { type: 'joinCase', location: 'remote' }, '07:55')
    .does(TECHNOLOGIST, { type: 'startMonitoring' }, '08:00');

describe('the report that the log writes', () => {
  it('says what was operated on, why, and who ordered the monitoring', () => {
    expect(reportFromLog(monitored().state, nameOf).indication).toBe(
      'L4–S1 fusion. Indication: Radiculopathy. Surgeon: dr-s. Monitoring ordered by dr-s.',
    );
  });

  it('says what was monitored, by whom, when, and who read it from where', () => {
    const story = monitored();
    expect(reportFromLog(story.state, nameOf).technique).toBe(
      'Monitored: SSEP, TcMEP. Technologist: Kofi Osei. Monitoring since 08:00:00. Read in real time by dr Okafor, remote, from 07:55:00.',
    );
    story.does(PHYSICIAN, { type: 'leaveCase' }, '08:30');
    story.does(TECHNOLOGIST, { type: 'endMonitoring' }, '09:00');
    expect(reportFromLog(story.state, nameOf).technique).toContain(
      'Monitoring from 08:00:00 to 09:00:00, 1 h in all. Read in real time by dr Okafor, remote, 07:55:00–08:30:00.',
    );
  });

  it('says which baselines there are and which are missing', () => {
    expect(reportFromLog(monitored().state, nameOf).baselines).toBe(
      'SSEP present at 07:50:00. No baseline of TcMEP.',
    );
  });

  it('tells changes, what came of them and what the surgeon was told in order', () => {
    const story = monitored().does(
      TECHNOLOGIST,
      { type: 'logSignalChange', modality: 'TcMEP', side: 'left', description: '−60 %', cause: 'traction' },
      '08:10',
    );
    const [change] = story.state.documentation.changes;
    if (change === undefined) throw new Error('no change');
    story.does(TECHNOLOGIST, { type: 'followUpSignal', changeId: change.eventId, recovery: 'full' }, '08:20');
    story.does(
      TECHNOLOGIST,
      { type: 'notifySurgeon', message: 'left leg is down', answer: 'released' },
      '08:11',
    );
    expect(reportFromLog(story.state, nameOf).course.split('\n')).toEqual([
      '08:10:00 Left TcMEP: −60 %. Cause: traction.',
      '08:11:00 Surgeon told: “left leg is down” Answer: “released”',
      '08:20:00 Recovered to baseline (Left TcMEP: −60 %).',
    ]);
  });

  it('says so where nothing changed, and leaves the impression to the physician', () => {
    const { course, impression } = reportFromLog(monitored().state, nameOf);
    expect(course).toBe('No signal change was logged.');
    expect(impression).toBe('');
  });
});

it('a report is behind the log when signals changed or monitoring ended after it', () => {
  const story = monitored();
  expect(wentOnAfter(story.state, at('08:05'))).toBe(false);
  story.does(TECHNOLOGIST, { type: 'logSignalChange', modality: 'TcMEP', description: 'lost' }, '08:10');
  expect(wentOnAfter(story.state, at('08:05'))).toBe(true);
  expect(wentOnAfter(story.state, at('08:10'))).toBe(false);
  story.does(TECHNOLOGIST, { type: 'endMonitoring' }, '09:00');
  expect(wentOnAfter(story.state, at('08:10'))).toBe(true);
});
