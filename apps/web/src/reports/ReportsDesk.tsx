import { localDate, presetRange, REPORT_NAMES } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Link, Redirect, Route, Switch, useLocation, useSearch } from 'wouter';
import { serverNow } from '../server-clock/server-clock.ts';
import { useOwnTimeZone } from '../shell/own-time-zone.ts';
import pages from '../ui/Page.module.css';
import { useCurrentInView } from '../ui/use-current-in-view.ts';
import { DayPage } from './DayPage.tsx';
import { ReportPage } from './ReportPage.tsx';
import styles from './Reports.module.css';
import { isReportName, REPORTS_PATH, reportPath, soughtIn } from './report-path.ts';
import { reportNames } from './report-words.ts';

/** Reports over the records of any range: one to look at, a table to sort, a file to take out. */
export default function ReportsDesk() {
  const sought = soughtIn(useSearch());
  const [location] = useLocation();
  const row = useCurrentInView(location);
  const timeZone = useOwnTimeZone();
  const today = localDate(serverNow(), timeZone);
  const names = reportNames();
  return (
    <div className={pages.page}>
      <title>{t`Reports · IONM Clock`}</title>
      <h1>
        <Trans>Reports</Trans>
      </h1>
      <nav ref={row} className={`${pages.choices} ${styles.links}`} aria-label={t`Reports`}>
        {REPORT_NAMES.map((name) => (
          <Link
            key={name}
            href={reportPath(name, sought)}
            aria-current={location.startsWith(`${REPORTS_PATH}/${name}`) ? 'page' : undefined}
          >
            {names[name]}
          </Link>
        ))}
      </nav>
      <Switch>
        <Route path={`${REPORTS_PATH}/over-limit/:physician/:date`}>
          {({ physician, date }) => <DayPage physician={physician} date={date} sought={sought} />}
        </Route>
        <Route path={`${REPORTS_PATH}/:name`}>
          {({ name }) =>
            isReportName(name) ? (
              <ReportPage key={name} name={name} sought={sought} today={today} />
            ) : (
              <Redirect to={reportPath('units', sought)} replace />
            )
          }
        </Route>
        <Route>
          <Redirect
            to={reportPath('units', { ...presetRange('this-month', today), period: 'month' })}
            replace
          />
        </Route>
      </Switch>
    </div>
  );
}
