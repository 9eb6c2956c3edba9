import type { LackingRecord, MissingPartsReport, MissingPartTotal } from '@ionm-clock/domain';
import { plural, t } from '@lingui/core/macro';
import { usePersonName } from '../../log/case-views.ts';
import { dateText } from '../../texts/date-text.ts';
import { Bars } from '../charts/Bars.tsx';
import { ChartFigure } from '../charts/ChartFigure.tsx';
import { partWords, severityWords, statusWords } from '../report-words.ts';
import { type Column, SortableTable } from '../SortableTable.tsx';
import { CaseLink } from './CaseLink.tsx';

/** Which parts are missing, in how many records, and in which. */
export function MissingView({ report }: { readonly report: MissingPartsReport }) {
  const nameOf = usePersonName();
  const { parts, list, lacking, cases } = report;
  const [partOf, severityOf, statusOf] = [partWords(), severityWords(), statusWords()];
  const caseText = plural(cases, { one: '# record', other: '# records' });
  const summary =
    lacking === 0
      ? t`No part is missing in ${caseText}.`
      : t`${lacking} of ${caseText} lack at least one part.`;
  const stacks = parts.map(({ code, severity, cases: all, notFinalized }) => ({
    key: `${severity} ${code}`,
    name: partOf[code],
    values: [notFinalized, all - notFinalized],
  }));
  const totals: readonly Column<MissingPartTotal>[] = [
    { name: t`Part`, cell: (row) => partOf[row.code], order: (row) => partOf[row.code] },
    {
      name: t`Severity`,
      cell: (row) => severityOf[row.severity],
      order: (row) => row.severity,
    },
    { name: t`Records`, cell: (row) => row.cases, order: (row) => row.cases, isNumber: true },
    {
      name: t`Still open`,
      cell: (row) => row.notFinalized,
      order: (row) => row.notFinalized,
      isNumber: true,
    },
  ];
  const readers = (row: LackingRecord): string => row.physicianIds.map(nameOf).join(', ');
  const columns: readonly Column<LackingRecord>[] = [
    { name: t`Case`, cell: (row) => <CaseLink caseId={row.caseId} />, order: (row) => row.caseId },
    { name: t`Date`, cell: (row) => dateText(row.dateOfService), order: (row) => row.dateOfService },
    { name: t`Facility`, cell: (row) => row.facility, order: (row) => row.facility },
    { name: t`Part`, cell: (row) => partOf[row.code], order: (row) => partOf[row.code] },
    { name: t`Record`, cell: (row) => statusOf[row.status], order: (row) => statusOf[row.status] },
    { name: t`Read by`, cell: readers, order: readers },
    { name: t`What it means`, cell: (row) => row.message, order: (row) => row.message, isLong: true },
  ];
  return (
    <>
      <ChartFigure
        title={t`Records by missing part`}
        summary={summary}
        series={[t`record is open`, t`record is final`]}
      >
        {(width) => <Bars stacks={stacks} width={width} label={summary} totalText={String} />}
      </ChartFigure>
      <SortableTable
        name={t`Missing parts`}
        columns={totals}
        rows={parts}
        keyOf={(row) => `${row.severity} ${row.code}`}
      />
      <SortableTable
        name={t`Records that lack a part`}
        columns={columns}
        rows={list}
        keyOf={(row) => `${row.caseId} ${row.severity} ${row.code}`}
      />
    </>
  );
}
