import { Trans } from '@lingui/react/macro';
import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { config } from 'zod';
import { ProfileList } from './ProfileList.tsx';
import { ProfilePage } from './ProfilePage.tsx';
import { type DraftKind, PROFILES_PATH } from './profile-path.ts';

// The form brings the schema along, which those who only look do not need.
const DraftPage = lazy(() => {
  // Otherwise zod tries whether it may compile schemas, which the content security policy forbids.
  config({ jitless: true });
  return import('./DraftPage.tsx');
});

/** The payer profiles of the organisation: what holds, and what shall hold. */
export default function PayerProfiles() {
  const draft = (kind: DraftKind) => (
    <Route path={`${PROFILES_PATH}/:id/${kind}`}>
      {({ id }) => (
        <Suspense
          fallback={
            <p role="status">
              <Trans>Loading the form …</Trans>
            </p>
          }
        >
          <DraftPage key={`${kind} ${id}`} kind={kind} profileId={id} />
        </Suspense>
      )}
    </Route>
  );
  return (
    <Switch>
      <Route path={PROFILES_PATH}>
        <ProfileList />
      </Route>
      {draft('next')}
      {draft('copy')}
      <Route path={`${PROFILES_PATH}/:id/:version?`}>
        {({ id, version }) => <ProfilePage key={id} id={id} version={version} />}
      </Route>
    </Switch>
  );
}
