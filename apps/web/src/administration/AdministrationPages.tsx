import { mayManageIntegrations } from '@ionm-clock/domain';
import { Trans } from '@lingui/react/macro';
import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { BillingSetup } from '../billing-setup/BillingSetup.tsx';
import {
  ADMINISTRATION_PATH,
  INTEGRATIONS_PATH,
  NEW_FACILITY_PATH,
  NEW_PERSON_PATH,
} from './administration-path.ts';
import { DevicesPage } from './DevicesPage.tsx';
import { EmergencyPage } from './EmergencyPage.tsx';
import { FacilitiesPage } from './FacilitiesPage.tsx';
import { FacilityPage, NewFacilityPage } from './FacilityPage.tsx';
import { ImportPage } from './ImportPage.tsx';
import { useOrganisation } from './organisation-of.ts';
import { PeoplePage } from './PeoplePage.tsx';
import { NewPersonPage, PersonPage } from './PersonPage.tsx';
import { PolicyPage } from './PolicyPage.tsx';
import { RetentionPage } from './retention/RetentionPage.tsx';
import { SessionsPage } from './SessionsPage.tsx';

// Opened seldom, and by few.
const IntegrationsPage = lazy(() => import('./integrations/IntegrationsPage.tsx'));

const at = <Path extends string>(path: Path) => `${ADMINISTRATION_PATH}/${path}` as const;

/** The page that the address names. */
export function AdministrationPages() {
  const { user } = useOrganisation();
  return (
    <Switch>
      <Route path={NEW_PERSON_PATH} component={NewPersonPage} />
      <Route path={at('people/:id')}>{({ id }) => <PersonPage key={id} id={id} />}</Route>
      <Route path={NEW_FACILITY_PATH} component={NewFacilityPage} />
      <Route path={at('facilities/:id')}>{({ id }) => <FacilityPage key={id} id={id} />}</Route>
      <Route path={at('facilities')} component={FacilitiesPage} />
      <Route path={at('devices')} component={DevicesPage} />
      <Route path={at('sessions')} component={SessionsPage} />
      <Route path={at('policy')} component={PolicyPage} />
      <Route path={at('retention')} component={RetentionPage} />
      <Route path={at('billing-setup')} component={BillingSetup} />
      <Route path={at('emergency')} component={EmergencyPage} />
      <Route path={at('import')} component={ImportPage} />
      {mayManageIntegrations(user) && (
        <Route path={INTEGRATIONS_PATH}>
          <Suspense
            fallback={
              <p role="status">
                <Trans>Loading the integrations …</Trans>
              </p>
            }
          >
            <IntegrationsPage />
          </Suspense>
        </Route>
      )}
      <Route component={PeoplePage} />
    </Switch>
  );
}
