import { describe, expect, test } from 'vitest';
import { mayIssue } from '../people/may.ts';
import { CaseStory } from '../testing/case-story.ts';
import { ONE_OF_EACH_COMMAND } from '../testing/commands.ts';
import { ADA, BEN, BILL, EVERYONE, OKAFOR } from '../testing/people.ts';
import { finalizedStory, recordOf } from '../testing/records.ts';
import { refuse } from './refusal.ts';

const stages = {
  'an unknown case': new CaseStory(),
  'a scheduled case': CaseStory.scheduled(),
  'a running case': CaseStory.scheduled().does(ADA, { type: 'startMonitoring' }, '08:00:00'),
  'a finalized case': finalizedStory(),
};

describe('a role that may not is refused, and no other', () => {
  for (const [stage, story] of Object.entries(stages)) {
    test.each(ONE_OF_EACH_COMMAND)(`$type on ${stage}`, (command) => {
      for (const actor of EVERYONE) {
        const decision = story.tries(actor, command, '12:00:00');
        const refused = !decision.ok && decision.refusal.code === 'not-allowed';
        expect(refused, actor.role).toBe(!mayIssue(actor.role, command.type));
      }
    });
  }

  test('with words that say whom to ask', () => {
    expect(CaseStory.scheduled().tries(BILL, { type: 'startMonitoring' }, '08:00:00')).toEqual(
      refuse('not-allowed', 'The role biller may not do this. Ask someone whose role allows it.'),
    );
  });
});

test.each(ONE_OF_EACH_COMMAND.filter(({ type }) => type !== 'scheduleCase'))(
  '$type of a case that nobody scheduled is refused',
  (command) => {
    const may = EVERYONE.filter(({ role }) => mayIssue(role, command.type));
    expect(may).not.toHaveLength(0);
    for (const actor of may) {
      expect(new CaseStory().tries(actor, command, '08:00:00')).toEqual(
        refuse('no-such-case', 'There is no such case. Reload the list of cases and choose again.'),
      );
    }
  },
);

const OF_THE_RECORD = ['scheduleCase', 'finalizeRecord', 'reopenRecord', 'markExported'];

describe('a finalized record', () => {
  test.each(ONE_OF_EACH_COMMAND.filter(({ type }) => !OF_THE_RECORD.includes(type)))(
    'refuses $type',
    (command) => {
      const story = finalizedStory();
      for (const actor of EVERYONE.filter(({ role }) => mayIssue(role, command.type))) {
        expect(story.tries(actor, command, '12:00:00')).toEqual(
          refuse(
            'record-finalized',
            'The record of this case is finalized. Ask a biller to reopen it, with a reason.',
          ),
        );
      }
    },
  );

  test('refuses also what happened before it was finalized and arrives late', () => {
    const story = finalizedStory();
    const late = { arrives: '12:00:00' };
    expect(story.tries(OKAFOR, { type: 'leaveCase' }, '08:30:00', late)).toMatchObject({
      refusal: { code: 'record-finalized' },
    });
  });

  test('once reopened, takes changes again', () => {
    const story = finalizedStory()
      .does(BILL, { type: 'reopenRecord', reason: 'The end was logged too early' }, '12:00:00')
      .does(BEN, { type: 'resumeMonitoring' }, '12:01:00')
      .does(BEN, { type: 'endMonitoring' }, '12:11:00');
    expect(recordOf(story, '12:20:00').monitoredSeconds).toBe(
      recordOf(finalizedStory(), '12:20:00').monitoredSeconds + 600,
    );
  });
});
