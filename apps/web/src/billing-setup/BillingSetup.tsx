import { Trans } from '@lingui/react/macro';
import { lazy, Suspense } from 'react';
import { config } from 'zod';

// The form brings the schema along, which the desk around it does not need.
const BillingSetupPage = lazy(() => {
  // Otherwise zod tries whether it may compile schemas, which the content security policy forbids.
  config({ jitless: true });
  return import('./BillingSetupPage.tsx');
});

/** The billing set-up as a part of a desk. */
export const BillingSetup = () => (
  <Suspense
    fallback={
      <p role="status">
        <Trans>Loading the form …</Trans>
      </p>
    }
  >
    <BillingSetupPage />
  </Suspense>
);
