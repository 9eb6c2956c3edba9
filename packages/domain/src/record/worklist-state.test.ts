import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseState } from '../case/case-state.ts';
import { fold } from '../case/evolve.ts';
import { finding } from '../findings/finding.ts';
import { caseId } from '../ids.ts';
import { anyLog } from '../testing/any-log.ts';
import { at, CaseStory } from '../testing/case-story.ts';
import { ADA, BILL } from '../testing/people.ts';
import { endedStory, finalizedStory, recordOf } from '../testing/records.ts';
import { addMilliseconds } from '../time/instant.ts';
import {
  incompleteness,
  isOnWorklist,
  LONG_AFTER_START_MS,
  WORKLIST_STATES,
  worklistState,
} from './worklist-state.ts';

const error = finding('over-limit', 'Too many', { eventIds: [] });
const withError = (story: CaseStory, settled = false) => {
  const record = recordOf(story, '11:00:00');
  const {
    eventId,
    actorId,
    at: when,
  } = { eventId: story.events[0]?.id, actorId: BILL.userId, at: at('11:00:00') };
  if (eventId === undefined) throw new Error('a story begins with an event');
  const found = settled ? { ...error, settled: { eventId, actorId, at: when, reason: 'Known' } } : error;
  return { ...record, findings: [...record.findings, found] };
};
const exported = () =>
  finalizedStory().does(BILL, { type: 'markExported', format: 'csv', batch: 'B-1' }, '12:00:00');
const reopened = () => exported().does(BILL, { type: 'reopenRecord', reason: 'Wrong time' }, '13:00:00');

describe('the record of an ended case', () => {
  test('is ready, unless an error in it is open', () => {
    const story = endedStory();
    expect(worklistState(story.state, recordOf(story, '11:00:00'))).toBe('ready');
    expect(worklistState(story.state, withError(story))).toBe('incomplete');
    expect(incompleteness(story.state, withError(story))).toEqual([{ kind: 'errors', count: 1 }]);
    expect(worklistState(story.state, withError(story, true))).toBe('ready');
  });

  test('is incomplete while it is sent back, and tells to whom', () => {
    const story = endedStory();
    story.does(BILL, { type: 'sendBack', to: 'technologist', reason: 'Who ran it?' }, '11:00:00');
    expect(incompleteness(story.state, recordOf(story, '11:00:00'))).toEqual([
      { kind: 'sent-back', to: 'technologist' },
    ]);
    story.does(ADA, { type: 'returnToBiller', answer: 'I did' }, '11:30:00');
    expect(worklistState(story.state, recordOf(story, '11:30:00'))).toBe('ready');
  });

  test('is finalized, then exported', () => {
    expect(worklistState(finalizedStory().state, undefined)).toBe('finalized');
    expect(worklistState(exported().state, undefined)).toBe('exported');
  });

  test('is amended from reopening on until it goes out again', () => {
    const story = reopened();
    expect(worklistState(story.state, withError(story))).toBe('amended');
    story.does(BILL, { type: 'finalizeRecord' }, '13:02:00', { record: recordOf(story, '13:02:00') });
    expect(worklistState(story.state, undefined)).toBe('amended');
    story.does(BILL, { type: 'markExported', format: 'csv', batch: 'B-2' }, '14:00:00');
    expect(worklistState(story.state, undefined)).toBe('exported');
  });
});

describe('a clock that nobody stopped', () => {
  const started = at('08:00:00');
  const running = () => CaseStory.scheduled().does(ADA, { type: 'startMonitoring' }, started);

  test('is on the worklist a day after its start, and incomplete', () => {
    const { state } = running();
    const long = addMilliseconds(started, LONG_AFTER_START_MS);
    expect(isOnWorklist(state, addMilliseconds(long, -1))).toBe(false);
    expect(isOnWorklist(state, long)).toBe(true);
    expect(incompleteness(state, undefined)).toEqual([{ kind: 'not-ended' }]);
  });

  test('is not, where the case never began', () => {
    const never = addMilliseconds(started, LONG_AFTER_START_MS * 9);
    expect(isOnWorklist(CaseStory.scheduled().state, never)).toBe(false);
  });
});

test('each record is in exactly one state, whatever its log says', () => {
  const of = (state: CaseState): string => worklistState(state, undefined);
  fc.assert(
    fc.property(anyLog, (events) => {
      const state = fold(caseId('C-1'), events);
      if (state === undefined) return;
      expect(WORKLIST_STATES).toContain(of(state));
      const { record } = state;
      const out = record.status === 'finalized' && record.exported;
      expect(of(state) === 'exported').toBe(out);
      expect(of(state) === 'amended').toBe(!out && record.lastExport !== undefined);
      expect(['incomplete', 'ready'].includes(of(state))).toBe(
        record.status === 'open' && !record.lastExport,
      );
    }),
  );
});
