import { type ConcurrencyDay, durationText, type ReadAtOnce, userId, wholeSeconds } from '@ionm-clock/domain';
import type { ConcurrencyDayAnswer } from '@ionm-clock/protocol';
import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Link } from 'wouter';
import { usePersonName } from '../log/case-views.ts';
import { dateText } from '../texts/date-text.ts';
import { ConcurrencyCurve } from '../time-chart/ConcurrencyCurve.tsx';
import { AXIS_PX, TimeGrid } from '../time-chart/TimeGrid.tsx';
import { roundedOut, timeAxis } from '../time-chart/time-axis.ts';
import pages from '../ui/Page.module.css';
import { ChartFigure } from './charts/ChartFigure.tsx';
import { Problem } from './Problem.tsx';
import styles from './Reports.module.css';
import { reportPath, type Sought } from './report-path.ts';
import { type Column, SortableTable } from './SortableTable.tsx';
import { unambiguousSpan } from './span-text.ts';
import { useAnswer } from './use-report.ts';
import { CaseLink } from './views/CaseLink.tsx';
import { Reasons } from './views/Reasons.tsx';

const CURVE_PX = 160;
/** The names of the first and the last hour stand half outside the axis. */
const BESIDE_AXIS_PX = 20;

interface DayPageProps {
  readonly physician: string;
  readonly date: string;
  readonly sought: Sought;
}

/** A day of one physician to the minute: how many cases at once, which, and what was said where it was over the limit. */
export function DayPage({ physician, date, sought }: DayPageProps) {
  const nameOf = usePersonName();
  const query = new URLSearchParams({ physician, date });
  const { answer, underWay, problem, askAgain } = useAnswer<ConcurrencyDayAnswer>(
    `/api/reports/over-limit/day?${query}`,
  );
  const [name, day] = [nameOf(userId(physician)), dateText(date)];
  return (
    <>
      <Link href={reportPath('over-limit', sought)} className={pages.back}>
        <Trans>← All who read over the limit</Trans>
      </Link>
      <div className={pages.heading}>
        <h2>
          <Trans>
            {name} on {day}
          </Trans>
        </h2>
        <p role="status">{underWay ? t`The day is being looked up …` : ''}</p>
      </div>
      {problem !== undefined && (
        <Problem message={problem} isOld={answer !== undefined} onTryAgain={askAgain} />
      )}
      {answer !== undefined && <Day day={answer.day} name={name} />}
    </>
  );
}

function Day({ day, name }: { readonly day: ConcurrencyDay; readonly name: string }) {
  const { timeZone, limit, steps, stretches, peak, cases } = day;
  const [first, last] = [steps[0], steps.at(-1)];
  if (timeZone === undefined || limit === undefined || first === undefined || last === undefined)
    return <p>{t`${name} read no case on this day in the facilities that you may see.`}</p>;
  const over = wholeSeconds(stretches.reduce((sum, { start, end }) => sum + (end - start), 0));
  const caseText = plural(cases.length, { one: '# case', other: '# cases' });
  const summary =
    stretches.length === 0
      ? t`${name} read ${caseText}, at most ${peak} at once, never over a limit.`
      : t`${name} read ${caseText}, at most ${peak} at once. Over the limit for ${durationText(over)}. Times are those of ${timeZone}.`;
  const overStarts = new Map(stretches.map((stretch) => [Number(stretch.start), stretch]));
  const columns: readonly Column<ReadAtOnce>[] = [
    { name: t`From, to`, cell: (row) => unambiguousSpan(row, timeZone), order: (row) => row.start },
    {
      name: t`How long`,
      cell: (row) => durationText(wholeSeconds(row.end - row.start)),
      order: (row) => row.end - row.start,
      isNumber: true,
    },
    {
      name: t`At once`,
      cell: (row) => {
        const stretch = overStarts.get(row.start);
        return stretch === undefined ? row.level : t`▲ ${row.level} of ${stretch.limit}`;
      },
      order: (row) => row.level,
      isNumber: true,
    },
    {
      name: t`Cases`,
      cell: (row) => row.caseIds.map((id) => <CaseCell key={id} caseId={id} known={cases} />),
      order: (row) => row.caseIds.join(' '),
    },
    {
      name: t`Reason`,
      cell: (row) => {
        const stretch = overStarts.get(row.start);
        return stretch === undefined ? '' : <Reasons reasons={stretch.reasons} timeZone={timeZone} />;
      },
      order: (row) => overStarts.get(row.start)?.reasons[0]?.text ?? '',
      isLong: true,
    },
  ];
  const range = roundedOut({ start: first.start, end: last.end });
  return (
    <>
      <ChartFigure title={t`Cases read at once`} summary={summary}>
        {(room) => {
          const width = room - 2 * BESIDE_AXIS_PX;
          const axis = timeAxis(range, width, timeZone);
          const height = AXIS_PX + CURVE_PX + 24;
          return (
            <div className={styles.day} style={{ paddingInline: BESIDE_AXIS_PX }}>
              <svg role="img" aria-label={summary} width={width} height={height}>
                <TimeGrid axis={axis} height={height} />
                <ConcurrencyCurve
                  axis={axis}
                  steps={steps}
                  limit={limit}
                  peak={Math.max(peak, limit + 1)}
                  top={AXIS_PX + 16}
                  height={CURVE_PX}
                  nameX={undefined}
                />
              </svg>
            </div>
          );
        }}
      </ChartFigure>
      <SortableTable
        name={t`The day step by step`}
        columns={columns}
        rows={steps}
        keyOf={(row) => String(row.start)}
      />
    </>
  );
}

/** A case of a facility that this person may not see has no record to go to here. */
const CaseCell = ({
  caseId,
  known,
}: {
  readonly caseId: ReadAtOnce['caseIds'][number];
  readonly known: ConcurrencyDay['cases'];
}) => (
  <span className={styles.case}>
    {known.some((one) => one.caseId === caseId) ? <CaseLink caseId={caseId} /> : caseId}
  </span>
);
