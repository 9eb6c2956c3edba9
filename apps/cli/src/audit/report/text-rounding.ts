import {
  FEWEST_TIMES,
  mostTelling,
  percent,
  type RoundingOfPhysician,
  type RoundingTest,
  type RoundingVerdict,
  roundingInWords,
  roundingOfPhysicians,
  roundingOfTimes,
} from '@ionm-clock/domain';
import { textTable } from '../../text-table.ts';
import { wrapped } from '../../wrapped.ts';
import { type Audit, count } from './audit.ts';
import { MOST_SHOWN, more } from './text-lists.ts';

/** How many times lie on whole 5, 10, 15 and 30 minutes, against chance, in numbers and in words. */
export function* roundingInText({ tally }: Audit): Generator<string> {
  yield '\nROUNDING\n\n';
  const { times, onWholeMinute } = tally.rounding.both;
  yield `${wrapped(
    `${onWholeMinute.toLocaleString('en-US')} of ${count(times, 'start and stop time')} have no seconds. Of these, chance puts 1 in 5 on a whole 5 minutes of the local clock, 1 in 10, 15 and 30 on whole 10, 15 and 30. z: standard deviations above chance; p: chance of so many or more (exact one-sided binomial test).`,
  )}\n\n`;
  yield textTable(
    ['Times', 'On whole', 'Seen', 'Share', 'Chance', 'z', 'p', 'Verdict'],
    roundingOfTimes(tally.rounding).flatMap(({ kind, tests }) =>
      tests.map((test) => [kind, ...figures(test), chanceText(test.p), VERDICTS[test.verdict]]),
    ),
    NUMBERS,
  );
  yield '\n';
  for (const { kind, tests } of roundingOfTimes(tally.rounding)) {
    yield `${wrapped(roundingInWords(mostTelling(tests), `${kind} times`))}\n`;
  }
  yield* physicians(roundingOfPhysicians(tally.rounding), tally.rounding.byPhysician.size);
}

function* physicians(looked: readonly RoundingOfPhysician[], all: number): Generator<string> {
  const rounding = looked.filter(({ tests }) => tests.some(({ verdict }) => verdict === 'rounded'));
  const how = `By physician: ${looked.length.toLocaleString('en-US')} of ${count(all, 'physician')} have at least ${FEWEST_TIMES} times without seconds. Chances are corrected for how many were looked at (Holm).`;
  const who =
    rounding.length === 0
      ? 'The times of none are rounded beyond chance.'
      : `The times of ${rounding.length.toLocaleString('en-US')} are rounded beyond chance:`;
  yield `\n${wrapped(`${how} ${who}`)}\n`;
  if (rounding.length === 0) return;
  yield '\n';
  yield textTable(
    ['Physician', 'On whole', 'Seen', 'Share', 'Chance', 'z', 'p corrected', 'As if rounded'],
    rounding.slice(0, MOST_SHOWN).map(({ physicianId, tests }) => {
      const test = mostTelling(tests);
      return [physicianId, ...figures(test), chanceText(test.correctedP), percent(test.roundedShare)];
    }),
    NUMBERS,
  );
  yield more(rounding.length - MOST_SHOWN);
}

const figures = (test: RoundingTest): readonly string[] => [
  `${test.gridMinutes} min`,
  `${test.onGrid.toLocaleString('en-US')} of ${test.times.toLocaleString('en-US')}`,
  percent(test.share),
  percent(test.expectedShare),
  test.z.toFixed(1),
];

const NUMBERS = new Set(['On whole', 'Seen', 'Share', 'Chance', 'z', 'p corrected', 'As if rounded']);

const VERDICTS: Readonly<Record<RoundingVerdict, string>> = {
  'too-few': 'too few to tell',
  'as-chance': 'within chance',
  'more-than-chance': 'unusual',
  rounded: 'rounded',
};

const chanceText = (p: number): string => (p === 0 ? '< 1e-300' : p.toPrecision(2));
