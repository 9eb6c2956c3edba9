import { Route, Switch } from 'wouter';
import { CaseList } from './CaseList.tsx';
import { CasePage } from './CasePage.tsx';
import { CASE_ROUTE, caseIdInPath } from './case-path.ts';

/** The technologist's desk: today's cases, and one case that fills the screen. */
export default function TechnologistDesk() {
  return (
    <Switch>
      <Route path={CASE_ROUTE}>
        {({ caseId }) => <CasePage key={caseId} caseId={caseIdInPath(caseId)} />}
      </Route>
      <Route>
        <CaseList />
      </Route>
    </Switch>
  );
}
