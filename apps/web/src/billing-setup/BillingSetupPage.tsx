import { NOTHING_SET_UP } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMemo } from 'react';
import { DeskProblem } from '../administration/DeskProblem.tsx';
import { FormsContext } from '../administration/organisation-of.ts';
import { useDirectory } from '../log/case-views.ts';
import { useSession } from '../session/session-store.ts';
import pages from '../ui/Page.module.css';
import { PageHeading } from '../ui/PageHeading.tsx';
import { BillingSetupForm } from './BillingSetupForm.tsx';
import { MissingSummary } from './MissingSummary.tsx';
import { useBillingSetup } from './use-billing-setup.ts';

/** How claims name who bills, reads and pays, and where batches go. */
export default function BillingSetupPage() {
  const { user } = useSession();
  const { facilities } = useDirectory();
  const { told, problem, reload } = useBillingSetup();
  const view = useMemo(
    () =>
      user === undefined || told === undefined
        ? undefined
        : {
            user,
            reload,
            // As far as the rules of the set-up ask for it: whoever sees it need not see the organisation.
            state: {
              ...NOTHING_SET_UP,
              facilities: new Map(facilities.map((facility) => [facility.id, facility])),
              billing: told.setup,
              billingVersion: told.version,
            },
          },
    [user, told, reload, facilities],
  );
  return (
    <div className={pages.part}>
      <title>{t`Billing set-up · IONM Clock`}</title>
      <header className={pages.heading}>
        <PageHeading>
          <Trans>Billing set-up</Trans>
        </PageHeading>
        <p className={pages.quiet}>
          <Trans>
            HL7, FHIR and X12 name who bills, who read and who pays as payers know them. Here is how, and
            where records can be sent.
          </Trans>
        </p>
      </header>
      {problem !== undefined && (
        <DeskProblem problem={problem} isKnown={told !== undefined} onTryAgain={() => void reload()} />
      )}
      {view === undefined || told === undefined ? (
        problem === undefined && (
          <p role="status">
            <Trans>Loading the billing set-up …</Trans>
          </p>
        )
      ) : (
        <FormsContext value={view}>
          <MissingSummary setup={told.setup} lacks={told.lacks} />
          <BillingSetupForm setup={told.setup} version={told.version} />
        </FormsContext>
      )}
    </div>
  );
}
