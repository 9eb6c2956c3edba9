import fc from 'fast-check';
import { addMilliseconds } from '../time/instant.ts';
import { CaseStory } from './case-story.ts';
import { Day } from './day.ts';
import { ADA, OKAFOR } from './people.ts';

const seconds = (max: number): fc.Arbitrary<number> => fc.nat({ max });
const after = (start: number) => addMilliseconds(Day.begins, start * 1_000);

/** Short cases that Okafor reads remotely from the first to the last, with attention here and there. Every instant is a whole second. */
export const anyReading: fc.Arbitrary<readonly CaseStory[]> = fc
  .array(fc.tuple(seconds(90), seconds(150), fc.array(seconds(150), { maxLength: 3 })), {
    minLength: 2,
    maxLength: 6,
  })
  .map((cases) =>
    cases.map(([start, length, attention], index) => {
      const story = CaseStory.scheduled(`C-${index + 1}`)
        .does(OKAFOR, { type: 'joinCase', location: 'remote' }, Day.begins)
        .does(ADA, { type: 'startMonitoring' }, after(start));
      for (const given of attention) {
        if (given < length) story.does(OKAFOR, { type: 'giveAttention' }, after(start + given));
      }
      return story.does(ADA, { type: 'endMonitoring' }, after(start + length));
    }),
  );

/** When the last of them has ended. */
export const READING_ENDS = after(240);
