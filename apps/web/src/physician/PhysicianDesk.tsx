import { Route, Switch } from 'wouter';
import { useSession } from '../session/session-store.ts';
import { caseIdInPath } from '../technologist/case-path.ts';
import { Board } from './Board.tsx';
import { CasePage } from './CasePage.tsx';
import { CASE_ROUTE } from './case-path.ts';

/** The reading physician's desk: the board of all cases, and one case that fills the screen. */
export default function PhysicianDesk() {
  const { user } = useSession();
  if (user === undefined) return null;
  return (
    <Switch>
      <Route path={CASE_ROUTE}>
        {({ caseId }) => <CasePage key={caseId} caseId={caseIdInPath(caseId)} self={user.userId} />}
      </Route>
      <Route>
        <Board user={user} />
      </Route>
    </Switch>
  );
}
