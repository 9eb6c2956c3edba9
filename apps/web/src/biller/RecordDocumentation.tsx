import { Trans } from '@lingui/react/macro';
import { AboutTheCase } from './AboutTheCase.tsx';
import { Conversation } from './Conversation.tsx';
import type { DocumentationContext } from './documentation-context.ts';
import { PhysicianReports } from './PhysicianReports.tsx';
import styles from './RecordSections.module.css';
import { SignalChanges } from './SignalChanges.tsx';
import { WhoRanIt } from './WhoRanIt.tsx';

/** What an auditor looks for beside the times (BILLING-RULES.md 1.11); what is missing is said where it would stand. */
export function RecordDocumentation({
  isKept,
  ...context
}: DocumentationContext & {
  /** Not in a record of the first format. */
  isKept: boolean;
}) {
  return (
    <section aria-labelledby="documentation" className={styles.section}>
      <h3 id="documentation">
        <Trans>Documentation</Trans>
      </h3>
      <AboutTheCase isKept={isKept} {...context} />
      {isKept ? (
        <>
          <SignalChanges {...context} />
          <Conversation {...context} />
          <PhysicianReports {...context} />
          <WhoRanIt {...context} />
        </>
      ) : (
        <p className={styles.quiet}>
          <Trans>
            This record was finalized before records kept baselines, signal changes, reports to the surgeon,
            who ran the monitoring, and attestations. Reopen it and finalize it again to have them in it.
          </Trans>
        </p>
      )}
    </section>
  );
}
