import { mayEditProfiles } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Link } from 'wouter';
import { BATCHES_PATH } from '../biller/record-path.ts';
import { BILLING_SETUP_PATH } from '../billing-setup/billing-setup-path.ts';
import { useSession } from '../session/session-store.ts';
import { InEnglish } from '../texts/InEnglish.tsx';
import { CaseLinks } from './CaseLinks.tsx';
import styles from './ExportDialog.module.css';
import type { ProblemGroup } from './pre-check.ts';

/** What keeps records from going out, each problem once: which records it keeps, and the way to where it is mended. */
export function ProblemGroups({ groups, onLeave }: { groups: readonly ProblemGroup[]; onLeave: () => void }) {
  const { user } = useSession();
  const lacksSetUp = groups.some(({ mendAt }) => mendAt === 'set-up');
  return (
    <>
      <ul className={styles.groups} aria-label={t`What cannot go, and what to do`}>
        {groups.map(({ messages, mendAt, caseIds }) => (
          <li key={messages.join(' ')} className={styles.group}>
            {messages.map((message) => (
              <p key={message}>
                <span aria-hidden="true">▲ </span>
                <InEnglish>{message}</InEnglish>
              </p>
            ))}
            <CaseLinks caseIds={caseIds} onLeave={onLeave} />
            {mendAt === 'batch' && (
              <Link href={BATCHES_PATH} className={styles.link} onClick={onLeave}>
                <Trans>All batches</Trans>
              </Link>
            )}
          </li>
        ))}
      </ul>
      {lacksSetUp &&
        (user !== undefined && mayEditProfiles(user) ? (
          <Link href={BILLING_SETUP_PATH} className={styles.link} onClick={onLeave}>
            <Trans>Open the billing set-up</Trans>
          </Link>
        ) : (
          <p>
            <Trans>
              The billing set-up is changed by those who may edit payer profiles. Ask one of them.
            </Trans>
          </p>
        ))}
    </>
  );
}
