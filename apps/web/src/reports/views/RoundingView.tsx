import {
  mostTelling,
  percent,
  type RoundingReport,
  type RoundingTest,
  type RoundingVerdict,
  roundingInWords,
} from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { usePersonName } from '../../log/case-views.ts';
import { ChartFigure } from '../charts/ChartFigure.tsx';
import { Columns } from '../charts/Columns.tsx';
import { type Column, SortableTable } from '../SortableTable.tsx';

/** One test, of what times, and what it says. */
interface Row {
  readonly key: string;
  readonly of: string;
  readonly test: RoundingTest;
}

const verdicts = (): Readonly<Record<RoundingVerdict, string>> => ({
  'too-few': t`too few to tell`,
  'as-chance': t`as chance gives`,
  'more-than-chance': t`◆ more than chance`,
  rounded: t`▲ rounded`,
});

/** On which minutes of the hour monitoring starts and stops, and whether that is chance. */
export function RoundingView({ report }: { readonly report: RoundingReport }) {
  const nameOf = usePersonName();
  const { kinds, physicians, minutes } = report;
  const kindNames = { start: t`Starts`, stop: t`Stops`, 'start and stop': t`Starts and stops` };
  const both = kinds.find(({ kind }) => kind === 'start and stop');
  const summary =
    both === undefined || both.times === 0
      ? t`There is no start or stop in this range.`
      : t`${both.onWholeMinute} of ${both.times} starts and stops have no seconds. ${roundingInWords(mostTelling(both.tests), 'start and stop times')}`;
  const stacks = minutes.map(({ onWholeMinute, withSeconds }, minute) => ({
    key: String(minute),
    name: `:${String(minute).padStart(2, '0')}`,
    values: [onWholeMinute, withSeconds],
  }));
  const rows: readonly Row[] = [
    ...kinds.flatMap(({ kind, tests }) =>
      tests.map((test) => ({ key: `${kind} ${test.gridMinutes}`, of: kindNames[kind], test })),
    ),
    ...physicians.flatMap(({ physicianId, tests }) =>
      tests.map((test) => ({ key: `${physicianId} ${test.gridMinutes}`, of: nameOf(physicianId), test })),
    ),
  ];
  const words = verdicts();
  const columns: readonly Column<Row>[] = [
    { name: t`Times of`, cell: (row) => row.of, order: (row) => row.of },
    {
      name: t`On whole`,
      cell: ({ test }) => t`${test.gridMinutes} min`,
      order: ({ test }) => test.gridMinutes,
      isNumber: true,
    },
    {
      name: t`Seen`,
      cell: ({ test }) => t`${test.onGrid} of ${test.times}`,
      order: ({ test }) => test.onGrid,
      isNumber: true,
    },
    {
      name: t`Share`,
      cell: ({ test }) => percent(test.share),
      order: ({ test }) => test.share,
      isNumber: true,
    },
    {
      name: t`By chance`,
      cell: ({ test }) => percent(test.expectedShare),
      order: ({ test }) => test.expectedShare,
      isNumber: true,
    },
    {
      name: t`As if rounded`,
      cell: ({ test }) => (test.verdict === 'too-few' ? '' : percent(test.roundedShare)),
      order: ({ test }) => test.roundedShare,
      isNumber: true,
    },
    {
      name: t`Verdict`,
      cell: ({ test }) => words[test.verdict],
      order: ({ test }) => words[test.verdict],
    },
  ];
  return (
    <>
      <ChartFigure
        title={t`Starts and stops by minute of the hour`}
        summary={summary}
        series={[t`without seconds`, t`with seconds`]}
      >
        {(width) => (
          <Columns
            stacks={stacks}
            width={width}
            label={summary}
            named={(_, minute) => minute % (width < 600 ? 15 : 5) === 0}
          />
        )}
      </ChartFigure>
      <SortableTable name={t`Tests of rounding`} columns={columns} rows={rows} keyOf={(row) => row.key} />
    </>
  );
}
