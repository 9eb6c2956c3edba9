import { Trans } from '@lingui/react/macro';
import { useMemo } from 'react';
import { useSession } from '../session/session-store.ts';
import pages from '../ui/Page.module.css';
import { AdministrationPages } from './AdministrationPages.tsx';
import { AdministrationSections } from './AdministrationSections.tsx';
import { DeskProblem } from './DeskProblem.tsx';
import { FormsContext, OrganisationContext, organisationOf } from './organisation-of.ts';
import { useAdministration } from './use-administration.ts';

/** The administrators' desk: people, facilities, devices, policy. Auditors look at it, and change nothing. */
export default function AdministrationDesk() {
  const { user } = useSession();
  const { told, problem, reload } = useAdministration();
  const view = useMemo(
    () =>
      told === undefined || user === undefined
        ? undefined
        : {
            told,
            state: organisationOf(told),
            user,
            isDemo: told.people.every(({ account }) => account === undefined),
            reload,
          },
    [told, user, reload],
  );
  return (
    <div className={pages.page}>
      <AdministrationSections />
      {problem !== undefined && (
        <DeskProblem problem={problem} isKnown={told !== undefined} onTryAgain={() => void reload()} />
      )}
      {view === undefined ? (
        problem === undefined && (
          <p role="status">
            <Trans>Loading the organisation …</Trans>
          </p>
        )
      ) : (
        <OrganisationContext value={view}>
          <FormsContext value={view}>
            <AdministrationPages />
          </FormsContext>
        </OrganisationContext>
      )}
    </div>
  );
}
