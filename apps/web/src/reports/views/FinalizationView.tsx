import {
  durationText,
  type FinalizationBucket,
  type FinalizationReport,
  type FinalizationRow,
  type Seconds,
  seconds,
} from '@ionm-clock/domain';
import { plural, t } from '@lingui/core/macro';
import { dateAndTime, dateText } from '../../texts/date-text.ts';
import { ChartFigure } from '../charts/ChartFigure.tsx';
import { Columns } from '../charts/Columns.tsx';
import { statusWords } from '../report-words.ts';
import { type Column, SortableTable } from '../SortableTable.tsx';
import { CaseLink } from './CaseLink.tsx';

const DAY = 86_400;

/** How long records took to be final, and which are open how long. */
export function FinalizationView({ report }: { readonly report: FinalizationReport }) {
  const { finalized, open, medianSeconds, ninetiethSeconds, oldestOpen, buckets, list } = report;
  const finalText = plural(finalized, { one: '# record is final', other: '# records are final' });
  const openText = plural(open, { one: '# is open', other: '# are open' });
  const took =
    medianSeconds === undefined || ninetiethSeconds === undefined
      ? ''
      : t`Half of the final ones took at most ${ageText(medianSeconds)} from the end of monitoring, nine of ten at most ${ageText(ninetiethSeconds)}.`;
  const oldest =
    oldestOpen === undefined
      ? ''
      : t`The oldest open one is ${oldestOpen.caseId}, ended ${ageText(oldestOpen.seconds)} ago.`;
  const summary = [t`${finalText}, ${openText}.`, took, oldest].filter(Boolean).join(' ');
  const stacks = buckets.map((bucket) => ({
    key: String(bucket.overDays),
    name: bucketName(bucket),
    values: [bucket.finalized, bucket.open],
  }));
  const words = statusWords();
  const columns: readonly Column<FinalizationRow>[] = [
    { name: t`Case`, cell: (row) => <CaseLink caseId={row.caseId} />, order: (row) => row.caseId },
    { name: t`Date`, cell: (row) => dateText(row.dateOfService), order: (row) => row.dateOfService },
    { name: t`Facility`, cell: (row) => row.facility, order: (row) => row.facility },
    { name: t`Record`, cell: (row) => words[row.status], order: (row) => words[row.status] },
    {
      name: t`Monitoring ended`,
      cell: (row) => dateAndTime(row.endedAt, row.timeZone),
      order: (row) => row.endedAt,
    },
    {
      name: t`Finalized`,
      cell: (row) => (row.finalizedAt === undefined ? '' : dateAndTime(row.finalizedAt, row.timeZone)),
      order: (row) => row.finalizedAt ?? 0,
    },
    {
      name: t`Took, or open for`,
      cell: (row) => ageText(row.seconds),
      order: (row) => row.seconds,
      isNumber: true,
    },
  ];
  return (
    <>
      <ChartFigure
        title={t`Records by days since the end of monitoring`}
        summary={summary}
        series={[t`finalized within`, t`open for`]}
      >
        {(width) => <Columns stacks={stacks} width={width} label={summary} />}
      </ChartFigure>
      <SortableTable name={t`Records by age`} columns={columns} rows={list} keyOf={(row) => row.caseId} />
    </>
  );
}

const bucketName = ({ overDays, upToDays }: FinalizationBucket): string =>
  upToDays === undefined ? t`> ${overDays} d` : t`≤ ${upToDays} d`;

/** `3 d 4 h`, and exact where it is less than a day. */
function ageText(age: Seconds): string {
  if (age < DAY) return durationText(age);
  const days = Math.floor(age / DAY);
  const hours = Math.floor((age % DAY) / 3_600);
  return hours === 0 ? t`${days} d` : t`${days} d ${durationText(seconds(hours * 3_600))}`;
}
