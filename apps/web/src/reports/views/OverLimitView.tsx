import {
  durationText,
  type ExplainedStretch,
  type OverLimitReport,
  type PhysicianOverLimit,
  seconds,
  wholeSeconds,
} from '@ionm-clock/domain';
import { plural, t } from '@lingui/core/macro';
import { Link } from 'wouter';
import { usePersonName } from '../../log/case-views.ts';
import { dateText } from '../../texts/date-text.ts';
import { Bars } from '../charts/Bars.tsx';
import { ChartFigure } from '../charts/ChartFigure.tsx';
import { dayPath, type Sought } from '../report-path.ts';
import { type Column, SortableTable } from '../SortableTable.tsx';
import { unambiguousSpan } from '../span-text.ts';
import { Reasons } from './Reasons.tsx';

/** Who read over the limit and for how long; each stretch leads to its day. */
export function OverLimitView({
  report,
  sought,
}: {
  readonly report: OverLimitReport;
  readonly sought: Sought;
}) {
  const nameOf = usePersonName();
  const { physicians, stretches, unexplained, list, cases } = report;
  const people = plural(physicians.length, { one: '# physician', other: '# physicians' });
  const caseText = plural(cases, { one: '# case', other: '# cases' });
  const stretchText = plural(stretches, { one: '# stretch', other: '# stretches' });
  const without = plural(unexplained, {
    one: '# of them without a reason',
    other: '# of them without a reason',
  });
  const summary =
    stretches === 0
      ? t`Nobody read more cases at once than a payer allows, in ${caseText}.`
      : t`${people} read over the limit for ${durationText(report.seconds)} in all, in ${stretchText}, ${without}.`;
  const stacks = physicians.map((one) => ({
    key: one.physicianId,
    name: nameOf(one.physicianId),
    values: [one.seconds],
  }));
  const totals: readonly Column<PhysicianOverLimit>[] = [
    {
      name: t`Physician`,
      cell: (row) => nameOf(row.physicianId),
      order: (row) => nameOf(row.physicianId),
    },
    {
      name: t`Over the limit`,
      cell: (row) => durationText(row.seconds),
      order: (row) => row.seconds,
      isNumber: true,
    },
    { name: t`Days`, cell: (row) => row.days, order: (row) => row.days, isNumber: true },
    { name: t`Stretches`, cell: (row) => row.stretches, order: (row) => row.stretches, isNumber: true },
    {
      name: t`Without a reason`,
      cell: (row) => row.unexplained,
      order: (row) => row.unexplained,
      isNumber: true,
    },
    { name: t`Most at once`, cell: (row) => row.peak, order: (row) => row.peak, isNumber: true },
  ];
  const columns: readonly Column<ExplainedStretch>[] = [
    {
      name: t`Day`,
      cell: (row) => <Link href={dayPath(row.physicianId, row.date, sought)}>{dateText(row.date)}</Link>,
      order: (row) => row.start,
    },
    {
      name: t`Physician`,
      cell: (row) => nameOf(row.physicianId),
      order: (row) => nameOf(row.physicianId),
    },
    {
      name: t`From, to`,
      cell: (row) => unambiguousSpan(row, row.timeZone),
      order: (row) => row.start,
    },
    {
      name: t`How long`,
      cell: (row) => durationText(wholeSeconds(row.end - row.start)),
      order: (row) => row.end - row.start,
      isNumber: true,
    },
    {
      name: t`At once`,
      cell: (row) => t`${row.level} of ${row.limit}`,
      order: (row) => row.level,
      isNumber: true,
    },
    {
      name: t`Reason`,
      cell: (row) => <Reasons reasons={row.reasons} timeZone={row.timeZone} />,
      order: (row) => row.reasons[0]?.text ?? '',
      isLong: true,
    },
  ];
  return (
    <>
      <ChartFigure title={t`Time over the limit by physician`} summary={summary}>
        {(width) => (
          <Bars
            stacks={stacks}
            width={width}
            label={summary}
            totalText={(total) => durationText(seconds(total))}
          />
        )}
      </ChartFigure>
      <SortableTable
        name={t`Physicians over the limit`}
        columns={totals}
        rows={physicians}
        keyOf={(row) => row.physicianId}
      />
      <SortableTable
        name={t`Stretches over the limit`}
        columns={columns}
        rows={list}
        keyOf={(row) => `${row.physicianId} ${row.start}`}
      />
    </>
  );
}
