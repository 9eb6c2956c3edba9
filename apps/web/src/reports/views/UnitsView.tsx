import {
  durationText,
  UNIT_DIMENSIONS,
  type UnitDimension,
  type UnitsGroup,
  type UnitsReport,
  unitsBy,
} from '@ionm-clock/domain';
import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { usePersonName } from '../../log/case-views.ts';
import { ChartFigure } from '../charts/ChartFigure.tsx';
import { Columns } from '../charts/Columns.tsx';
import styles from '../Reports.module.css';
import { type Column, SortableTable } from '../SortableTable.tsx';

const dimensionNames = (): Readonly<Record<UnitDimension, string>> => ({
  period: t`Period`,
  facility: t`Facility`,
  physicianId: t`Physician`,
  code: t`Code`,
});

/** Units by period and code to look at, and by whatever one likes in a table. */
export function UnitsView({ report }: { readonly report: UnitsReport }) {
  const nameOf = usePersonName();
  const [by, setBy] = useState<readonly UnitDimension[]>(UNIT_DIMENSIONS);
  const { units, cases, seconds, list } = report;
  const codes = unitsBy(list, ['code']);
  const periods = unitsBy(list, ['period']);
  const cells = unitsBy(list, ['period', 'code']);
  const stacks = periods.map(({ period = '' }) => ({
    key: period,
    name: period,
    values: codes.map(
      ({ code }) => cells.find((cell) => cell.period === period && cell.code === code)?.units ?? 0,
    ),
  }));
  const unitText = plural(units, { one: '# unit', other: '# units' });
  const caseText = plural(cases, { one: '# case', other: '# cases' });
  const byCode = codes.map((code) => `${code.code} × ${code.units}`).join(', ');
  const summary =
    list.length === 0
      ? t`No unit is claimed for ${caseText}.`
      : t`${unitText} of ${caseText}, on ${durationText(seconds)} of counted time: ${byCode}.`;
  const names = dimensionNames();
  const dimension = (of: UnitDimension): Column<UnitsGroup> => {
    const text = (group: UnitsGroup): string =>
      of === 'physicianId' && group.physicianId !== undefined ? nameOf(group.physicianId) : (group[of] ?? '');
    return { name: names[of], cell: text, order: text };
  };
  const columns: readonly Column<UnitsGroup>[] = [
    ...by.map(dimension),
    { name: t`Claim lines`, cell: (row) => row.lines, order: (row) => row.lines, isNumber: true },
    { name: t`Units`, cell: (row) => row.units, order: (row) => row.units, isNumber: true },
    {
      name: t`Counted time`,
      cell: (row) => durationText(row.seconds),
      order: (row) => row.seconds,
      isNumber: true,
    },
  ];
  const toggle = (of: UnitDimension): void =>
    setBy(UNIT_DIMENSIONS.filter((one) => (one === of ? !by.includes(of) : by.includes(one))));
  return (
    <>
      <ChartFigure title={t`Units by period`} summary={summary} series={codes.map(({ code = '' }) => code)}>
        {(width) => <Columns stacks={stacks} width={width} label={summary} />}
      </ChartFigure>
      <fieldset className={styles.choices}>
        <legend>
          <Trans>Tell apart by</Trans>
        </legend>
        {UNIT_DIMENSIONS.map((of) => (
          <label key={of}>
            <input type="checkbox" checked={by.includes(of)} onChange={() => toggle(of)} />
            {names[of]}
          </label>
        ))}
      </fieldset>
      <SortableTable
        key={by.join()}
        name={t`Units`}
        columns={columns}
        rows={unitsBy(list, by)}
        keyOf={(row) => by.map((of) => row[of]).join(' ')}
      />
    </>
  );
}
