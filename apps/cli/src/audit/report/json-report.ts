import {
  type RoundingTest,
  roundingInWords,
  roundingOfPhysicians,
  roundingOfTimes,
} from '@ionm-clock/domain';
import { NO_CODING_ADVICE } from '../../no-coding-advice.ts';
import { type Audit, notes } from './audit.ts';
import { FINDING_MEANINGS } from './finding-meanings.ts';

/** The whole report as one JSON object, written piece by piece; every item of a list stands on a line of its own. */
export function* jsonReport(audit: Audit): Generator<string> {
  const { input, tally, rows } = audit;
  yield '{\n  "format": "ionm-audit/1"';
  yield* field('files', input.files);
  yield* field('cases', tally.cases);
  yield* field('problems', audit.problems);
  yield* field('leftOut', input.leftOut);
  yield* field('datesOfService', { from: tally.firstDate ?? null, to: tally.lastDate ?? null });
  yield* field('readingPhysicians', tally.rounding.byPhysician.size);
  yield* list('units', tally.codes);
  yield* field('advice', NO_CODING_ADVICE);
  yield* field('notes', notes(audit));
  yield* list(
    'findings',
    tally.findings.map((total) => ({ ...total, meaning: FINDING_MEANINGS[total.code] })),
  );
  yield* list('physiciansOverLimit', rows.physiciansOverLimit());
  yield* list('stretchesOverLimit', rows.stretches());
  yield* list('casesOverLimit', rows.findings('over-limit'));
  yield* list('twoCodes', rows.findings('two-codes'));
  yield* list('missingParts', rows.findings('missing-parts'));
  yield* list('overlappingTechnologists', rows.findings('overlapping-technologists'));
  yield* list('otherFindings', rows.findings('other'));
  yield* list(
    'rounding',
    roundingOfTimes(tally.rounding).map(({ kind, tally: { times, onWholeMinute }, tests }) => ({
      of: kind,
      times,
      onWholeMinute,
      tests: tests.map((test) => inWords(test, `${kind} times`)),
    })),
  );
  yield* list('roundingByPhysician', physicians(audit));
  yield '\n}\n';
}

function* physicians({ tally }: Audit): Generator<object> {
  for (const { physicianId, tally: own, tests } of roundingOfPhysicians(tally.rounding)) {
    const { times, onWholeMinute } = own;
    const inEachGrid = tests.map((test) => inWords(test, 'start and stop times'));
    yield { physicianId, times, onWholeMinute, tests: inEachGrid };
  }
}

const inWords = (test: RoundingTest, what: string): object => ({
  ...test,
  inWords: roundingInWords(test, what),
});

function* field(name: string, value: unknown): Generator<string> {
  yield `,\n  ${JSON.stringify(name)}: ${JSON.stringify(value)}`;
}

function* list(name: string, items: Iterable<unknown>): Generator<string> {
  yield `,\n  ${JSON.stringify(name)}: [`;
  let any = false;
  for (const item of items) {
    yield `${any ? ',' : ''}\n    ${JSON.stringify(item)}`;
    any = true;
  }
  yield any ? '\n  ]' : ']';
}
