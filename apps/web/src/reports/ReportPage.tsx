import type { ReportName, Reports } from '@ionm-clock/domain';
import type { ReportAnswer } from '@ionm-clock/protocol';
import { plural, t } from '@lingui/core/macro';
import type { ReactNode } from 'react';
import pages from '../ui/Page.module.css';
import { Problem } from './Problem.tsx';
import { RangeFields } from './RangeFields.tsx';
import styles from './Reports.module.css';
import { type Sought, searchText } from './report-path.ts';
import { reportNames, reportQuestions } from './report-words.ts';
import { SaveReport } from './SaveReport.tsx';
import { useAnswer } from './use-report.ts';
import { FinalizationView } from './views/FinalizationView.tsx';
import { MissingView } from './views/MissingView.tsx';
import { OverLimitView } from './views/OverLimitView.tsx';
import { RoundingView } from './views/RoundingView.tsx';
import { TimesView } from './views/TimesView.tsx';
import { UnitsView } from './views/UnitsView.tsx';

const VIEWS: {
  readonly [Name in ReportName]: (report: Reports[Name], sought: Sought) => ReactNode;
} = {
  units: (report) => <UnitsView report={report} />,
  'over-limit': (report, sought) => <OverLimitView report={report} sought={sought} />,
  times: (report) => <TimesView report={report} />,
  missing: (report) => <MissingView report={report} />,
  finalization: (report) => <FinalizationView report={report} />,
  rounding: (report) => <RoundingView report={report} />,
};

interface ReportPageProps<Name extends ReportName> {
  readonly name: Name;
  readonly sought: Sought;
  readonly today: string;
}

/** One report: of which cases, as a picture with its words, as tables, as a file. */
export function ReportPage<Name extends ReportName>({ name, sought, today }: ReportPageProps<Name>) {
  const search = searchText(sought);
  const { answer, underWay, problem, askAgain } = useAnswer<ReportAnswer<Name>>(
    `/api/reports/${name}${search}`,
  );
  return (
    <>
      <div className={pages.heading}>
        <h2>{reportNames()[name]}</h2>
        <p className={pages.quiet}>{reportQuestions()[name]}</p>
      </div>
      <RangeFields name={name} sought={sought} today={today} />
      <div className={styles.actions}>
        <p role="status">{statusText(answer?.report.cases, underWay)}</p>
        <SaveReport path={`/api/reports/${name}/csv${search}`} ready={answer !== undefined} />
      </div>
      {problem !== undefined && (
        <Problem message={problem} onTryAgain={askAgain} isOld={answer !== undefined} />
      )}
      {answer !== undefined && answer.report.cases > 0 && VIEWS[name](answer.report, sought)}
      {answer !== undefined && answer.notListed > 0 && <p>{notListedText(answer.notListed)}</p>}
    </>
  );
}

function statusText(cases: number | undefined, underWay: boolean): string {
  if (underWay) return t`The report is being made …`;
  if (cases === undefined) return '';
  if (cases === 0) return t`No case that ended lies in this range. Choose a longer one.`;
  const caseText = plural(cases, { one: '# case', other: '# cases' });
  return t`${caseText} whose monitoring has ended, of the facilities that you may see.`;
}

const notListedText = (count: number): string =>
  plural(count, {
    one: '# line more is not listed here. The CSV has all.',
    other: '# lines more are not listed here. The CSV has all.',
  });
