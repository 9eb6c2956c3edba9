import {
  durationText,
  isoInstant,
  type LoggedTimesReport,
  type MarkedTime,
  percent,
  type TimesOfPerson,
} from '@ionm-clock/domain';
import { plural, t } from '@lingui/core/macro';
import { typesOfKind } from '../../audit-trail/event-types.ts';
import { usePersonName } from '../../log/case-views.ts';
import { dateAndTime } from '../../texts/date-text.ts';
import { Bars } from '../charts/Bars.tsx';
import { ChartFigure } from '../charts/ChartFigure.tsx';
import { markWords } from '../report-words.ts';
import { type Column, SortableTable } from '../SortableTable.tsx';
import { CaseLink } from './CaseLink.tsx';

/** More bars than these nobody compares. */
const MOST_BARS = 12;

const share = (part: number, of: number): string => (of === 0 ? percent(0) : percent(part / of));

/** Times that came late, were typed or corrected: by whom, and each of them. */
export function TimesView({ report }: { readonly report: LoggedTimesReport }) {
  const nameOf = usePersonName();
  const { times, late, hand, amended, cases, markedCases, people, list } = report;
  const marked = people.filter((one) => one.late + one.hand + one.amended > 0);
  const timeText = plural(times, { one: '# time', other: '# times' });
  const caseText = plural(cases, { one: '# case', other: '# cases' });
  const summary = t`Of ${timeText} in ${caseText}, ${late} came late (${share(late, times)}), ${hand} were typed (${share(hand, times)}), and ${amended} were corrected (${share(amended, times)}); in ${markedCases} of the cases.`;
  const stacks = marked.slice(0, MOST_BARS).map((one) => ({
    key: one.userId,
    name: nameOf(one.userId),
    values: [one.late, one.hand, one.amended],
  }));
  const count = (
    name: string,
    of: (row: TimesOfPerson) => number,
    ofTimes = false,
  ): Column<TimesOfPerson> => ({
    name,
    cell: (row) => (ofTimes ? `${of(row)} (${share(of(row), row.times)})` : of(row)),
    order: of,
    isNumber: true,
  });
  const byPerson: readonly Column<TimesOfPerson>[] = [
    { name: t`Person`, cell: (row) => nameOf(row.userId), order: (row) => nameOf(row.userId) },
    count(t`Times logged`, (row) => row.times),
    count(t`Late`, (row) => row.late, true),
    count(t`By hand`, (row) => row.hand, true),
    count(t`Corrected later`, (row) => row.amended, true),
    count(t`Corrections made`, (row) => row.corrections),
  ];
  const { case: types } = typesOfKind();
  const marks = markWords();
  const columns: readonly Column<MarkedTime>[] = [
    { name: t`Case`, cell: (row) => <CaseLink caseId={row.caseId} />, order: (row) => row.caseId },
    { name: t`Time`, cell: timeCell, order: (row) => row.at },
    {
      name: t`What`,
      cell: (row) => types[row.type] ?? row.type,
      order: (row) => types[row.type] ?? row.type,
    },
    { name: t`How`, cell: (row) => marks[row.mark], order: (row) => marks[row.mark] },
    { name: t`Person`, cell: (row) => nameOf(row.userId), order: (row) => nameOf(row.userId) },
    {
      name: t`Delay`,
      cell: (row) => (row.delaySeconds === undefined ? '' : durationText(row.delaySeconds)),
      order: (row) => row.delaySeconds ?? -1,
      isNumber: true,
    },
    { name: t`Reason`, cell: (row) => row.reason ?? '', order: (row) => row.reason ?? '', isLong: true },
  ];
  return (
    <>
      <ChartFigure
        title={t`Late, typed and corrected times by person`}
        summary={summary}
        series={[marks.late, marks.hand, marks.amended]}
      >
        {(width) => <Bars stacks={stacks} width={width} label={summary} totalText={String} />}
      </ChartFigure>
      <SortableTable name={t`People`} columns={byPerson} rows={people} keyOf={(row) => row.userId} />
      <SortableTable
        name={t`Late, typed and corrected times`}
        columns={columns}
        rows={list}
        keyOf={(row) => `${row.eventId} ${row.mark} ${isoInstant(row.at)} ${row.reason}`}
      />
    </>
  );
}

function timeCell({ mark, at, to, timeZone }: MarkedTime): string {
  const before = dateAndTime(at, timeZone);
  if (mark !== 'amended') return before;
  if (to === undefined) return t`${before}, withdrawn`;
  return t`${before} → ${dateAndTime(to, timeZone)}`;
}
