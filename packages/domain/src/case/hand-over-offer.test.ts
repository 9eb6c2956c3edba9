import { describe, expect, test } from 'vitest';
import { eventId } from '../ids.ts';
import { at, CaseStory } from '../testing/case-story.ts';
import { ADA, LINDQVIST, OKAFOR } from '../testing/people.ts';
import { openAttendance } from './attendance.ts';

const read = (): CaseStory =>
  CaseStory.scheduled()
    .does(OKAFOR, { type: 'joinCase', location: 'remote' }, '07:50:00')
    .does(ADA, { type: 'startMonitoring' }, '08:00:00');

const offered = (): CaseStory =>
  read().does(OKAFOR, { type: 'offerHandOver', to: [LINDQVIST.userId] }, '09:00:00');

const openOffer = (story: CaseStory) => story.state.handOver?.eventId ?? eventId('none');
const accept = (story: CaseStory) =>
  ({ type: 'acceptHandOver', offerId: openOffer(story), location: 'remote' }) as const;
const reading = (story: CaseStory) =>
  openAttendance(story.state.attendance).map(({ physicianId }) => physicianId);

describe('a hand-over that is offered', () => {
  test('changes no attendance until somebody accepts', () => {
    expect(reading(offered())).toEqual([OKAFOR.userId]);
  });

  test('leaves no gap and no overlap when it is accepted', () => {
    const story = offered();
    story.does(LINDQVIST, accept(story), '09:01:30');
    expect(story.state.attendance).toMatchObject([
      { physicianId: OKAFOR.userId, end: at('09:01:30') },
      { physicianId: LINDQVIST.userId, start: at('09:01:30') },
    ]);
    expect(story.state.handOver).toBeUndefined();
  });

  test('can be accepted by those only to whom it is offered', () => {
    const story = offered();
    expect(story.tries(OKAFOR, accept(story), '09:01:00')).toMatchObject({
      refusal: { code: 'not-offered' },
    });
  });

  test('closes when all have declined, when it is withdrawn, when its physician leaves, and at the end', () => {
    const offerId = openOffer(offered());
    const closed = [
      offered().does(LINDQVIST, { type: 'declineHandOver', offerId }, '09:01:00'),
      offered().does(OKAFOR, { type: 'withdrawHandOver', offerId }, '09:01:00'),
      offered().does(OKAFOR, { type: 'leaveCase' }, '09:01:00'),
      offered().does(ADA, { type: 'endMonitoring' }, '09:01:00'),
    ];
    for (const story of closed) {
      expect(story.state.handOver).toBeUndefined();
      expect(
        story.tries(LINDQVIST, { type: 'acceptHandOver', offerId, location: 'remote' }, '09:02:00'),
      ).toMatchObject({ refusal: { code: 'not-offered' } });
    }
  });

  test('is withdrawn by nobody but who offered it, and declined by those asked', () => {
    const story = offered();
    const offerId = openOffer(story);
    expect(story.tries(LINDQVIST, { type: 'withdrawHandOver', offerId }, '09:01:00')).toMatchObject({
      refusal: { code: 'not-offered' },
    });
    expect(story.tries(OKAFOR, { type: 'declineHandOver', offerId }, '09:01:00')).toMatchObject({
      refusal: { code: 'not-offered' },
    });
  });

  test('lets a colleague who joined meanwhile take over', () => {
    const story = offered().does(LINDQVIST, { type: 'joinCase', location: 'remote' }, '09:00:30');
    story.does(LINDQVIST, accept(story), '09:01:00');
    expect(reading(story)).toEqual([LINDQVIST.userId]);
  });

  test('needs a colleague, and that one reads the case', () => {
    expect(read().tries(OKAFOR, { type: 'offerHandOver', to: [OKAFOR.userId] }, '09:00:00')).toMatchObject({
      refusal: { code: 'hand-over-to-self', field: 'to' },
    });
    expect(read().tries(LINDQVIST, { type: 'offerHandOver', to: [OKAFOR.userId] }, '09:00:00')).toMatchObject(
      { refusal: { code: 'not-attending' } },
    );
  });
});
